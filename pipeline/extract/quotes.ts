/** How a line of a delimited text ends. */
interface LineEnd {
  /** Within a quoted cell. */
  readonly open: boolean;
  /** Where the last quoted cell begins, -1 where none does. */
  readonly from: number;
}

/**
 * Reads a line's quotes as papaparse does: one opens at the start of a cell alone, and closes before a delimiter or the
 * line's end: `"JL "MAWAR" 3","X"` is two cells.
 */
function lineEnd(line: string, delimiter: string, isOpen: boolean): LineEnd {
  let open = isOpen;
  let at = 0;
  let from = -1;
  for (;;) {
    if (!open) {
      // the next cell that begins with a quote
      if (line[at] !== '"') {
        const next = line.indexOf(`${delimiter}"`, at);
        if (next < 0) return { open, from };
        at = next + delimiter.length;
      }
      from = at;
      at += 1;
      open = true;
    }
    const quote = line.indexOf('"', at);
    if (quote < 0) return { open, from };
    at = quote + 1;
    if (line[at] === '"') {
      at += 1;
      continue;
    }
    let end = at;
    while (line[end] === ' ') end += 1;
    if (end >= line.length) return { open: false, from };
    if (!line.startsWith(delimiter, end)) continue;
    at = end + delimiter.length;
    open = false;
  }
}

/** True when the line ends inside a quoted cell; `isOpen`: when it begins in one. */
export const leavesOpen = (line: string, delimiter: string, isOpen = false): boolean =>
  lineEnd(line, delimiter, isOpen).open;

/** Of a line that ends inside a quoted cell: what is before that cell, and the rest from its quote on. */
export function splitAtOpenCell(line: string, delimiter: string): readonly [before: string, rest: string] {
  const { from } = lineEnd(line, delimiter, false);
  return [line.slice(0, Math.max(0, from)), line.slice(Math.max(0, from))];
}

/** Lines in which a quoted cell may end: an address has some; beyond them the quote was opened by mistake. */
export const LONGEST_CELL_LINES = 50;

/** The line on which the cell that `at` leaves open ends. */
export function closingLine(lines: readonly string[], at: number, delimiter: string): number | undefined {
  const last = Math.min(lines.length - 1, at + LONGEST_CELL_LINES);
  for (let next = at + 1; next <= last; next += 1) {
    const line = lines[next] ?? '';
    if (line.includes('"') && !leavesOpen(line, delimiter, true)) return next;
  }
  return undefined;
}

/** The cells of a line in which quotes mean nothing. */
export const literalCells = (line: string, delimiter: string): string[] => line.split(delimiter);
