import { createReadStream } from 'node:fs';
import type { ByteSource } from './byte-source.ts';
import { beyond, unreadable } from './faults.ts';

const CHUNK_BYTES = 1 << 16;

/** The bytes from the first on, a piece at a time, as often as wanted. */
export async function* bytesOf(source: ByteSource): AsyncGenerator<Buffer> {
  if ('bytes' in source) {
    yield source.bytes;
    return;
  }
  try {
    for await (const chunk of createReadStream(source.path, { highWaterMark: CHUNK_BYTES }))
      yield chunk as Buffer;
  } catch (error) {
    throw unreadable(source, error, 'tidak terbaca');
  }
}

/** The first bytes, at least `count` of them where there are that many. */
export async function headOf(bytes: AsyncIterable<Buffer>, count: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length >= count) break;
  }
  return Buffer.concat(pieces);
}

/** All bytes at once, up to a limit. */
export async function wholeOf(
  bytes: AsyncIterable<Buffer>,
  source: ByteSource,
  limitBytes: number,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length > limitBytes) throw beyond(source, `lebih dari ${Math.floor(limitBytes / (1 << 20))} MB`);
  }
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}
