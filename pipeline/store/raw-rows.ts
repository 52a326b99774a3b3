import type { Store } from './open.ts';

/**
 * Rows of one file that follow one another, as they are stored: the text of some hundred rows in one BLOB. Against a row
 * of JSON each, a million residents are written in 1 s of CPU instead of 9, and nobody parses them again.
 */
export interface RawBlock {
  readonly source: number;
  /** Number of the first row; the others are numbered on. */
  readonly row: number;
  readonly part: number;
  /** Where each row ends in `cells`; a rejected row takes no place. */
  readonly ends: Uint32Array;
  /** UTF-8, a NUL behind each cell: no stored cell holds one. */
  readonly cells: Uint8Array;
  /** For each row the positions of cells that a spreadsheet holds as numbers; null where none is. */
  readonly numbers: string | null;
}

export function insertRawBlock(store: Store): (block: RawBlock) => void {
  const insert = store.prepare('INSERT INTO raw_block VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)');
  return ({ source, row, part, ends, cells, numbers }) =>
    void insert.run(source, row, part, ends.length, bytesOf(ends), bytesOf(cells), numbers);
}

interface StoredBlock {
  readonly source: number;
  readonly row: number;
  readonly part: number;
  readonly ends: Buffer;
  readonly cells: Buffer;
  readonly numbers: string | null;
}

/** The blocks of a source in order, from the one that holds `from` to the one that holds the row before `to`. */
export function* rawBlocks(
  store: Store,
  source: number,
  { from = 0, to = Infinity } = {},
): Generator<RawBlock> {
  // one at a time: SQLite lets nobody write while a query is being read
  const next = store.prepare<[number, number], StoredBlock>(
    'SELECT source, row, part, ends, cells, numbers FROM raw_block WHERE source = ? AND row > ? ORDER BY row LIMIT 1',
  );
  const first = store
    .prepare<[number, number], number | null>('SELECT max(row) FROM raw_block WHERE source = ? AND row <= ?')
    .pluck()
    .get(source, from);
  for (let before = (first ?? 0) - 1; ;) {
    const block = next.get(source, before);
    if (block === undefined || block.row >= to) return;
    yield laidOut(block);
    before = block.row;
  }
}

/** Where the rows of each block of one file end, without their text. */
export function* rowEnds(
  store: Store,
  { source, part }: { source: number; part: number },
): Generator<Uint32Array> {
  const blocks = store
    .prepare<[number, number], Buffer>('SELECT ends FROM raw_block WHERE source = ? AND part = ?')
    .pluck();
  for (const ends of blocks.iterate(source, part)) yield integers(ends);
}

/** The cells of the row at this place of a block; undefined where it was rejected. */
export function cellsAt({ ends, cells }: RawBlock, at: number): string[] | undefined {
  const from = ends[at - 1] ?? 0;
  const to = ends[at] ?? from;
  if (to === from) return undefined;
  return Buffer.from(cells.buffer, cells.byteOffset + from, to - from - 1)
    .toString('utf8')
    .split('\0');
}

/** A row that is stored, with what a spreadsheet said of its cells. */
export interface RawRow {
  readonly cells: readonly string[];
  /** Positions of cells that a spreadsheet holds as numbers. */
  readonly numbers: readonly number[];
}

/** Fetches single rows; cheapest where they are asked for in order. */
export function rawRowReader(store: Store): (source: number, row: number) => RawRow {
  const fetch = store.prepare<[number, number], StoredBlock>(
    'SELECT source, row, part, ends, cells, numbers FROM raw_block WHERE source = ? AND row <= ? ORDER BY row DESC LIMIT 1',
  );
  let held: RawBlock | undefined;
  return (source, row) => {
    const isHeld = held?.source === source && row >= held.row && row < held.row + held.ends.length;
    if (!isHeld) {
      const stored = fetch.get(source, row);
      held = stored === undefined ? undefined : laidOut(stored);
    }
    const at = row - (held?.row ?? row);
    const cells = held === undefined ? undefined : cellsAt(held, at);
    if (cells === undefined) throw new Error('a record without a row');
    const numbers = JSON.parse(held?.numbers ?? '[]') as readonly (readonly number[])[];
    return { cells, numbers: numbers[at] ?? [] };
  };
}

/** Where a row stands, for a query that has the row's `source` and `row` as `r`: `w.part`, and its line by ROW_LINE. */
export const ROW_PLACE = `row_place w ON w.source = r.source AND w.row = (
  SELECT max(row) FROM row_place WHERE source = r.source AND row <= r.row)`;
export const ROW_LINE = '(w.line + r.row - w.row)';

export function insertRowPlace(
  store: Store,
): (place: { source: number; row: number; part: number; line: number }) => void {
  const insert = store.prepare('INSERT INTO row_place VALUES (@source, @row, @part, @line)');
  return (place) => void insert.run(place);
}

const laidOut = ({ ends, ...block }: StoredBlock): RawBlock => ({ ...block, ends: integers(ends) });

/** A BLOB need not lie where 32-bit integers may. */
const integers = (blob: Buffer): Uint32Array =>
  new Uint32Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.byteLength));

const bytesOf = (array: Uint32Array | Uint8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);
