import Papa from 'papaparse';
import { leavesOpen, literalCells } from './quotes.ts';

/** Text of whole records, none cut; or one line that holds no whole record. */
export interface Block {
  readonly text: string;
  /** Physical line it begins on, 1-based. */
  readonly line: number;
  readonly kind: 'records' | 'kutip' | 'terlalu panjang';
  /** Last block of a file that ends without a line end. */
  readonly unended: boolean;
}

/** A line beyond this is no row: it is passed over, its text dropped, to its end. */
const LONGEST_LINE = 4 << 20;
/** Lines in which a quoted cell may end: an address has some; beyond them the quote was opened by mistake. */
const LONGEST_CELL_LINES = 50;
/** Lines that say how many cells a row has. */
const WIDTH_SAMPLE = 200;

/**
 * Cuts a text into blocks of whole records. A quote that is opened and never closed would swallow the rows below it up to
 * the next quote: it is told from a cell of several lines by those rows, which stand alone.
 */
export async function* blocksOf(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<Block> {
  let held = '';
  let line = 1;
  let skipping = false;
  const widths = new Widths(delimiter);
  for await (const chunk of chunks) {
    let text = chunk;
    if (skipping) {
      const end = text.indexOf('\n');
      if (end < 0) continue;
      text = text.slice(end + 1);
      skipping = false;
      line += 1;
    }
    text = held + text;
    const end = text.lastIndexOf('\n');
    if (end < 0 && text.length > LONGEST_LINE) {
      yield { text: '', line, kind: 'terlalu panjang', unended: false };
      held = '';
      skipping = true;
      continue;
    }
    held = text.slice(end + 1);
    if (end < 0) continue;
    const cut = cutLines(text.slice(0, end), line, { delimiter, widths, isEnd: false });
    yield* cut.blocks;
    line = cut.line;
    held = cut.rest === '' ? held : `${cut.rest}\n${held}`;
  }
  if (held === '' || skipping) return;
  const unended = !held.endsWith('\n');
  const { blocks } = cutLines(unended ? held : held.slice(0, -1), line, { delimiter, widths, isEnd: true });
  for (const [at, block] of blocks.entries())
    yield { ...block, unended: unended && at === blocks.length - 1 };
}

interface Cutting {
  readonly delimiter: string;
  readonly widths: Widths;
  /** No text follows: an open quote stays open. */
  readonly isEnd: boolean;
}

interface Cut {
  readonly blocks: readonly Block[];
  /** Lines that wait for what follows, '' for none, and the first line not in a block. */
  readonly rest: string;
  readonly line: number;
}

function cutLines(text: string, first: number, { delimiter, widths, isEnd }: Cutting): Cut {
  const lines = text.split('\n');
  widths.see(lines);
  const blocks: Block[] = [];
  let start = 0;
  const flush = (to: number): void => {
    if (to > start)
      blocks.push({
        text: start === 0 && to === lines.length ? text : lines.slice(start, to).join('\n'),
        line: first + start,
        kind: 'records',
        unended: false,
      });
    start = to;
  };
  if (!text.includes('"') && longest(text, lines) <= LONGEST_LINE) {
    flush(lines.length);
    return { blocks, rest: '', line: first + lines.length };
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > LONGEST_LINE) {
      flush(at);
      blocks.push({ text: '', line: first + at, kind: 'terlalu panjang', unended: false });
      start = at + 1;
      continue;
    }
    if (!line.includes('"') || !leavesOpen(line, delimiter)) continue;
    const close = closingLine(lines, at, delimiter);
    if (close === undefined && !isEnd && lines.length - at <= LONGEST_CELL_LINES) {
      flush(at);
      return { blocks, rest: lines.slice(at).join('\n'), line: first + at };
    }
    if (close !== undefined && !widths.isStray(lines, at, close)) {
      at = close;
      continue;
    }
    flush(at);
    blocks.push({ text: line, line: first + at, kind: 'kutip', unended: false });
    start = at + 1;
  }
  flush(lines.length);
  return { blocks, rest: '', line: first + lines.length };
}

const longest = (text: string, lines: readonly string[]): number =>
  text.length <= LONGEST_LINE ? text.length : Math.max(...lines.map((line) => line.length));

/** The line on which the cell that `at` leaves open ends. */
function closingLine(lines: readonly string[], at: number, delimiter: string): number | undefined {
  const last = Math.min(lines.length - 1, at + LONGEST_CELL_LINES);
  for (let next = at + 1; next <= last; next += 1) {
    const line = lines[next] ?? '';
    if (line.includes('"') && !leavesOpen(line, delimiter, true)) return next;
  }
  return undefined;
}

/** How many cells a row of this file has, and which lines are rows by themselves. */
class Widths {
  private readonly counts = new Map<number, number>();
  private readonly delimiter: string;
  private seen = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  see(lines: readonly string[]): void {
    for (const line of lines.slice(0, WIDTH_SAMPLE - this.seen)) {
      this.seen += 1;
      const width = this.widthOf(line);
      this.counts.set(width, (this.counts.get(width) ?? 0) + 1);
    }
  }

  /** Whether the quote that opens in `from` is a mistake, though some quote in `to` would close it. */
  isStray(lines: readonly string[], from: number, to: number): boolean {
    const usual = this.usual();
    const standsAlone = (at: number): boolean => this.widthOf(lines[at] ?? '') === usual;
    for (let at = from + 1; at < to; at += 1) if (standsAlone(at)) return true;
    if (literalCells(lines[from] ?? '', this.delimiter).length !== usual) return false;
    return standsAlone(to) || this.widthOf(lines.slice(from, to + 1).join('\n')) !== usual;
  }

  private usual(): number {
    const [[width] = [0]] = [...this.counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return width;
  }

  private widthOf(text: string): number {
    if (!text.includes('"') || leavesOpen(text, this.delimiter) || text.includes('\n'))
      return text.includes('\n') ? this.parsed(text) : literalCells(text, this.delimiter).length;
    return this.parsed(text);
  }

  private parsed(text: string): number {
    const { data } = Papa.parse<string[]>(text, { delimiter: this.delimiter, newline: '\n' });
    return data.length === 1 ? (data[0]?.length ?? 0) : 0;
  }
}
