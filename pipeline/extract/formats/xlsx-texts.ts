import type { ByteSource } from './byte-source.ts';
import { beyond } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Attributes, XmlListener } from './xml.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore of a text that looks like that. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Reads sharedStrings.xml: runs of rich text joined, readings of Asian scripts (rPh) left out. */
export class XlsxTexts implements XmlListener {
  readonly texts: string[] = [];
  private readonly source: ByteSource;
  private readonly limits: Limits;
  private chars = 0;
  private current = '';
  private inText = false;
  private inReading = false;

  constructor({ source, limits }: { source: ByteSource; limits: Limits }) {
    this.source = source;
    this.limits = limits;
  }

  open(name: string, _: Attributes): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.inReading = true;
    else if (name === 't') this.inText = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'si') this.add(unescaped(this.current));
  }

  text(text: string): void {
    if (!this.inText || this.inReading) return;
    this.current += text;
    if (this.current.length > this.limits.cellChars)
      throw beyond(this.source, 'satu sel berisi terlalu banyak huruf');
  }

  private add(text: string): void {
    this.chars += text.length;
    if (this.chars > this.limits.sharedChars || this.texts.length >= this.limits.sharedTexts)
      throw beyond(this.source, 'terlalu banyak teks yang berlainan');
    this.texts.push(detached(text));
  }
}

/** A copy of its own: V8 lets a piece of a string keep the whole 16 kB of XML that it was cut from. */
const detached = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString());
