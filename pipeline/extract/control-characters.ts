import type { Remark, RepairReason } from './reasons.ts';

/** Characters that no text has, NUL apart; a few slip in where one program's file is read by another. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0001-\u0008\u000e-\u001f]/g;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const ANY = /[\u0000-\u0008\u000e-\u001f]/;
const STRAY = 2;

/** The first cell with such a character, -1 for none. */
export const controlledCell = (cells: readonly string[]): number => cells.findIndex((cell) => ANY.test(cell));

/** More of them than slip in: the bytes are no text. */
export const isGarbage = (cells: readonly string[]): boolean =>
  cells.reduce((sum, cell) => sum + (cell.match(CONTROLS)?.length ?? 0), 0) > STRAY;

/** The cells without NULs, and the column in which the first stood. */
export function withoutNul(
  cells: readonly string[],
  titleAt: (column: number) => string,
): { cells: readonly string[]; repairs: readonly Remark<RepairReason>[] } {
  const at = cells.findIndex((cell) => cell.includes('\0'));
  if (at < 0) return { cells, repairs: [] };
  return {
    cells: cells.map((cell) => cell.replaceAll('\0', '')),
    repairs: [{ reason: 'karakter NUL dibuang', column: titleAt(at) }],
  };
}
