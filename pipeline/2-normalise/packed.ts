import { isAscii } from 'node:buffer';
import type { ByteDictionary, PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';

const FIRST_BYTES = 1 << 12;
const FIRST_TEXTS = 1 << 9;
const encoder = new TextEncoder();

/** Lays texts one behind the other, outside the heap. */
export class Packer {
  private bytes = new Uint8Array(FIRST_BYTES);
  private starts = new Uint32Array(FIRST_TEXTS);
  private count = 0;
  private used = 0;

  /** In UTF-8. */
  push(text: string): void {
    this.reserve(text.length * 3);
    const from = this.used;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.used = from + encoder.encodeInto(text, this.bytes.subarray(from)).written;
        break;
      }
      this.bytes[this.used] = code;
      this.used += 1;
    }
    this.end();
  }

  /** A byte a UTF-16 unit, as `latin1` of Buffer does. */
  pushLatin1(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i += 1) this.bytes[this.used + i] = text.charCodeAt(i);
    this.used += text.length;
    this.end();
  }

  packed(): PackedTexts {
    return { bytes: this.bytes.slice(0, this.used), starts: this.starts.slice(0, this.count + 1) };
  }

  private reserve(length: number): void {
    if (this.used + length > this.bytes.length) {
      const bytes = new Uint8Array(Math.max(this.used + length, this.bytes.length * 2));
      bytes.set(this.bytes);
      this.bytes = bytes;
    }
    if (this.count + 2 > this.starts.length) {
      const starts = new Uint32Array(this.starts.length * 2);
      starts.set(this.starts);
      this.starts = starts;
    }
  }

  private end(): void {
    this.count += 1;
    this.starts[this.count] = this.used;
  }
}

/** Reads packed texts as strings; cut out of one string where all are ASCII. */
export function textsOf({ bytes, starts }: PackedTexts): (at: number) => string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) {
    const whole = buffer.toString('latin1');
    return (at) => whole.slice(starts[at], starts[at + 1]);
  }
  return (at) => buffer.toString('utf8', starts[at], starts[at + 1]);
}

export const textCount = ({ starts }: PackedTexts): number => starts.length - 1;

/** Numbers of packed texts in a dictionary; -1 for an empty one and for one that is not taken. */
export const idsIn = (
  dictionary: ByteDictionary,
  texts: PackedTexts,
  isTaken: (at: number) => boolean = () => true,
): Int32Array => dictionary.ids(texts, (at) => texts.starts[at] !== texts.starts[at + 1] && isTaken(at));

/** The number of one text in a dictionary. */
export function idOf(dictionary: ByteDictionary, text: string): number {
  const bytes = encoder.encode(text);
  return dictionary.id(bytes, 0, bytes.length);
}

/** Between the cells of a text that is made of several; no cell holds it. */
export const BETWEEN = '\0';

export function packedOf(texts: readonly string[]): PackedTexts {
  const packer = new Packer();
  for (const text of texts) packer.push(text);
  return packer.packed();
}
