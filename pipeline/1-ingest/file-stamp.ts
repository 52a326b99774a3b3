import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import type { Encoding, FileStamp } from '../context.ts';
import type { ProjectSource } from '../project.ts';
import { readHead } from './head.ts';

const HEAD_BYTES = 65_536;
/** Random bytes hold 10 % of control characters, an XLS more; a text export with a few stray NULs far fewer. */
const CONTROL_SHARE = 0.01;

/** Reads a file once from end to end: its hash, its size, what its bytes can be, its header. Refuses what cannot be a list. */
export async function checkFile(source: ProjectSource): Promise<FileStamp> {
  const { file, name } = source;
  const refuse = (code: string, message: string, next: string): PadanError =>
    new PadanError({ kind: 'source', code, message: `${name}: ${message}: ${basename(file)}`, next });
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined)
    throw refuse('berkas-tidak-ada', 'berkas tidak ditemukan', `Periksa jalur pada --${name}: ${file}`);
  if (stat.isDirectory())
    throw refuse('berkas-folder', 'yang disebut adalah folder, bukan berkas', 'Sebutkan satu berkas CSV');
  if (!stat.isFile())
    throw refuse(
      'berkas-khusus',
      'bukan berkas biasa (pipa atau perangkat)',
      'Simpan dahulu sebagai berkas CSV',
    );
  if (stat.size === 0)
    throw refuse('berkas-kosong', 'berkas kosong (0 byte)', 'Minta ekstrak ulang kepada instansi pengirim');
  const hash = createHash('sha256');
  let head: Buffer = Buffer.alloc(0);
  let valid = true;
  let tail: Buffer = Buffer.alloc(0);
  try {
    for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) {
      const chunk = part as Buffer;
      hash.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      const whole = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
      const cut = whole.length - unfinished(whole);
      valid &&= isUtf8(whole.subarray(0, cut));
      tail = Buffer.from(whole.subarray(cut));
    }
  } catch (error) {
    const code = error instanceof Object && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw refuse(
      'berkas-tak-terbaca',
      `berkas tidak dapat dibaca (${code})`,
      'Periksa hak akses berkas dan sambungan disk',
    );
  }
  const encoding = encodingOf(head, valid && isUtf8(tail));
  if (encoding === undefined) {
    throw refuse(
      'berkas-biner',
      'berkas bukan teks (misalnya XLSX, ZIP atau rusak)',
      'Simpan sebagai CSV (UTF-8) lalu jalankan lagi',
    );
  }
  const { sample, more, header } = await readHead(source, encoding);
  if (!more && (header === undefined || sample.at(-1)?.line === header.line)) throw noRows(source);
  return { source: name, sha256: hash.digest('hex'), bytes: stat.size, encoding };
}

export const noRows = ({ name, file }: ProjectSource): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'berkas-tanpa-baris',
    message: `${name}: berkas tidak berisi satu baris data pun: ${basename(file)}`,
    next: 'Minta ekstrak ulang kepada instansi pengirim',
  });

/** Bytes at the end that begin a character whose rest is in the next chunk. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** How many bytes are characters that no text has: all below a space but tab, line ends and form feed. */
function controls(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) count += 1;
  return count;
}

/** undefined: not a text at all. A text that is not UTF-8 is taken for Windows-1252, the offices' other encoding. */
function encodingOf(head: Buffer, utf8: boolean): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const archive = head.subarray(0, 4).toString('latin1');
  if (
    archive.startsWith('PK\u0003\u0004') ||
    archive.startsWith('\u001f\u008b') ||
    archive.startsWith('%PDF') ||
    controls(head) > head.length * CONTROL_SHARE
  )
    return undefined;
  return utf8 ? 'utf-8' : 'windows-1252';
}
