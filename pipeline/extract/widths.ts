import Papa from 'papaparse';
import { closingLine, leavesOpen, literalCells, splitAtOpenCell } from './quotes.ts';

/** Lines that say how many cells a row has. */
const SAMPLE = 200;
/** NIK, KK, card: what nearly every row of a list has and no part of an address. */
const NUMBER = /\d{13}/;

/** How many cells a row of this file has, and which lines are rows by themselves. */
export class Widths {
  private readonly delimiter: string;
  private readonly sample: string[] = [];
  private learned = { lines: 0, usual: 0, isNumbered: false };

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  /** `first`: number of the first of these lines; those that waited for the ones below them come again. */
  see(lines: readonly string[], first: number): void {
    if (this.sample.length < SAMPLE)
      this.sample.push(...lines.slice(this.sample.length + 1 - first, SAMPLE + 1 - first));
  }

  /** Whether the quote that opens in `from` is a mistake, though some quote in `to` would close it. */
  isStray(lines: readonly string[], from: number, to: number): boolean {
    this.learn();
    const standsAlone = (at: number): boolean => this.isRow(lines[at] ?? '');
    for (let at = from + 1; at < to; at += 1) if (standsAlone(at)) return true;
    const isWhole = this.widthOf(lines.slice(from, to + 1).join('\n')) === this.learned.usual;
    if (!standsAlone(from)) return standsAlone(to) && !isWhole;
    return standsAlone(to) || !isWhole;
  }

  private isRow(line: string): boolean {
    const { usual, isNumbered } = this.learned;
    return this.widthOf(line) === usual && (!isNumbered || NUMBER.test(line));
  }

  /** The width of most records of the sample, each taken with the lines its quoted cells go over. */
  private learn(): void {
    const { sample, delimiter } = this;
    if (this.learned.lines === sample.length) return;
    const counts = new Map<number, number>();
    let records = 0;
    let numbered = 0;
    for (let at = 0; at < sample.length; at += 1) {
      const line = sample[at] ?? '';
      const isOpen = leavesOpen(line, delimiter);
      const close = isOpen ? closingLine(sample, at, delimiter) : at;
      if (close === undefined) continue;
      const width = this.widthOf(isOpen ? sample.slice(at, close + 1).join('\n') : line);
      counts.set(width, (counts.get(width) ?? 0) + 1);
      records += 1;
      if (NUMBER.test(line)) numbered += 1;
      at = close;
    }
    const [[usual] = [0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    this.learned = { lines: sample.length, usual, isNumbered: numbered * 2 > records };
  }

  /** Cells of a line, or of lines that hold one record; of an open quote on, each delimiter counts. */
  private widthOf(text: string): number {
    if (!text.includes('"')) return literalCells(text, this.delimiter).length;
    if (text.includes('\n') || !leavesOpen(text, this.delimiter)) return this.parsed(text);
    const [before, rest] = splitAtOpenCell(text, this.delimiter);
    return (before === '' ? 0 : this.parsed(before) - 1) + literalCells(rest, this.delimiter).length;
  }

  private parsed(text: string): number {
    const { data } = Papa.parse<string[]>(text, { delimiter: this.delimiter, newline: '\n' });
    return data.length === 1 ? (data[0]?.length ?? 0) : 0;
  }
}
