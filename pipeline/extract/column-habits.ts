import { SHAPE_COUNT, isEmptyShape, isTextShape, kindOfShape, shapeOf } from './shapes.ts';

/** How a column is usually filled: how often each shape, and in a column of few values each value. */
export interface ColumnHabit {
  readonly rows: number;
  /** By shape (shapes.ts). */
  readonly shapes: readonly number[];
  /** Undefined where values are many. */
  readonly values: ReadonlyMap<string, number> | undefined;
  /** How often each word begins a cell of a free text: JL an address, SITI a name. */
  readonly firstWords: ReadonlyMap<string, number>;
}

const FEW_VALUES = 300;
const FEW_SHARE = 0.2;
/** One among so many is how often any one value stands in a column of many values. */
const ONE_OF_MANY = 1 / 500;
const UNSEEN = 0.5;

/** What rows of the full width tell of their columns. */
export function habitsOf(rows: readonly (readonly string[])[], width: number): ColumnHabit[] {
  return Array.from({ length: width }, (_, column) => {
    const shapes = new Array<number>(SHAPE_COUNT).fill(0);
    const values = new Map<string, number>();
    const firstWords = new Map<string, number>();
    for (const cells of rows) {
      const cell = cells[column] ?? '';
      const shape = shapeOf(cell);
      shapes[shape] = (shapes[shape] ?? 0) + 1;
      const key = valueKey(cell);
      values.set(key, (values.get(key) ?? 0) + 1);
      const word = firstWord(key);
      firstWords.set(word, (firstWords.get(word) ?? 0) + 1);
    }
    const isFew = values.size <= Math.min(FEW_VALUES, Math.max(3, rows.length * FEW_SHARE));
    return { rows: rows.length, shapes, values: isFew ? values : undefined, firstWords };
  });
}

/** Log of how likely a cell of this column is this one. */
export function likelihood({ rows, shapes, values }: ColumnHabit, cell: string): number {
  const shape = shapeOf(cell);
  const ofShape = ((shapes[shape] ?? 0) + UNSEEN / SHAPE_COUNT) / (rows + UNSEEN);
  if (values === undefined) return Math.log(ofShape * (isEmptyShape(shape) ? 1 : ONE_OF_MANY));
  const seen = values.get(valueKey(cell)) ?? 0;
  return Math.log(seen > 0 ? seen / (rows + UNSEEN) : (ofShape * UNSEEN) / (rows + UNSEEN));
}

/** Log of how likely the beginning of a cell of this column is this text: the rest of it may stand in the next one. */
export function likelihoodOfStart(habit: ColumnHabit, cell: string): number {
  if (!isFreeText(habit)) return likelihood(habit, cell);
  const { rows, shapes, firstWords } = habit;
  const shape = shapeOf(cell);
  const kind = kindOfShape(shape);
  const ofKind = shapes.reduce((sum, count, other) => (kindOfShape(other) === kind ? sum + count : sum), 0);
  const likely = (ofKind + UNSEEN / SHAPE_COUNT) / (rows + UNSEEN);
  if (isEmptyShape(shape)) return Math.log(likely);
  const seen = firstWords.get(firstWord(valueKey(cell))) ?? 0;
  return Math.log(likely * (seen > 0 ? seen / (rows + UNSEEN) : UNSEEN / (rows + UNSEEN)));
}

/** Names, addresses, notes: mostly words, and many of them. */
export const isFreeText = ({ rows, shapes, values }: ColumnHabit): boolean =>
  values === undefined &&
  shapes.reduce((sum, count, shape) => (isTextShape(shape) ? sum + count : sum), 0) > rows / 2;

/** Share of rows in which the column is empty. */
export const emptyShare = (habit: ColumnHabit | undefined): number =>
  habit === undefined ? 1 : ((habit.shapes[0] ?? 0) + UNSEEN / SHAPE_COUNT) / (habit.rows + UNSEEN);

/** False where nearly no cell of the column looks like this one. */
export const isUsual = ({ rows, shapes }: ColumnHabit, cell: string): boolean =>
  (shapes[shapeOf(cell)] ?? 0) >= Math.max(1, rows * 0.002);

const firstWord = (key: string): string => /^[A-Z]+/.exec(key)?.[0] ?? '';

const valueKey = (cell: string): string => cell.trim().toUpperCase();
