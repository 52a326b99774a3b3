import { type ColumnHabit, emptyShare, isFreeText, likelihood } from './column-habits.ts';

/** A row of another width laid over the columns of its file. */
export interface Alignment {
  /** One a column: its text, '' where the row has none for it, undefined where nobody can tell. */
  readonly cells: readonly (string | undefined)[];
  /** Columns the row has nothing for, though the file's rows usually do. */
  readonly lost: readonly number[];
}

/** The chance that a gap, or a delimiter within a cell, is at any one place. */
const BREAK = Math.log(0.02);
/** A cell is told apart from here on. */
const CERTAIN = 0.99;
/** More cells than this beyond the width are no row with a delimiter in it. */
const MOST_BEYOND = 12;
/** A column that is mostly empty loses nothing by a gap. */
const USUALLY_EMPTY = 0.5;

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

/** Logs. Columns are 0 to `width`, the last standing for "behind the last column". */
interface Weights {
  readonly columns: number;
  /** By cell and column. */
  readonly fits: readonly (readonly number[])[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** From a column to the next, by the column reached. */
  readonly next: readonly number[];
  /** Over one column or more. */
  readonly jump: number;
  /** The cell goes on in the column of the one before: instead of how it fits. */
  readonly stay: readonly number[];
}

function gapWeights(cells: readonly string[], habits: readonly ColumnHabit[]): Weights {
  // what is cut off the end is usually the empty columns
  const cut: number[] = habits.map(() => 0);
  for (let column = habits.length - 2; column >= 0; column -= 1) {
    const empty = Math.log(emptyShare(habits[column + 1] as ColumnHabit));
    cut[column] = (cut[column + 1] ?? 0) + Math.max(BREAK, empty);
  }
  return {
    columns: habits.length + 1,
    fits: cells.map((cell) => [...habits.map((habit) => likelihood(habit, cell)), -Infinity]),
    start: [0, ...habits.slice(1).map(() => BREAK), -Infinity],
    end: [...cut.map((sum) => Math.max(BREAK, sum)), -Infinity],
    next: [...habits.map(() => 0), -Infinity],
    jump: BREAK,
    stay: [...habits.map(() => -Infinity), -Infinity],
  };
}

function joinWeights(cells: readonly string[], habits: readonly ColumnHabit[]): Weights {
  return {
    columns: habits.length + 1,
    fits: cells.map((cell) => [...habits.map((habit) => likelihood(habit, cell)), BREAK]),
    start: [0, ...habits.map(() => -Infinity)],
    end: habits.map((_, column) => (column === habits.length - 1 ? 0 : -Infinity)).concat(0),
    next: [...habits.map(() => 0), BREAK],
    jump: -Infinity,
    // the rest of a text looks like nothing in particular; numbers, dates and columns of few values hold no delimiter
    stay: [...habits.map((habit) => (isFreeText(habit) ? 2 : 5) * BREAK), 0],
  };
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
      const stayed = (before[column] ?? -Infinity) + (stay[column] ?? 0);
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
        (after[column] ?? -Infinity) + (stay[column] ?? 0),
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
  const lost: number[] = [];
  const places = shares.map((columns) => columns.findIndex((share) => share >= CERTAIN));
  const laid = habits.map((habit, column): string | undefined => {
    if (shares.some(({ [column]: share = 0 }) => share > 1 - CERTAIN && share < CERTAIN)) return undefined;
    const own = cells.filter((_, cell) => places[cell] === column);
    if (own.length > 0) return own.join(joint);
    // between two neighbouring cells that are both told apart there is nothing for certain
    const before = places.findLastIndex((place) => place >= 0 && place < column);
    const after = places.findIndex((place) => place > column);
    const isGap = after < 0 ? before === cells.length - 1 : after === before + 1;
    if (!isGap) return undefined;
    if (emptyShare(habit) < USUALLY_EMPTY) lost.push(column);
    return '';
  });
  return { cells: laid, lost };
}

function logSum(values: readonly number[]): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  if (most === -Infinity) return -Infinity;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}
