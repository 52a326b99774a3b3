/** A column of a table on the terminal: figures stand to the right. */
export interface TextColumn {
  readonly head: string;
  readonly isFigure?: boolean;
  /** Cells beyond are cut with an ellipsis. */
  readonly width?: number;
}

/** A table in plain text, two blanks between columns, indented by two. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cut = rows.map((row) => columns.map(({ width }, at) => shortened(row[at] ?? '', width)));
  const widths = columns.map(({ head }, at) =>
    Math.max(head.length, ...cut.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        columns[at]?.isFigure === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [columns.map(({ head }) => head), ...cut].map((cells) => `  ${line(cells)}\n`).join('');
}

const shortened = (text: string, width: number | undefined): string =>
  width === undefined || text.length <= width ? text : `${text.slice(0, width - 1)}…`;
