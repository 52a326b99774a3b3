import { type ColumnHabit, emptyShare, isFreeText, likelihood, likelihoodOfStart } from './column-habits.ts';
import { kindOfShape, shapeOf } from './shapes.ts';

/** The chance that a gap, or a delimiter within a cell, is at any one place. */
const BREAK = Math.log(0.02);
/** NIK, KK, card, as clerks write them. */
const NUMBER = /(?:\d[. ]?){13}/;
/** Logs. Columns are 0 to `width`, the last standing for "behind the last column". */
export interface Weights {
  readonly columns: number;
  /** By cell and column. */
  readonly fits: readonly (readonly number[])[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** From a column to the next, by the column reached. */
  readonly next: readonly number[];
  /** Over one column or more. */
  readonly jump: number;
  /** By cell and column: it goes on in the column of the one before, instead of how it fits. */
  readonly stay: readonly (readonly number[])[];
}

/** Of a short row: where columns may lack. */
export function gapWeights(cells: readonly string[], habits: readonly ColumnHabit[]): Weights {
  // what is cut off the end is usually the empty columns
  const cut: number[] = habits.map(() => 0);
  for (let column = habits.length - 2; column >= 0; column -= 1) {
    const empty = Math.log(emptyShare(habits[column + 1]));
    cut[column] = (cut[column + 1] ?? 0) + Math.max(BREAK, empty);
  }
  return {
    columns: habits.length + 1,
    fits: cells.map((cell) => [...habits.map((habit) => likelihood(habit, cell)), -Infinity]),
    start: [0, ...habits.slice(1).map(() => BREAK), -Infinity],
    end: [...cut.map((sum) => Math.max(BREAK, sum)), -Infinity],
    next: [...habits.map(() => 0), -Infinity],
    jump: BREAK,
    stay: cells.map(() => [...habits.map(() => -Infinity), -Infinity]),
  };
}

/** Of a long row: where a delimiter may have cut a text, and what may stand behind the last column. */
export function joinWeights(cells: readonly string[], habits: readonly ColumnHabit[]): Weights {
  return {
    columns: habits.length + 1,
    fits: cells.map((cell) => [
      ...habits.map((habit) => likelihoodOfStart(habit, cell)),
      cell.trim() === '' ? 0 : BREAK,
    ]),
    start: [0, ...habits.map(() => -Infinity)],
    end: habits.map((_, column) => (column === habits.length - 1 ? 0 : -Infinity)).concat(0),
    next: [...habits.map(() => 0), BREAK],
    jump: -Infinity,
    stay: cells.map((cell, at) => [
      ...habits.map((habit, column) =>
        // empty cells before the first one push it on
        column === 0 && cells.slice(0, at).every((before) => before.trim() === '')
          ? likelihoodOfStart(habit, cell)
          : goesOn(habit, cell),
      ),
      0,
    ]),
  };
}

/** The rest of a text looks like nothing in particular; numbers, dates and columns of few values hold no delimiter. */
function goesOn(habit: ColumnHabit, cell: string): number {
  const kind = kindOfShape(shapeOf(cell));
  if (kind === 'kosong') return BREAK;
  return (isFreeText(habit) ? (kind === 'tanggal' || NUMBER.test(cell) ? 4 : 2) : 5) * BREAK;
}
