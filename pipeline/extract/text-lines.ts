import { isUtf8 } from 'node:buffer';
import { LONGEST_LINE, cutLines } from './blocks.ts';
import { recordsOf } from './delimited.ts';
import { LONGEST_CELL_LINES, leavesOpen } from './quotes.ts';
import type { FileRecord } from './record.ts';
import { Widths } from './widths.ts';

const LF = 0x0a;
/** Lines that are looked at together where a cell goes over several of them. */
const WINDOW_LINES = 4 * LONGEST_CELL_LINES;
/** Lines that tell how many cells a row has. */
const SAMPLE_LINES = 200;

export interface LineReader {
  /** Takes the line that begins at `from` as a row, and returns where the next one begins; -1 where it needs a closer look. */
  readonly regular: (bytes: Uint8Array, from: number, line: number) => number;
  readonly onRecord: (record: FileRecord) => void;
}

/** Cuts the bytes of a text into lines, and those that are no regular row into records. Holds no more than lines that wait. */
export class TextLines {
  private readonly delimiter: string;
  private readonly reader: LineReader;
  private readonly widths: Widths;
  private held: Buffer = Buffer.alloc(0);
  /** Number of the first line that is held. */
  private line = 1;
  /** Within a line that is passed over. */
  private isSkipping = false;

  constructor(delimiter: string, reader: LineReader) {
    this.delimiter = delimiter;
    this.reader = reader;
    this.widths = new Widths(delimiter);
  }

  /** The next bytes of a text in UTF-8 whose lines end in `\n`. */
  take(chunk: Buffer): void {
    let bytes = chunk;
    if (this.isSkipping) {
      const end = bytes.indexOf(LF);
      if (end < 0) return;
      bytes = bytes.subarray(end + 1);
      this.isSkipping = false;
      this.line += 1;
    }
    if (this.held.length > 0) bytes = Buffer.concat([this.held, bytes]);
    const end = bytes.lastIndexOf(LF) + 1;
    if (end === 0 && bytes.length > LONGEST_LINE) {
      this.reader.onRecord(tooLong(this.line));
      this.isSkipping = true;
      bytes = Buffer.alloc(0);
    }
    const whole = valid(bytes.subarray(0, end));
    const read = this.read(whole, false);
    const rest = bytes.subarray(end);
    this.held = read === whole.length ? Buffer.from(rest) : Buffer.concat([whole.subarray(read), rest]);
  }

  /** What is left, where the text ends with or without a line end. */
  end(): void {
    if (!this.isSkipping) this.read(valid(this.held), true);
    this.held = Buffer.alloc(0);
  }

  /** Reads lines, and says how many of the bytes it took: less than all where a cell may go on in lines to come. */
  private read(bytes: Buffer, isEnd: boolean): number {
    if (this.line <= SAMPLE_LINES)
      this.widths.see(firstLines(bytes, 0, SAMPLE_LINES).text.split('\n'), this.line);
    let at = 0;
    while (at < bytes.length) {
      const next = this.reader.regular(bytes, at, this.line);
      if (next > 0) {
        at = next;
        this.line += 1;
        continue;
      }
      const end = this.readOdd(bytes, at, isEnd);
      if (end === at) break;
      at = end;
    }
    return at;
  }

  /** Reads a line that is no regular row, with those that its cells go over. */
  private readOdd(bytes: Buffer, from: number, isEnd: boolean): number {
    const { text, end, isEnded } = firstLines(bytes, from, 1);
    if (text.length > LONGEST_LINE) {
      this.reader.onRecord(tooLong(this.line));
      this.line += 1;
      return end;
    }
    if (text.includes('"') && leavesOpen(text, this.delimiter)) return this.readOpen(bytes, from, isEnd);
    for (const record of recordsOf(
      { text, line: this.line, kind: 'records', unended: !isEnded },
      this.delimiter,
    ))
      this.reader.onRecord(record);
    this.line += 1;
    return end;
  }

  /** Reads the lines from one on that ends within a cell; takes nothing where those are to come in which it may close. */
  private readOpen(bytes: Buffer, from: number, isEnd: boolean): number {
    const { delimiter, widths } = this;
    const { text, lines, end, isEnded } = firstLines(bytes, from, WINDOW_LINES);
    const isLast = isEnd && end === bytes.length;
    if (!isLast && lines <= LONGEST_CELL_LINES) return from;
    const cut = cutLines(text, this.line, { delimiter, widths, isEnd: isLast });
    for (const [at, block] of cut.blocks.entries()) {
      const unended = isLast && !isEnded && at === cut.blocks.length - 1;
      for (const record of recordsOf({ ...block, unended }, delimiter)) this.reader.onRecord(record);
    }
    const taken = cut.line - this.line;
    this.line = cut.line;
    return taken === lines ? end : firstLines(bytes, from, taken).end;
  }
}

const tooLong = (line: number): FileRecord => ({ cells: [], line, flaw: 'terlalu panjang' });

/** Bytes that belong to no character give way to U+FFFD. Of whole lines: no character goes over a line's end. */
const valid = (bytes: Buffer): Buffer =>
  isUtf8(bytes) ? bytes : Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));

/** So many lines, or as many as there are: their text without the last line end, and where the next one begins. */
function firstLines(
  bytes: Buffer,
  from: number,
  most: number,
): { text: string; lines: number; end: number; isEnded: boolean } {
  let end = from;
  let lines = 0;
  let isEnded = true;
  while (lines < most && end < bytes.length) {
    const at = bytes.indexOf(LF, end);
    isEnded = at >= 0;
    end = isEnded ? at + 1 : bytes.length;
    lines += 1;
  }
  return { text: bytes.toString('utf8', from, isEnded && lines > 0 ? end - 1 : end), lines, end, isEnded };
}
