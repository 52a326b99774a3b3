import type { Store } from '../store/open.ts';

export interface SourceRow {
  readonly ordinal: number;
  readonly name: string;
  readonly label: string;
  readonly agency: string;
  readonly kind: string;
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly extractDate: string;
  readonly controlTotal: number | null;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: string;
  readonly columns: string;
  readonly rows: number;
  readonly stored: number;
  readonly rejected: number;
}

export const insertSource = (store: Store): ((row: SourceRow) => void) => {
  const statement = store.prepare(
    `INSERT INTO source VALUES (@ordinal, @name, @label, @agency, @kind, @role, @file, @sha256, @extractDate, @controlTotal,
       @encoding, @delimiter, @header, @columns, @rows, @stored, @rejected)`,
  );
  return (row) => void statement.run(row);
};

export const insertRawRow = (
  store: Store,
): ((source: number, row: number, line: number, cells: string) => void) => {
  const statement = store.prepare('INSERT INTO raw_row VALUES (?, ?, ?, ?)');
  return (...values) => void statement.run(...values);
};

export const insertReject = (
  store: Store,
): ((source: number, row: number, line: number, why: readonly [string, string]) => void) => {
  const statement = store.prepare('INSERT INTO reject VALUES (?, ?, ?, ?, ?)');
  return (source, row, line, why) => void statement.run(source, row, line, ...why);
};

export function countRows(store: Store, table: 'raw_row' | 'reject', source: number): number {
  return (
    store.prepare<[number], { n: number }>(`SELECT count(*) AS n FROM ${table} WHERE source = ?`).get(source)
      ?.n ?? 0
  );
}
