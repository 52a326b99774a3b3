import type { PackedRows } from '../extract/packed-rows.ts';
import type { Store } from '../store/open.ts';
import { insertRawBlock, insertRowPlace, rowEnds } from '../store/raw-rows.ts';

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

/** The rows of a source are all there: the next run need not read them again while its fingerprint is the same. */
export const keepSource = (store: Store, row: SourceRow, fingerprint: string): void => {
  store.transaction(() => {
    insertSource(store, row);
    store.prepare('INSERT OR REPLACE INTO source_read VALUES (?, ?)').run(row.ordinal, fingerprint);
  })();
};

const insertSource = (store: Store, row: SourceRow): void =>
  void store
    .prepare(
      `INSERT OR REPLACE INTO source VALUES (@ordinal, @name, @label, @agency, @kind, @role, @extractDate, @controlTotal,
         @rows, @stored, @rejected)`,
    )
    .run(row);

export function sourceCounts(store: Store, source: number): Pick<SourceRow, 'rows' | 'stored' | 'rejected'> {
  const counts = store
    .prepare<[number], Pick<SourceRow, 'rows' | 'stored' | 'rejected'>>(
      'SELECT rows, stored, rejected FROM source WHERE ordinal = ?',
    )
    .get(source);
  if (counts === undefined) throw new Error('a source that was read and is not stored');
  return counts;
}

/**
 * Forgets, all at once, every source that was not read to its end or has another fingerprint now (by ordinal); returns
 * the others.
 */
export function forgetChanged(store: Store, fingerprints: readonly string[]): ReadonlySet<number> {
  const read = store
    .prepare<[], { source: number; fingerprint: string }>('SELECT source, fingerprint FROM source_read')
    .all();
  const kept = read.filter(({ source, fingerprint }) => fingerprints[source] === fingerprint);
  const ordinals = kept.map(({ source }) => source);
  store.transaction(() => {
    for (const table of ['source_file', 'raw_block', 'row_place', 'reject', 'repair', 'source_read'])
      store.exec(`DELETE FROM ${table} WHERE source NOT IN (${ordinals.join()})`);
    store.exec(`DELETE FROM source WHERE ordinal NOT IN (${ordinals.join()})`);
  })();
  return new Set(ordinals);
}

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

/** Where the rows of a file go: those of the files before it are numbered up to `firstRow`. */
interface FilePlace {
  readonly source: number;
  readonly part: number;
  readonly firstRow: number;
}

export function insertPackedRows(
  store: Store,
  { source, part, firstRow }: FilePlace,
): (blocks: readonly PackedRows[]) => void {
  const insertBlock = insertRawBlock(store);
  const insertPlace = insertRowPlace(store);
  const reject = store.prepare('INSERT INTO reject VALUES (?, ?, ?, ?, ?, ?)');
  const repair = store.prepare('INSERT INTO repair VALUES (?, ?, ?, ?, ?, ?)');
  const numbered = (row: number): number => firstRow + row - 1;
  const insert = ({ row, ends, cells, numbers, places, rejects, repairs }: PackedRows): void => {
    insertBlock({ source, row: numbered(row), part, ends, cells, numbers });
    for (const place of places) insertPlace({ source, row: numbered(place.row), part, line: place.line });
    for (const { row, line, reason, column } of rejects)
      reject.run(source, numbered(row), part, line, reason, column);
    for (const { row, line, reason, column } of repairs)
      repair.run(source, numbered(row), part, line, reason, column);
  };
  return store.transaction((blocks: readonly PackedRows[]) => {
    blocks.forEach(insert);
  });
}

type Part = Pick<FilePlace, 'source' | 'part'>;

/** Rows of one part of a source that are stored, counted from what is there: a stored row takes a place in its block. */
export function countStored(store: Store, { source, part }: Part): number {
  let stored = 0;
  for (const ends of rowEnds(store, { source, part })) {
    let before = 0;
    for (const end of ends) {
      if (end > before) stored += 1;
      before = end;
    }
  }
  return stored;
}

export const countRejects = (store: Store, { source, part }: Part): number =>
  store
    .prepare<[number, number], number>('SELECT count(*) FROM reject WHERE source = ? AND part = ?')
    .pluck()
    .get(source, part) ?? 0;

export const firstReject = (store: Store, source: number): { line: number; reason: string } | undefined =>
  store
    .prepare<[number], { line: number; reason: string }>(
      'SELECT line, reason FROM reject WHERE source = ? ORDER BY row LIMIT 1',
    )
    .get(source);
