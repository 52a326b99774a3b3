import type { Store } from '../store/open.ts';

export interface SourceRow {
  readonly ordinal: number;
  readonly name: string;
  readonly label: string;
  readonly agency: string;
  readonly kind: string;
  readonly role: string;
  readonly extractDate: string;
  readonly controlTotal: number | null;
  readonly rows: number;
  readonly stored: number;
  readonly rejected: number;
}

export const insertSource = (store: Store, row: SourceRow): void =>
  void store
    .prepare(
      `INSERT INTO source VALUES (@ordinal, @name, @label, @agency, @kind, @role, @extractDate, @controlTotal,
         @rows, @stored, @rejected)`,
    )
    .run(row);

export interface SourceFileRow {
  readonly source: number;
  readonly part: number;
  readonly file: string;
  readonly sha256: string;
  readonly form: string;
  readonly titles: string;
  readonly columns: string;
  readonly headerLine: number;
  readonly dateOrder: string;
  readonly dateOrderBy: string;
  readonly regionCodes: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly stored: number;
  readonly rejected: number;
  readonly repaired: number;
}

export const insertSourceFile = (store: Store, row: SourceFileRow): void =>
  void store
    .prepare(
      `INSERT INTO source_file VALUES (@source, @part, @file, @sha256, @form, @titles, @columns, @headerLine, @dateOrder,
         @dateOrderBy, @regionCodes, @firstRow, @rows, @stored, @rejected, @repaired)`,
    )
    .run(row);

/** Where a row stands. */
export interface RowPlace {
  readonly source: number;
  readonly row: number;
  readonly part: number;
  readonly line: number;
}

/** Cells as JSON; positions of numeric cells as JSON or null. */
export const insertRawRow = (
  store: Store,
): ((place: RowPlace, cells: string, numbers: string | null) => void) => {
  const statement = store.prepare('INSERT INTO raw_row VALUES (?, ?, ?, ?, ?, ?)');
  return ({ source, row, part, line }, cells, numbers) =>
    void statement.run(source, row, part, line, cells, numbers);
};

/** A row with a reason and the column it is about, into the rejects or the repairs. */
export const insertRemark = (
  store: Store,
  table: 'reject' | 'repair',
): ((place: RowPlace, remark: { readonly reason: string; readonly column: string }) => void) => {
  const statement = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?, ?)`);
  return ({ source, row, part, line }, { reason, column }) =>
    void statement.run(source, row, part, line, reason, column);
};

/** Rows of one part of a source. */
export function countRows(
  store: Store,
  table: 'raw_row' | 'reject',
  { source, part }: { source: number; part: number },
): number {
  return (
    store
      .prepare<[number, number], number>(`SELECT count(*) FROM ${table} WHERE source = ? AND part = ?`)
      .pluck()
      .get(source, part) ?? 0
  );
}

export const firstReject = (store: Store, source: number): { line: number; reason: string } | undefined =>
  store
    .prepare<[number], { line: number; reason: string }>(
      'SELECT line, reason FROM reject WHERE source = ? ORDER BY row LIMIT 1',
    )
    .get(source);
