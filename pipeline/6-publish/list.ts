import type { Store } from '../store/open.ts';
import { csvHeader } from './csv-sql.ts';
import { StagedFile } from './staged-file.ts';
import type { PublishedFile } from './swap.ts';

/** Part of a list: the values that its statement is run with. */
type Piece = Readonly<Record<string, string | number>>;

/** A published table with a row a record or finding, whose lines SQLite makes. */
export interface List {
  readonly path: string;
  readonly columns: readonly string[];
  /** A SELECT of the column `line`, in the order of the file. */
  readonly lines: string;
  /** In the order of the file, each a few megabytes at the most. */
  readonly pieces: Iterable<Piece>;
}

/** A piece leaves SQLite as one BLOB and goes into the file as it is: no row becomes an object or a string. */
export function writeList(
  store: Store,
  staging: string,
  { path, columns, lines, pieces }: List,
): PublishedFile {
  const file = new StagedFile(staging, path);
  file.append(Buffer.from(csvHeader(columns)));
  // group_concat goes through an ordered subquery in its order; an ORDER BY of its own would sort a second time
  const statement = store
    .prepare<[Piece], Buffer | null>(`SELECT CAST(group_concat(line, '') AS BLOB) FROM (${lines})`)
    .pluck();
  for (const piece of pieces) {
    const chunk = statement.get(piece);
    if (chunk instanceof Uint8Array) file.append(chunk);
  }
  return file.close();
}

/** Ids of records, so many at a time. */
export function recordRanges(store: Store, size: number): { first: number; last: number }[] {
  const highest = store.prepare<[], number | null>('SELECT max(id) FROM record').pluck().get() ?? -1;
  return Array.from({ length: Math.ceil((highest + 1) / size) }, (_, i) => ({
    first: i * size,
    last: (i + 1) * size - 1,
  }));
}
