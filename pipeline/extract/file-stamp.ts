import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Fault, PadanError } from '../../schemas/faults.ts';
import type { ProjectSource } from '../project.ts';
import { firstRecords } from './delimiter.ts';
import { type Scan, scanBytes } from './encoding.ts';
import { type Head, headOf } from './head.ts';
import { knownTitles } from './header-search.ts';
import { MOST_COLUMNS, refuseIncomplete, titlesOf } from './header.ts';
import { isPattern } from './paths.ts';
import { type TableForm, formOf, readTable } from './table.ts';

/** Records that say how the file is written. */
export const SAMPLE_RECORDS = 5_000;

/** One file of a source as it was when the run began, and how it is read. */
export interface FileStamp {
  readonly source: string;
  /** Its name without the folder. */
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly form: TableForm;
  readonly head: Head;
}

/** What was read of a file for its stamp. */
export type FileReading = Pick<FileStamp, 'form' | 'head'>;

/** Answers again what an earlier run found out, for as long as it holds; else asks. */
export interface FileMemory {
  /** The look at all bytes, as long as nobody wrote to the file. */
  readonly scan: (path: string, ask: () => Promise<Scan>) => Promise<Scan>;
  /** What the content says by these rules, as long as the content is the same. */
  readonly reading: (
    file: { readonly path: string; readonly sha256: string; readonly rules: unknown },
    ask: () => Promise<FileReading>,
  ) => Promise<FileReading>;
}

export const NO_MEMORY: FileMemory = { scan: (_path, ask) => ask(), reading: (_file, ask) => ask() };

/** Reads a file once from end to end: its hash, its size, its form, its header. Refuses what cannot be a list. */
export async function checkFile(
  source: ProjectSource,
  path: string,
  { asOf, memory = NO_MEMORY }: { readonly asOf: number; readonly memory?: FileMemory },
): Promise<FileStamp> {
  const file = basename(path);
  try {
    const bytes = sizeOf(path, source.name);
    const scan = await memory.scan(path, () => scanned(path));
    const rules = [source.name, source.schema, source.reading, asOf];
    const reading = await memory.reading({ path, sha256: scan.sha256, rules }, () =>
      readHead(source, { path, scan, asOf }),
    );
    return { source: source.name, file, path, sha256: scan.sha256, bytes, ...reading };
  } catch (error) {
    throw ofFile(error, source.name, file);
  }
}

async function readHead(
  source: ProjectSource,
  { path, scan, asOf }: { readonly path: string; readonly scan: Scan; readonly asOf: number },
): Promise<FileReading> {
  const form = await formOf(path, scan, {
    reading: source.reading,
    known: (sample) => knownTitles(sample, [source.schema]),
  });
  const sample = await firstRecords((onRecords) => readTable(path, form, onRecords), SAMPLE_RECORDS);
  const head = headOf(form.hinted ? sample.slice(1) : sample, {
    schema: source.schema,
    reading: source.reading,
    isSheet: form.format !== 'text',
    asOf,
  });
  if (head === undefined) throw noRows();
  if (head.titles.length > MOST_COLUMNS) throw tooWide(head.titles.length);
  refuseIncomplete(head.columns, titlesOf(head.titles), { source, file: basename(path) });
  if (sample.length < SAMPLE_RECORDS && sample.at(-1)?.line === head.lastLine) throw noRows();
  return { form, head };
}

/** The same faults, told with the source and the file they are about. */
export function ofFile(error: unknown, source: string, file: string): unknown {
  if (!(error instanceof PadanError)) return error;
  const told = error.faults.map((fault): Fault => {
    const message = fault.message.includes(file) ? fault.message : `${fault.message}: ${file}`;
    return { ...fault, message: `${source}: ${message}` };
  });
  const [first, ...rest] = told;
  return first === undefined ? error : new PadanError(first, ...rest);
}

/** The size of a file and one look at all its bytes. `source`: the flag that named it. */
export async function scanFile(path: string, source: string): Promise<{ bytes: number; scan: Scan }> {
  const bytes = sizeOf(path, source);
  return { bytes, scan: await scanned(path) };
}

function sizeOf(path: string, source: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined)
    throw isPattern(path)
      ? refused('berkas-tidak-ada', 'tidak ada berkas yang cocok dengan pola', `Periksa polanya: ${path}`)
      : refused('berkas-tidak-ada', 'berkas tidak ditemukan', `Periksa jalur pada --${source}: ${path}`);
  if (stat.isDirectory())
    throw refused(
      'berkas-folder',
      'folder tidak berisi satu daftar pun (CSV, XLSX, XLS, ODS, atau ZIP)',
      `Periksa jalur pada --${source}: ${path}`,
    );
  if (!stat.isFile())
    throw refused(
      'berkas-khusus',
      'bukan berkas biasa (pipa atau perangkat)',
      'Simpan dahulu sebagai berkas CSV',
    );
  if (stat.size === 0)
    throw refused('berkas-kosong', 'berkas kosong (0 byte)', 'Minta ekstrak ulang kepada instansi pengirim');
  return stat.size;
}

async function scanned(path: string): Promise<Scan> {
  try {
    return await scanBytes(createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>);
  } catch (error) {
    const code = error instanceof Object && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw refused(
      'berkas-tak-terbaca',
      `berkas tidak dapat dibaca (${code})`,
      'Periksa hak akses berkas dan sambungan disk',
    );
  }
}

export const noRows = (): PadanError =>
  refused(
    'berkas-tanpa-baris',
    'berkas tidak berisi satu baris data pun',
    'Minta ekstrak ulang kepada instansi pengirim',
  );

export const tooWide = (columns: number): PadanError =>
  refused(
    'kolom-terlalu-banyak',
    `berkas memiliki ${columns} kolom, terbanyak ${MOST_COLUMNS}`,
    'Periksa apakah pemisah kolomnya benar, atau minta ekstrak ulang kepada instansi pengirim',
  );

const refused = (code: string, message: string, next: string): PadanError =>
  new PadanError({ kind: 'source', code, message, next });
