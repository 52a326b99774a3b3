import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Encoding } from '../reading.ts';

const HEAD_BYTES = 65_536;
/** Random bytes hold 10 % of control characters; a text export with a few stray NULs far fewer. */
const CONTROL_SHARE = 0.01;
/** Latin text in UTF-16 has a NUL in every other byte. */
const NUL_SHARE = 0.3;

/** So many bytes more than characters are no UTF-8, nor is a spreadsheet. */
const HOPELESS = 10_000;

const PIECE_BYTES = 4096;

/** What one look at all bytes tells. */
export interface Scan {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Buffer;
  /** By its byte order mark, or since more of its characters of several bytes are whole than broken. */
  readonly utf8: boolean;
}

export async function scanBytes(stream: AsyncIterable<Buffer>): Promise<Scan> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head: Buffer = Buffer.alloc(0);
  const seen = { characters: 0, broken: 0 };
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.length;
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    if (seen.broken > seen.characters + HOPELESS) continue;
    const whole = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const cut = whole.length - unfinished(whole);
    countCharacters(whole.subarray(0, cut), seen);
    tail = Buffer.from(whole.subarray(cut));
  }
  countCharacters(tail, seen);
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return {
    sha256: hash.digest('hex'),
    bytes,
    head,
    utf8: seen.broken === 0 || isMarked || seen.characters > seen.broken,
  };
}

/** Characters of several bytes, and bytes that belong to none: a name cut at its 30th byte is no other encoding. */
function countCharacters(bytes: Buffer, seen: { characters: number; broken: number }): void {
  for (let at = 0; at < bytes.length; at += 1) {
    // a few such characters in a chunk of ASCII: passing over pieces without any takes a tenth of the time
    while (at % PIECE_BYTES === 0 && at < bytes.length && isAscii(bytes.subarray(at, at + PIECE_BYTES)))
      at += PIECE_BYTES;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf5 || byte < 0xc2 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    let found = 0;
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    if (more > 0 && found === more) {
      seen.characters += 1;
      at += more;
    } else seen.broken += 1;
  }
}

/** Bytes at the end that begin a character whose rest is in the next chunk. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** undefined: not a text at all. A text that is not UTF-8 is taken for Windows-1252, the offices' other encoding. */
export function encodingOf({ head, utf8 }: Pick<Scan, 'head' | 'utf8'>): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const [even, odd] = nuls(head);
  const pairs = head.length / 2;
  if (odd > pairs * NUL_SHARE && even < odd / 10) return 'utf-16le';
  if (even > pairs * NUL_SHARE && odd < even / 10) return 'utf-16be';
  if (controls(head) > head.length * CONTROL_SHARE) return undefined;
  return utf8 ? 'utf-8' : 'windows-1252';
}

/** NULs at even and at odd places. */
function nuls(bytes: Buffer): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? 0 : 1] += 1;
  });
  return counts;
}

/** How many bytes are characters that no text has: all below a space but tab, line ends and form feed. */
function controls(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) count += 1;
  return count;
}
