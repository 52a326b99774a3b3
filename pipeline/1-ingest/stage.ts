import { PadanError } from '../../schemas/faults.ts';
import type { RunContext, Stage } from '../context.ts';
import type { FileStamp } from '../extract/file-stamp.ts';
import { readingWords, unreadSheets } from '../extract/words.ts';
import type { ProjectSource } from '../project.ts';
import { type Counts, ingestFile } from './file.ts';
import { sourceFingerprint } from './known-sources.ts';
import { firstReject, forgetChanged, keepSource, sourceCounts } from './queries.ts';

/** Takes every record of every file into the store, or into the rejects with its reason. */
export const ingest: Stage = {
  name: 'ingest',
  title: 'Membaca berkas',
  reads: [],
  writes: ['source', 'source_file', 'raw_block', 'row_place', 'reject', 'repair', 'source_read'],
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
  keeps: true,
  run: async (context) => {
    const { store, project, files, tell } = context;
    const wanted = project.sources.map((source, ordinal) => {
      const stamps = files.filter((file) => file.source === source.name);
      return { source, ordinal, stamps, fingerprint: sourceFingerprint(source, stamps) };
    });
    const kept = forgetChanged(
      store,
      wanted.map(({ fingerprint }) => fingerprint),
    );
    const report: Record<string, number> = {};
    for (const { source, ordinal, stamps, fingerprint } of wanted) {
      const input = { source, ordinal, stamps };
      const isKept = kept.has(ordinal);
      const counts = isKept ? sourceCounts(store, ordinal) : await ingestFiles(context, input);
      if (isKept) tell({ event: 'notice', stage: 'ingest', text: unchanged(source.name, counts.rows) });
      tellOf(context, { source, stamps, rows: counts.rows });
      const { name, role, schema, extractDate, controlTotal } = source;
      const { label, agency, kind } = schema;
      const row = { ordinal, name, label, agency, kind, role, extractDate, controlTotal, ...counts };
      keepSource(store, row, fingerprint);
      report[source.name] = counts.rows;
    }
    return report;
  },
};

interface Input {
  readonly source: ProjectSource;
  readonly ordinal: number;
  readonly stamps: readonly FileStamp[];
}

/** All files of a source as one list: rows are numbered on from file to file. */
async function ingestFiles(context: RunContext, { source, ordinal, stamps }: Input): Promise<Counts> {
  let total: Counts = { rows: 0, stored: 0, rejected: 0 };
  for (const [part, stamp] of stamps.entries()) {
    const firstRow = total.rows + 1;
    const { rows, stored, rejected } = await ingestFile(context, { source, stamp, ordinal, part, firstRow });
    total = {
      rows: total.rows + rows,
      stored: total.stored + stored,
      rejected: total.rejected + rejected,
    };
  }
  if (total.stored === 0) throw nothingStored(context, source, { ordinal, rows: total.rows });
  return total;
}

/** What was understood of each file, and what a person should look at. */
function tellOf(
  { tell }: RunContext,
  { source, stamps, rows }: Omit<Input, 'ordinal'> & { rows: number },
): void {
  const { name, controlTotal } = source;
  const notice = (text: string): void => {
    tell({ event: 'notice', stage: 'ingest', text });
  };
  if (controlTotal !== null && controlTotal !== rows) notice(offTotal(name, controlTotal, rows));
  for (const stamp of stamps) {
    notice(`${name} (${stamp.file}): ${readingWords(stamp).join(', ')}`);
    const unread = unreadSheets(stamp.form);
    if (unread !== '') notice(`PERHATIAN ${name} (${stamp.file}): ${unread}`);
  }
}

const unchanged = (name: string, rows: number): string =>
  `${name}: tidak berubah, ${rows} baris dari pembacaan sebelumnya dipakai`;

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
