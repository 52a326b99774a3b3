import type { Encoding } from '../reading.ts';

const LF = 0x0a;
const CR = 0x0d;
const BOM = [0xef, 0xbb, 0xbf];

/**
 * The bytes of a text in UTF-8 with every line end as `\n`, without byte order mark: a list pasted together from two
 * offices has both kinds of line ends. Of UTF-8 the bytes themselves, broken characters among them.
 */
export async function* utf8Of(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of encoding === 'utf-8' ? chunks : transcoded(chunks, encoding)) {
    let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (isFirst && bytes.length < BOM.length) {
      held = bytes;
      continue;
    }
    if (isFirst) bytes = withoutMark(bytes);
    isFirst = false;
    // a `\r` at the end may be half of a `\r\n`
    const isHalf = bytes.at(-1) === CR;
    held = isHalf ? Buffer.of(CR) : Buffer.alloc(0);
    yield unixLines(isHalf ? bytes.subarray(0, -1) : bytes);
  }
  if (held.length > 0) yield unixLines(isFirst ? withoutMark(held) : held);
}

async function* transcoded(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

const withoutMark = (bytes: Buffer): Buffer =>
  BOM.every((byte, at) => bytes[at] === byte) ? bytes.subarray(BOM.length) : bytes;

function unixLines(bytes: Buffer): Buffer {
  let from = bytes.indexOf(CR);
  if (from < 0) return bytes;
  const lines = Buffer.allocUnsafe(bytes.length);
  let length = bytes.copy(lines, 0, 0, from);
  while (from < bytes.length) {
    lines[length] = LF;
    length += 1;
    from += bytes[from + 1] === LF ? 2 : 1;
    const next = bytes.indexOf(CR, from);
    const to = next < 0 ? bytes.length : next;
    length += bytes.copy(lines, length, from, to);
    from = to;
  }
  return lines.subarray(0, length);
}
