import { LONGEST_CELL_LINES, closingLine, leavesOpen } from './quotes.ts';
import { Widths } from './widths.ts';

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
export const LONGEST_LINE = 4 << 20;

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

export interface Cutting {
  readonly delimiter: string;
  readonly widths: Widths;
  /** No text follows: an open quote stays open. */
  readonly isEnd: boolean;
}

export interface Cut {
  readonly blocks: readonly Block[];
  /** Lines that wait for what follows, '' for none, and the first line not in a block. */
  readonly rest: string;
  readonly line: number;
}

/** `first`: number of the first line. */
export function cutLines(text: string, first: number, { delimiter, widths, isEnd }: Cutting): Cut {
  const lines = text.split('\n');
  widths.see(lines, first);
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
    if (!isEnd && lines.length - at <= LONGEST_CELL_LINES) {
      flush(at);
      return { blocks, rest: lines.slice(at).join('\n'), line: first + at };
    }
    const close = closingLine(lines, at, delimiter);
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
