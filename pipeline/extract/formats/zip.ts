import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ByteSource } from './byte-source.ts';
import { beyond, damaged, lockedArchive, unreadable } from './faults.ts';
import type { Limits } from './limits.ts';

export interface Zip {
  /** Files, not folders, in the order of the central directory. */
  readonly names: readonly string[];
  /** Names are looked up without regard to case, as in OPC. */
  readonly has: (name: string) => boolean;
  /** The inflated bytes of an entry, checked for size, ratio and CRC while they come. */
  readonly read: (name: string) => AsyncGenerator<Buffer>;
  readonly close: () => void;
}

const STORED = 0;
const DEFLATED = 8;

/** Reads the central directory alone. yauzl refuses entries named with `..` or as an absolute path. */
export async function openZip(source: ByteSource, limits: Limits): Promise<Zip> {
  const file = await open(source);
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  try {
    for (const entry of await allEntries(file, source, limits)) {
      if (entry.fileName.endsWith('/')) continue;
      const key = entry.fileName.toLowerCase();
      if (entries.has(key)) throw damaged(source, 'dua isi bernama sama');
      entries.set(key, entry);
      names.push(entry.fileName);
    }
  } catch (error) {
    file.close();
    throw error;
  }
  return {
    names,
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => inflated({ file, source, limits }, entries.get(name.toLowerCase())),
    close: () => {
      file.close();
    },
  };
}

async function open(source: ByteSource): Promise<ZipFile> {
  try {
    return 'path' in source
      ? await yauzl.openPromise(source.path, { autoClose: false })
      : await yauzl.fromBufferPromise(source.bytes);
  } catch (error) {
    throw unreadable(source, error, 'daftar isi ZIP tidak ditemukan');
  }
}

async function allEntries(file: ZipFile, source: ByteSource, limits: Limits): Promise<readonly Entry[]> {
  if (file.entryCount > limits.entries) throw beyond(source, `${file.entryCount} isi dalam satu ZIP`);
  const entries: Entry[] = [];
  try {
    for await (const entry of file.eachEntry()) entries.push(entry);
  } catch (error) {
    throw unreadable(source, error, 'daftar isi ZIP tidak terbaca');
  }
  return entries;
}

interface Place {
  readonly file: ZipFile;
  readonly source: ByteSource;
  readonly limits: Limits;
}

async function* inflated({ file, source, limits }: Place, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (entry === undefined) throw damaged(source, 'bagian yang wajib tidak ada di dalamnya');
  if (entry.isEncrypted()) throw lockedArchive(source);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw damaged(source, 'cara pemampatan ZIP tidak dikenal');
  const guard = inflationGuard(source, limits);
  let sum = 0;
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      guard(bytes.length, entry.compressedSize);
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (error) {
    throw unreadable(source, error, 'isi ZIP tidak terbaca');
  }
  if (sum !== entry.crc32) throw damaged(source, 'jumlah periksa ZIP tidak cocok');
}

/** Counts what really came out, whatever a header said: a bomb is refused long before it fills memory or disk. */
export function inflationGuard(source: ByteSource, limits: Limits): (more: number, packed: number) => void {
  let bytes = 0;
  return (more, packed) => {
    bytes += more;
    if (bytes > limits.inflatedBytes) throw beyond(source, 'hasil pemekaran terlalu besar');
    if (bytes > limits.ratioFromBytes && bytes > packed * limits.ratio)
      throw beyond(source, 'mekar tidak wajar, seperti bom ZIP');
  };
}
