import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import type { ByteSource } from './byte-source.ts';
import { beyond, damaged } from './faults.ts';
import type { Limits } from './limits.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of a document while it streams by. Names come without their prefix, attributes with theirs. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** True once nothing more is wanted. */
  readonly done?: boolean;
}

export interface XmlOrigin {
  readonly source: ByteSource;
  readonly limits: Limits;
}

/**
 * Streams a document to its listener in bounded memory. A DOCTYPE is refused (no writer of sheets needs one, and
 * entities that expand or fetch are declared there), and so is what never ends: depth, and text without a tag.
 */
export async function readXml(
  bytes: AsyncIterable<Buffer>,
  listener: XmlListener,
  { source, limits }: XmlOrigin,
): Promise<void> {
  let depth = 0;
  let silent = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const text = (words: string): void => {
    silent = 0;
    listener.text(words);
  };
  parser.on('opentag', (tag) => {
    silent = 0;
    depth += 1;
    if (depth > limits.depth) throw beyond(source, 'XML bersarang terlalu dalam');
    listener.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    silent = 0;
    depth -= 1;
    listener.close(local(tag.name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('doctype', () => {
    throw damaged(source, 'XML dengan DOCTYPE tidak dibaca');
  });
  parser.on('error', () => {
    throw damaged(source, 'XML di dalamnya tidak utuh');
  });
  for await (const piece of decoded(bytes, source)) {
    silent += piece.length;
    if (silent > limits.markupChars) throw beyond(source, 'satu potongan XML terlalu panjang');
    parser.write(piece);
    if (listener.done === true) return;
  }
  parser.close();
}

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

async function* decoded(bytes: AsyncIterable<Buffer>, source: ByteSource): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk, source);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** By the byte order mark, else by the declaration, else UTF-8. */
function decoderFor(head: Buffer, source: ByteSource): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = /^\W{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(
    head.toString('latin1', 0, 200),
  );
  const label = declared?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    throw damaged(source, 'pengodean XML tidak dikenal');
  }
}
