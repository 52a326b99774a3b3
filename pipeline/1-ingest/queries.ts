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

/** source, row, line, cells as JSON. */
export const insertRawRow = (store: Store): ((...row: [number, number, number, string]) => void) => {
  const statement = store.prepare('INSERT INTO raw_row VALUES (?, ?, ?, ?)');
  return (...row) => void statement.run(...row);
};

/** source, row, line, reason, column. */
export const insertReject = (store: Store): ((...row: [number, number, number, string, string]) => void) => {
  const statement = store.prepare('INSERT INTO reject VALUES (?, ?, ?, ?, ?)');
  return (...row) => void statement.run(...row);
};

export function countRows(store: Store, table: 'raw_row' | 'reject', source: number): number {
  return (
    store.prepare<[number], { n: number }>(`SELECT count(*) AS n FROM ${table} WHERE source = ?`).get(source)
      ?.n ?? 0
  );
}

export const firstReject = (store: Store, source: number): { line: number; reason: string } | undefined =>
  store
    .prepare<[number], { line: number; reason: string }>(
      'SELECT line, reason FROM reject WHERE source = ? ORDER BY row LIMIT 1',
    )
    .get(source);
