import { statSync } from 'node:fs';
import { PadanError } from '../../schemas/faults.ts';
import type { RunContext } from '../context.ts';
import { type FileStamp, noRows, ofFile } from '../extract/file-stamp.ts';
import type { PackedRows } from '../extract/packed-rows.ts';
import { readSheetRows, readTextRows } from '../extract/read-rows.ts';
import type { ProjectSource } from '../project.ts';
import { readTextApart } from '../workers/read-apart.ts';
import { countRejects, countStored, insertPackedRows, insertSourceFile } from './queries.ts';

/** From here on reading beside inserting saves more than a thread takes to begin. */
const LARGE_BYTES = 1 << 26;

/** Blocks of one transaction, 16 MB: its log is taken over into the store at once, which waits for the disk. */
const BLOCKS_AT_ONCE = 256;

export interface Counts {
  readonly rows: number;
  readonly stored: number;
  readonly rejected: number;
}

/** A file of a source: the rows of those before it are numbered up to `firstRow`. */
interface Part {
  readonly source: ProjectSource;
  readonly stamp: FileStamp;
  readonly ordinal: number;
  readonly part: number;
  readonly firstRow: number;
}

/** Rows in the file = rows stored + rows rejected: counted apart while reading and in the store afterwards. */
export async function ingestFile(context: RunContext, at: Part): Promise<Counts> {
  const { store, project, tell } = context;
  const { source, stamp, ordinal, part, firstRow } = at;
  const { form, head, path } = stamp;
  const insert = insertPackedRows(store, { source: ordinal, part, firstRow });
  let rows = 0;
  let repaired = 0;
  let held: PackedRows[] = [];
  const insertHeld = (): void => {
    insert(held);
    held = [];
    tell({ event: 'progress', stage: 'ingest', part: source.name, done: firstRow + rows - 1, total: 0 });
  };
  const keep = (packed: PackedRows): undefined => {
    rows += packed.ends.length;
    repaired += new Set(packed.repairs.map(({ row }) => row)).size;
    held.push(packed);
    if (held.length >= BLOCKS_AT_ONCE) insertHeld();
  };
  try {
    const file = { path, form, head, schema: source.schema };
    if (form.format !== 'text') await readSheetRows(file, keep);
    else if (project.threads > 1 && stamp.bytes >= LARGE_BYTES) await readTextApart(file, keep);
    else await readTextRows(file, keep);
    insertHeld();
    if (rows === 0) throw noRows();
    if (statSync(path, { throwIfNoEntry: false })?.size !== stamp.bytes) throw changedMeanwhile();
  } catch (error) {
    throw ofFile(readable(error), source.name, stamp.file);
  }
  const counts = {
    rows,
    stored: countStored(store, { source: ordinal, part }),
    rejected: countRejects(store, { source: ordinal, part }),
  };
  if (counts.stored + counts.rejected !== counts.rows)
    throw new Error(`${source.name}: rows in the file are not stored + rejected`);
  insertSourceFile(store, {
    source: ordinal,
    part,
    file: stamp.file,
    sha256: stamp.sha256,
    form: JSON.stringify(form),
    titles: JSON.stringify(head.titles),
    columns: JSON.stringify(head.columns),
    headerLine: head.firstLine,
    dateOrder: head.dateOrder,
    dateOrderBy: head.dateOrderBy,
    regionCodes: head.regionCodes,
    firstRow,
    repaired,
    ...counts,
  });
  return counts;
}

/** A copy that was still under way: its hash in the manifest would be of another file. */
const changedMeanwhile = (): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'berkas-berubah',
    message: 'berkas berubah selagi dibaca',
    next: 'Tunggu sampai penyalinan selesai, lalu jalankan lagi',
  });

/** The file was read from end to end a moment ago: it went away, or the disk did. */
function readable(error: unknown): unknown {
  const isRead =
    error instanceof Object && 'syscall' in error && 'code' in error && String(error.syscall) !== 'write';
  if (!isRead) return error;
  return new PadanError({
    kind: 'source',
    code: 'berkas-hilang',
    message: `berkas tidak dapat dibaca lagi (${String(error.code)})`,
    next: 'Periksa sambungan disk, lalu jalankan lagi: padan melanjutkan dari tahap terakhir',
  });
}
