const FIRST_WIDTH = 18;
const WIDTH = 10;

/** Each column as wide as it needs, the first one to the left. */
export function figureTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines
    .map(([name = '', ...cells]) =>
      [
        name.padEnd(Math.max(FIRST_WIDTH, widths[0] ?? 0)),
        ...cells.map((cell, at) => cell.padStart(Math.max(WIDTH, (widths[at + 1] ?? 0) + 2))),
      ]
        .join('')
        .trimEnd()
        .concat('\n'),
    )
    .join('');
}
