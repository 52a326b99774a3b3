/**
 * True when the line ends inside a quoted cell. A quote opens at the start of a cell alone, and closes before a delimiter
 * or the line's end, as papaparse reads it: `"JL "MAWAR" 3","X"` is two cells.
 */
export function leavesOpen(line: string, delimiter: string, isOpen = false): boolean {
  let open = isOpen;
  let at = 0;
  for (;;) {
    if (!open) {
      // the next cell that begins with a quote
      if (line[at] !== '"') {
        const next = line.indexOf(`${delimiter}"`, at);
        if (next < 0) return false;
        at = next + delimiter.length;
      }
      at += 1;
      open = true;
    }
    const quote = line.indexOf('"', at);
    if (quote < 0) return true;
    at = quote + 1;
    if (line[at] === '"') {
      at += 1;
      continue;
    }
    let end = at;
    while (line[end] === ' ') end += 1;
    if (end >= line.length) return false;
    if (!line.startsWith(delimiter, end)) continue;
    at = end + delimiter.length;
    open = false;
  }
}

/** The cells of a line in which quotes mean nothing. */
export const literalCells = (line: string, delimiter: string): string[] => line.split(delimiter);
