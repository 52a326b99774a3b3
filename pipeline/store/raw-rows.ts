import type { Store } from './open.ts';

/** Rows of one file that follow one another: the text of some hundred rows in one piece. */
export interface RawBlock {
  readonly source: number;
  /** Number of the first row; the others are numbered on. */
  readonly row: number;
  readonly part: number;
  /** Where each row ends in `cells`; a rejected row takes no place. */
  readonly ends: Uint32Array;
  /** UTF-8, a NUL behind each cell: no stored cell holds one. */
  readonly cells: Uint8Array;
}

const BLOCK_ROWS = 500;

interface StoredRow {
  readonly row: number;
  readonly part: number;
  readonly cells: string;
}

/** The blocks of a source in order, from the one that holds `from` to the one that holds the row before `to`. */
export function* rawBlocks(
  store: Store,
  source: number,
  { from = 0, to = Infinity } = {},
): Generator<RawBlock> {
  // a block at a time: SQLite lets nobody write while a query is being read
  const page = store.prepare<[number, number, number, number], StoredRow>(
    'SELECT row, part, cells FROM raw_row WHERE source = ? AND row >= ? AND row < ? ORDER BY row LIMIT ?',
  );
  for (let next = from; ;) {
    const rows = page.all(source, next, Math.min(to, 2 ** 53), BLOCK_ROWS);
    const last = rows.at(-1);
    if (last === undefined) return;
    next = last.row + 1;
    for (const part of new Set(rows.map((row) => row.part)))
      yield blockOf(
        source,
        part,
        rows.filter((row) => row.part === part),
      );
  }
}

function blockOf(source: number, part: number, rows: readonly StoredRow[]): RawBlock {
  const row = rows[0]?.row ?? 0;
  const ends = new Uint32Array((rows.at(-1)?.row ?? row) - row + 1);
  const pieces: Buffer[] = [];
  let used = 0;
  let at = 0;
  for (const stored of rows) {
    while (row + at < stored.row) {
      ends[at] = used;
      at += 1;
    }
    const text = (JSON.parse(stored.cells) as readonly string[]).map((cell) => `${cell}\0`).join('');
    const piece = Buffer.from(text, 'utf8');
    pieces.push(piece);
    used += piece.length;
    ends[at] = used;
    at += 1;
  }
  return { source, row, part, ends, cells: new Uint8Array(Buffer.concat(pieces)) };
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
