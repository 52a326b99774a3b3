import type { Store } from '../../pipeline/store/open.ts';

/** Puts a row into a table of the work store; what is not given is nothing: '' or 0. */
export function insertRow(
  work: Store,
  table: string,
  given: Readonly<Record<string, number | string>>,
): void {
  const columns = work
    .prepare<[], { name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${table}')`)
    .all();
  work
    .prepare(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(columns.map(({ name, type }) => given[name] ?? (type === 'TEXT' ? '' : 0)));
}

/** Puts rows with these keys into a work store, numbered from 0; all else about them is nothing. */
export function storedRecords(
  work: Store,
  sources: readonly string[],
  rows: readonly (readonly [source: number, recordKey: string])[],
): void {
  sources.forEach((name, ordinal) => {
    insertRow(work, 'source', { ordinal, name, kind: 'file' });
  });
  rows.forEach(([source, key], id) => {
    insertRow(work, 'record', { id, source, row: id + 1, record_key: key });
  });
}
