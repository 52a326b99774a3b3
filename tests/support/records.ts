import type { Store } from '../../pipeline/store/open.ts';

/** Puts rows with these keys into a work store, numbered from 0; all else about them is nothing. */
export function storedRecords(
  work: Store,
  sources: readonly string[],
  rows: readonly (readonly [source: number, recordKey: string])[],
): void {
  const columns = (table: string): string[] =>
    work.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  const insert = (table: string, given: Readonly<Record<string, number | string>>): void => {
    const names = columns(table);
    work
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(names.map((name) => given[name] ?? 0));
  };
  const text = { label: '', agency: '', kind: 'file', role: '', extract_date: '' };
  sources.forEach((name, ordinal) => {
    insert('source', { ...text, ordinal, name });
  });
  const said = { status: '', segment_group: '', period: '' };
  rows.forEach(([source, key], id) => {
    insert('record', { ...said, id, source, row: id + 1, record_key: key });
  });
}
