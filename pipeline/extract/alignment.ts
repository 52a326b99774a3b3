import { type ColumnHabit, emptyShare } from './column-habits.ts';
import { type Weights, gapWeights, joinWeights } from './alignment-weights.ts';

/** A row of another width laid over the columns of its file. */
export interface Alignment {
  /** One a column: its text, '' where the row has none for it, undefined where nobody can tell. */
  readonly cells: readonly (string | undefined)[];
  /** Columns the row has nothing for; and those of them that the file's rows usually fill. */
  readonly emptied: readonly number[];
  readonly lost: readonly number[];
  /** Columns whose text stood in several cells. */
  readonly joined: readonly number[];
  /** Something stood behind the last column. */
  readonly hasTail: boolean;
}

/** A cell is told apart from here on. */
const CERTAIN = 0.99;
/** More cells than this beyond the width are no row with a delimiter in it. */
export const MOST_BEYOND = 12;
/** A column that is mostly empty loses nothing by a gap. */
const USUALLY_EMPTY = 0.5;

/** A list wider than this is none; weighing its rows would take a minute each thousand. */
const WIDEST = 1_000;

/**
 * Where each cell of a short or long row belongs, by how the columns are usually filled: all ways to lay the cells over
 * the columns in order are weighed (forward and backward sums); a cell belongs where nearly all of the weight puts it.
 * A short row has gaps; a long one has texts that a delimiter cut in two, or notes behind its last column. Undefined when
 * no way fits.
 */
export function align(
  cells: readonly string[],
  habits: readonly ColumnHabit[],
  joint: string,
): Alignment | undefined {
  const width = habits.length;
  if (cells.length === width || cells.length === 0 || cells.length > width + MOST_BEYOND) return undefined;
  if (width > WIDEST) return undefined;
  const weights = cells.length < width ? gapWeights(cells, habits) : joinWeights(cells, habits);
  const before = forwardSums(weights);
  const after = backwardSums(weights);
  const total = logSum(after[0]?.map((sum, column) => sum + (before[0]?.[column] ?? -Infinity)) ?? []);
  if (!Number.isFinite(total)) return undefined;
  const shares = cells.map((_, cell) =>
    (before[cell] ?? []).map((sum, column) => Math.exp(sum + (after[cell]?.[column] ?? -Infinity) - total)),
  );
  return laidOut(cells, shares, { habits, joint });
}

/** Log sums over all ways up to each cell in each column. */
function forwardSums({ columns, fits, start, next, jump, stay }: Weights): number[][] {
  const table: number[][] = [];
  for (const [cell, fit] of fits.entries()) {
    const before = table[cell - 1];
    const sums: number[] = [];
    let skipped = -Infinity;
    for (let column = 0; column < columns; column += 1) {
      if (before === undefined) {
        sums.push((start[column] ?? -Infinity) + (fit[column] ?? -Infinity));
        continue;
      }
      if (column > 1) skipped = logSum([skipped, before[column - 2] ?? -Infinity]);
      const arrived = logSum([(before[column - 1] ?? -Infinity) + (next[column] ?? 0), skipped + jump]);
      const stayed = (before[column] ?? -Infinity) + (stay[cell]?.[column] ?? 0);
      sums.push(logSum([arrived + (fit[column] ?? -Infinity), stayed]));
    }
    table.push(sums);
  }
  return table;
}

/** Log sums over all ways from each cell in each column to the end. */
function backwardSums({ columns, fits, end, next, jump, stay }: Weights): number[][] {
  let after = [...end];
  const table = [after];
  for (let cell = fits.length - 1; cell > 0; cell -= 1) {
    const fit = fits[cell] ?? [];
    const arrival = after.map((sum, column) => sum + (fit[column] ?? -Infinity));
    const sums: number[] = new Array<number>(columns).fill(-Infinity);
    let skipped = -Infinity;
    for (let column = columns - 1; column >= 0; column -= 1) {
      skipped = logSum([skipped, arrival[column + 2] ?? -Infinity]);
      sums[column] = logSum([
        (arrival[column + 1] ?? -Infinity) + (next[column + 1] ?? 0),
        skipped + jump,
        (after[column] ?? -Infinity) + (stay[cell]?.[column] ?? 0),
      ]);
    }
    after = sums;
    table.unshift(after);
  }
  return table;
}

function laidOut(
  cells: readonly string[],
  shares: readonly (readonly number[])[],
  { habits, joint }: { habits: readonly ColumnHabit[]; joint: string },
): Alignment {
  const emptied: number[] = [];
  const joined: number[] = [];
  const places = shares.map((columns) => columns.findIndex((share) => share >= CERTAIN));
  const isFilled = cells.map((cell) => cell.trim() !== '');
  // where an empty cell belongs need not be known
  const filledPlaces = places.filter((_place, at) => isFilled[at]);
  const laid = habits.map((_habit, column): string | undefined => {
    const isDoubtful = ({ [column]: share = 0 }: readonly number[], at: number): boolean =>
      isFilled[at] === true && share > 1 - CERTAIN && share < CERTAIN;
    if (shares.some(isDoubtful)) return undefined;
    const own = cells.filter((_cell, at) => places[at] === column);
    if (own.length > 0) {
      const filled = own.filter((cell) => cell.trim() !== '');
      if (filled.length > 1) joined.push(column);
      return filled.join(joint);
    }
    // between two neighbouring cells that are both told apart there is nothing for certain
    const before = filledPlaces.findLastIndex((place) => place >= 0 && place < column);
    const after = filledPlaces.findIndex((place) => place > column);
    const isGap = after < 0 ? before === filledPlaces.length - 1 : after === before + 1;
    if (!isGap) return undefined;
    emptied.push(column);
    return '';
  });
  return {
    cells: laid,
    emptied,
    lost: emptied.filter((column) => emptyShare(habits[column]) < USUALLY_EMPTY),
    joined,
    hasTail: cells.some((cell, at) => places[at] === habits.length && cell.trim() !== ''),
  };
}

function logSum(values: readonly number[]): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  if (most === -Infinity) return -Infinity;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}
