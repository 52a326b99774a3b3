import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { bytesOf } from './bytes.ts';
import { type ByteSource, nameOf } from './byte-source.ts';
import { unreadable } from './faults.ts';
import type { Limits } from './limits.ts';
import { inflationGuard } from './zip.ts';

/** All members of a gzip, one after the other, checked for size, ratio and CRC while they come. */
export async function* gunzipped(source: ByteSource, limits: Limits): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 1 << 16 });
  const guard = inflationGuard(source, limits);
  // a fault of the disk reaches the reader below through the gunzip that it destroys
  pipeline(Readable.from(bytesOf(source), { objectMode: false }), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) {
      const bytes = chunk as Buffer;
      guard(bytes.length, gunzip.bytesWritten);
      yield bytes;
    }
  } catch (error) {
    throw unreadable(source, error, 'isi GZ tidak utuh');
  }
}

/** `daftar.csv.gz` holds daftar.csv. */
export const nameInGzip = (source: ByteSource): string => nameOf(source).replace(/\.gz$/i, '');
