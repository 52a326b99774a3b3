import { Readable } from 'node:stream';
import { bytesOf, headOf, wholeOf } from './bytes.ts';
import { type ByteSource, nameOf } from './byte-source.ts';
import { formatOf } from './file-format.ts';
import { refuse } from './faults.ts';
import { gunzipped, nameInGzip } from './gzip.ts';
import { LIMITS, type Limits } from './limits.ts';
import { SIGNATURE_BYTES, signatureOf } from './signatures.ts';
import type { WorkbookFormat } from './sheet.ts';
import { openZip } from './zip.ts';

/** The one list that a file is or, as ZIP or gzip, holds. */
export type List = TextList | WorkbookList;

export interface TextList {
  readonly kind: 'text';
  /** The file's own name, or its name in the archive. */
  readonly name: string;
  readonly packed: boolean;
  /** The bytes from the first on, as often as wanted; faults of the archive come as PadanError on the stream. */
  readonly open: () => Readable;
}

export interface WorkbookList {
  readonly kind: 'workbook';
  readonly name: string;
  readonly packed: boolean;
  readonly format: WorkbookFormat;
  /** To be handed to openWorkbook. */
  readonly source: ByteSource;
}

/** Finds the list: the file itself, or the only one in the archive. @throws PadanError where there is none or several. */
export async function listIn(source: ByteSource, limits: Limits = LIMITS): Promise<List> {
  const format = await formatOf(source, limits);
  const name = nameOf(source);
  if (format === 'zip') return inZip(source, limits);
  if (format === 'gzip') {
    return unpacked({ source, limits, name: nameInGzip(source), bytes: () => gunzipped(source, limits) });
  }
  if (format !== 'text') return { kind: 'workbook', name, packed: false, format, source };
  return {
    kind: 'text',
    name,
    packed: false,
    open: () => Readable.from(bytesOf(source), { objectMode: false }),
  };
}

/** What systems put beside the files that a person chose. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;
const MOST_TOLD = 5;

async function inZip(source: ByteSource, limits: Limits): Promise<List> {
  const zip = await openZip(source, limits);
  zip.close();
  const [name, ...others] = zip.names.filter((entry) => !CLUTTER.test(entry));
  if (name === undefined) {
    throw refuse(source, {
      code: 'arsip-kosong',
      message: 'arsip ZIP tidak berisi berkas',
      next: 'Minta dikirim ulang, atau sebutkan berkas lain',
    });
  }
  if (others.length > 0) throw refuse(source, several([name, ...others]));
  return unpacked({ source, limits, name, bytes: () => entryBytes(source, limits, name) });
}

function several(names: readonly string[]): { code: string; message: string; next: string } {
  const told = names.slice(0, MOST_TOLD).join(', ');
  const rest = names.length > MOST_TOLD ? ` dan ${names.length - MOST_TOLD} lainnya` : '';
  return {
    code: 'arsip-banyak-berkas',
    message: `arsip ZIP berisi ${names.length} berkas (${told}${rest})`,
    next: 'Ekstrak arsip itu, lalu sebutkan satu berkas yang menjadi daftarnya',
  };
}

/** Opened anew for each reading, so that nothing stays open between them. */
async function* entryBytes(source: ByteSource, limits: Limits, name: string): AsyncGenerator<Buffer> {
  const zip = await openZip(source, limits);
  try {
    yield* zip.read(name);
  } finally {
    zip.close();
  }
}

interface Packed {
  readonly source: ByteSource;
  readonly limits: Limits;
  readonly name: string;
  readonly bytes: () => AsyncIterable<Buffer>;
}

/** A list of text is streamed however large; a spreadsheet has to be looked into, and is held whole. */
async function unpacked({ source, limits, name, bytes }: Packed): Promise<List> {
  const head = await headOf(bytes(), SIGNATURE_BYTES);
  const signature = signatureOf(head, { bytes: head, name });
  if (signature === 'text')
    return { kind: 'text', name, packed: true, open: () => Readable.from(bytes(), { objectMode: false }) };
  const held = { bytes: await wholeOf(bytes(), source, limits.heldBytes), name };
  const format = await formatOf(held, limits);
  if (format === 'zip' || format === 'gzip' || format === 'text') {
    throw refuse(source, {
      code: 'arsip-dalam-arsip',
      message: `arsip di dalam arsip (${name})`,
      next: 'Ekstrak keduanya, lalu jalankan lagi dengan berkas daftarnya',
    });
  }
  return { kind: 'workbook', name, packed: true, format, source: held };
}
