import { statSync } from 'node:fs';
import { PadanError } from '../../schemas/faults.ts';
import type { RunContext, Stage } from '../context.ts';
import { type FileStamp, noRows, ofFile } from '../extract/file-stamp.ts';
import type { PackedRows } from '../extract/packed-rows.ts';
import { readSheetRows, readTextRows } from '../extract/read-rows.ts';
import { readingWords, unreadSheets } from '../extract/words.ts';
import type { ProjectSource } from '../project.ts';
import {
  countRejects,
  countStored,
  firstReject,
  insertPackedRows,
  insertSource,
  insertSourceFile,
} from './queries.ts';

/** Takes every record of every file into the store, or into the rejects with its reason. */
export const ingest: Stage = {
  name: 'ingest',
  title: 'Membaca berkas',
  reads: [],
  writes: ['source', 'source_file', 'raw_block', 'row_place', 'reject', 'repair'],
  settings: ({ project, files }) => ({
    sources: project.sources.map(({ name, role, schema, extractDate, controlTotal, reading }) => ({
      name,
      role,
      schema,
      extractDate,
      controlTotal,
      reading,
    })),
    files: files.map(({ source, file, sha256, bytes }) => ({ source, file, sha256, bytes })),
    asOf: project.asOf,
  }),
  run: async (context) => {
    const report: Record<string, number> = {};
    for (const [ordinal, source] of context.project.sources.entries())
      report[source.name] = await ingestSource(context, source, ordinal);
    return report;
  },
};

interface Counts {
  rows: number;
  stored: number;
  rejected: number;
}

/** All files of a source as one list: rows are numbered on from file to file. */
async function ingestSource(context: RunContext, source: ProjectSource, ordinal: number): Promise<number> {
  const { store, tell } = context;
  const total: Counts = { rows: 0, stored: 0, rejected: 0 };
  const stamps = context.files.filter((file) => file.source === source.name);
  for (const [part, stamp] of stamps.entries()) {
    const { rows, stored, rejected } = await ingestFile(context, {
      source,
      stamp,
      ordinal,
      part,
      firstRow: total.rows + 1,
    });
    total.rows += rows;
    total.stored += stored;
    total.rejected += rejected;
  }
  if (total.stored === 0) throw nothingStored(context, source, { ordinal, rows: total.rows });
  const { name, role, schema, extractDate, controlTotal } = source;
  const notice = (text: string): void => {
    tell({ event: 'notice', stage: 'ingest', text });
  };
  if (controlTotal !== null && controlTotal !== total.rows) notice(offTotal(name, controlTotal, total.rows));
  for (const stamp of stamps) {
    notice(`${name} (${stamp.file}): ${readingWords(stamp).join(', ')}`);
    const unread = unreadSheets(stamp.form);
    if (unread !== '') notice(`PERHATIAN ${name} (${stamp.file}): ${unread}`);
  }
  insertSource(store, {
    ordinal,
    name,
    label: schema.label,
    agency: schema.agency,
    kind: schema.kind,
    role,
    extractDate,
    controlTotal,
    ...total,
  });
  return total.rows;
}

interface Part {
  readonly source: ProjectSource;
  readonly stamp: FileStamp;
  readonly ordinal: number;
  readonly part: number;
  readonly firstRow: number;
}

/** Rows in the file = rows stored + rows rejected: counted apart while reading and in the store afterwards. */
async function ingestFile(context: RunContext, at: Part): Promise<Counts> {
  const { store, tell } = context;
  const { source, stamp, ordinal, part, firstRow } = at;
  const { form, head, path } = stamp;
  const insert = insertPackedRows(store, { source: ordinal, part, firstRow });
  let rows = 0;
  let repaired = 0;
  const keep = (packed: PackedRows): undefined => {
    insert(packed);
    rows += packed.ends.length;
    repaired += new Set(packed.repairs.map(({ row }) => row)).size;
    tell({ event: 'progress', stage: 'ingest', part: source.name, done: firstRow + rows - 1, total: 0 });
  };
  try {
    const file = { path, form, head, schema: source.schema };
    if (form.format === 'text') await readTextRows(file, keep);
    else await readSheetRows(file, keep);
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

const offTotal = (name: string, told: number, rows: number): string =>
  `PERHATIAN ${name}: surat pengantar menyebut ${told} baris, berkas berisi ${rows} (selisih ${rows - told}). Pastikan berkasnya lengkap.`;

/** Every row refused is no list of a bad day but the wrong file, or one that was badly saved. */
function nothingStored(
  { store }: RunContext,
  { name, files }: ProjectSource,
  { ordinal, rows }: { ordinal: number; rows: number },
): PadanError {
  const first = firstReject(store, ordinal);
  return new PadanError({
    kind: 'source',
    code: 'semua-ditolak',
    message: `${name}: tidak satu pun dari ${rows} baris di ${files.length} berkas dapat diterima (baris ${first?.line ?? 0}: ${first?.reason ?? ''})`,
    next: 'Perbaiki berkas di baris itu, atau minta ekstrak ulang kepada instansi pengirim',
  });
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
