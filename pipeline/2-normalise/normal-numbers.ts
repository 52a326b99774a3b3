import { ByteDictionary, type PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import { GrowingInts } from './growing.ts';

/**
 * Distinct normal forms of the texts of a dictionary that grows no more, numbered in order of first sight. A normal form is mostly a text of
 * the dictionary, and mostly the one that it is made of: such a form is known by that text's number and kept nowhere else.
 */
export class NormalNumbers {
  /** By the numbers of the texts as written; -1 where the normal form is empty. */
  readonly numbers: Int32Array;
  private readonly written: ByteDictionary;
  /** Forms that nobody wrote. */
  private readonly unwritten = new ByteDictionary();
  /** Number + 1 of the form that a text of `written` is, or of `unwritten`; 0 for none yet. */
  private readonly ofWritten: Int32Array;
  private readonly ofUnwritten = new GrowingInts();
  /** By number of the form: the written text that it is, or -1 - the unwritten one. */
  private readonly forms = new GrowingInts();

  constructor(written: ByteDictionary) {
    this.written = written;
    this.numbers = new Int32Array(written.size);
    this.ofWritten = new Int32Array(written.size);
  }

  get size(): number {
    return this.forms.length;
  }

  /** The normal forms of the texts from number `first` on. */
  take(first: number, { bytes, starts }: PackedTexts): void {
    const { written, unwritten, numbers } = this;
    let start = 0;
    for (let at = 0; at + 1 < starts.length; at += 1) {
      const end = starts[at + 1] ?? start;
      const text = first + at;
      if (end === start) numbers[text] = -1;
      else if (written.isAt(text, bytes, start, end)) numbers[text] = this.numberOf(text);
      else {
        const other = written.find(bytes, start, end);
        numbers[text] = this.numberOf(other >= 0 ? other : -1 - unwritten.id(bytes, start, end));
      }
      start = end;
    }
  }

  /** Bytes of a form. */
  length(number: number): number {
    const text = this.forms.at(number);
    return text < 0 ? this.unwritten.length(-1 - text) : this.written.length(text);
  }

  byteAt(number: number, at: number): number {
    const text = this.forms.at(number);
    return text < 0 ? this.unwritten.byteAt(-1 - text, at) : this.written.byteAt(text, at);
  }

  /** Number of the form that is this written text, or this unwritten one. */
  private numberOf(form: number): number {
    const known = form < 0 ? this.ofUnwritten.at(-1 - form) : (this.ofWritten[form] ?? 0);
    if (known > 0) return known - 1;
    this.forms.push(form);
    if (form < 0) this.ofUnwritten.add(-1 - form, this.forms.length);
    else this.ofWritten[form] = this.forms.length;
    return this.forms.length - 1;
  }
}
