import { kindOfShape, shapeOf } from './shapes.ts';

type Row = readonly string[];

/**
 * The rows that tell how the columns of a text file are filled: those that are as long as the header, and those that
 * leave its last columns out where most rows do, as some programs write no delimiters for empty last cells. Few rows may
 * be whole then, and none of the others would look like them.
 */
export function regularRows(
  rows: readonly Row[],
  isWhole: (row: Row) => boolean,
  { width, usualLength }: { width: number; usualLength: number },
): Row[] {
  const whole = rows.filter(isWhole);
  const usual = rows.filter((row) => row.length === usualLength);
  if (whole.length === 0) return usual;
  if (usualLength >= width || !endsEarly(usual, whole, { width, length: usualLength })) return whole;
  return [...whole, ...usual];
}

/** Cells fit the columns they stand under better than those that a gap further left would put them under. */
function endsEarly(
  short: readonly Row[],
  whole: readonly Row[],
  { width, length }: { width: number; length: number },
): boolean {
  const known = kindsByColumn(whole, width);
  const found = kindsByColumn(short, length);
  const fit = (cell: number, column: number): number => {
    const rows = Object.values(known[column] ?? {}).reduce((sum, count) => sum + count, 0);
    if (rows === 0) return short.length;
    return Object.entries(found[cell] ?? {}).reduce(
      (sum, [kind, count]) => sum + (count * (known[column]?.[kind] ?? 0)) / rows,
      0,
    );
  };
  const missing = width - length;
  // moving the gap one cell to the left moves that cell to the right
  let gain = 0;
  for (let cell = length - 1; cell >= 0; cell -= 1) {
    gain += fit(cell, cell + missing) - fit(cell, cell);
    if (gain > 0) return false;
  }
  return true;
}

/** By column: filled cells of each kind. */
function kindsByColumn(rows: readonly Row[], width: number): Record<string, number>[] {
  return Array.from({ length: width }, (_, column) => {
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const kind = kindOfShape(shapeOf(row[column] ?? ''));
      if (kind !== 'kosong') counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  });
}
