import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import type { FileStamp, RunContext, Stage } from '../context.ts';
import type { ProjectSource } from '../project.ts';
import type { Store } from '../store/open.ts';
import { noRows } from './file-stamp.ts';
import { type Header, readHead } from './head.ts';
import { isBlank, rejection } from './odd-rows.ts';
import { countRows, firstReject, insertRawRow, insertReject, insertSource } from './queries.ts';
import { type FileRecord, readRecords } from './records.ts';

/** Takes every record of every file into the store, or into the rejects with its reason. */
export const ingest: Stage = {
  name: 'ingest',
  title: 'Membaca berkas',
  reads: [],
  writes: ['source', 'raw_row', 'reject'],
  settings: ({ project, files }) => ({
    sources: project.sources.map(({ name, role, schema, file, extractDate, controlTotal }) => ({
      name,
      role,
      schema,
      file: basename(file),
      extractDate,
      controlTotal,
    })),
    files,
  }),
  run: async (context) => {
    const report: Record<string, number> = {};
    for (const [ordinal, source] of context.project.sources.entries()) {
      const stamp = context.files.find((file) => file.source === source.name);
      if (stamp === undefined) throw new Error('a source without a stamp');
      report[source.name] = await ingestFile(context, { source, stamp, ordinal });
    }
    return report;
  },
};

interface Extract {
  readonly source: ProjectSource;
  readonly stamp: FileStamp;
  readonly ordinal: number;
}

interface Tally {
  readonly header: Header | undefined;
  rows: number;
}

/** Rows in the file = rows stored + rows rejected: counted apart while reading and in the store afterwards. */
async function ingestFile(context: RunContext, extract: Extract): Promise<number> {
  const { store, tell } = context;
  const { source, stamp, ordinal } = extract;
  const { delimiter, header, skipped } = await readHead(source, stamp.encoding);
  if (skipped > 0) {
    const text = `${source.name}: ${skipped} baris di atas judul kolom dilewati`;
    tell({ event: 'notice', stage: 'ingest', text });
  }
  const tally: Tally = { header, rows: 0 };
  const take = takeRecord(context, extract, tally);
  const takeAll = store.transaction((records: FileRecord[]) => {
    for (const record of records) take(record);
  });
  await readRecords(source.file, { encoding: stamp.encoding, delimiter }, (records) => {
    takeAll(records);
    tell({ event: 'progress', stage: 'ingest', part: source.name, done: tally.rows, total: 0 });
  });
  const stored = countRows(store, 'raw_row', ordinal);
  const rejected = countRows(store, 'reject', ordinal);
  if (header === undefined || tally.rows === 0) throw noRows(source);
  if (stored === 0) throw nothingStored(context.store, extract, tally.rows);
  if (statSync(source.file).size !== stamp.bytes) throw changedMeanwhile(source);
  if (stored + rejected !== tally.rows)
    throw new Error(`${source.name}: rows in the file are not stored + rejected`);
  insertSource(store)({
    ordinal,
    name: source.name,
    label: source.schema.label,
    agency: source.schema.agency,
    kind: source.schema.kind,
    role: source.role,
    file: basename(source.file),
    sha256: stamp.sha256,
    extractDate: source.extractDate,
    controlTotal: source.controlTotal,
    encoding: stamp.encoding,
    delimiter,
    header: JSON.stringify(header.titles),
    columns: JSON.stringify(header.columns),
    rows: tally.rows,
    stored,
    rejected,
  });
  return tally.rows;
}

/** Every row refused is no list of a bad day but the wrong file, or one that was badly saved. */
function nothingStored(store: Store, { source, ordinal }: Extract, rows: number): PadanError {
  const first = firstReject(store, ordinal);
  return new PadanError({
    kind: 'source',
    code: 'semua-ditolak',
    message: `${source.name}: tidak satu pun dari ${rows} baris dapat diterima (baris ${first?.line ?? 0}: ${first?.reason ?? ''}): ${basename(source.file)}`,
    next: 'Perbaiki berkas di baris itu, atau minta ekstrak ulang kepada instansi pengirim',
  });
}

/** A copy that was still under way: its hash in the manifest would be of another file. */
const changedMeanwhile = ({ name, file }: ProjectSource): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'berkas-berubah',
    message: `${name}: berkas berubah selagi dibaca: ${basename(file)}`,
    next: 'Tunggu sampai penyalinan selesai, lalu jalankan lagi',
  });

/** Every record below the header that is not blank is stored or rejected. */
function takeRecord({ store }: RunContext, { ordinal }: Extract, tally: Tally): (record: FileRecord) => void {
  const { header } = tally;
  const storeRow = insertRawRow(store);
  const rejectRow = insertReject(store);
  return (record) => {
    if (header === undefined || record.line <= header.line || isBlank(record)) return;
    tally.rows += 1;
    const why = rejection(record, header);
    if (why === undefined) storeRow(ordinal, tally.rows, record.line, JSON.stringify(record.cells));
    else rejectRow(ordinal, tally.rows, record.line, why.reason, why.column);
  };
}
