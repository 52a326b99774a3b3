import { SHAPE_COUNT, isEmptyShape, isTextShape, shapeOf } from './shapes.ts';

/** How a column is usually filled: how often each shape, and in a column of few values each value. */
export interface ColumnHabit {
  readonly rows: number;
  /** By shape (shapes.ts). */
  readonly shapes: readonly number[];
  /** Undefined where values are many. */
  readonly values: Readonly<Record<string, number>> | undefined;
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
    for (const cells of rows) {
      const cell = cells[column] ?? '';
      const shape = shapeOf(cell);
      shapes[shape] = (shapes[shape] ?? 0) + 1;
      const key = valueKey(cell);
      values.set(key, (values.get(key) ?? 0) + 1);
    }
    const isFew = values.size <= Math.min(FEW_VALUES, Math.max(3, rows.length * FEW_SHARE));
    return { rows: rows.length, shapes, values: isFew ? Object.fromEntries(values) : undefined };
  });
}

/** Log of how likely a cell of this column is this one. */
export function likelihood({ rows, shapes, values }: ColumnHabit, cell: string): number {
  const shape = shapeOf(cell);
  const ofShape = ((shapes[shape] ?? 0) + UNSEEN / SHAPE_COUNT) / (rows + UNSEEN);
  if (values === undefined) return Math.log(ofShape * (isEmptyShape(shape) ? 1 : ONE_OF_MANY));
  const seen = values[valueKey(cell)] ?? 0;
  return Math.log(seen > 0 ? seen / (rows + UNSEEN) : (ofShape * UNSEEN) / (rows + UNSEEN));
}

/** Names, addresses, notes: mostly words, and many of them. */
export const isFreeText = ({ rows, shapes, values }: ColumnHabit): boolean =>
  values === undefined &&
  shapes.reduce((sum, count, shape) => (isTextShape(shape) ? sum + count : sum), 0) > rows / 2;

/** Share of rows in which the column is empty. */
export const emptyShare = ({ rows, shapes }: ColumnHabit): number =>
  ((shapes[0] ?? 0) + UNSEEN / SHAPE_COUNT) / (rows + UNSEEN);

/** False where nearly no cell of the column looks like this one. */
export const isUsual = ({ rows, shapes }: ColumnHabit, cell: string): boolean =>
  (shapes[shapeOf(cell)] ?? 0) >= Math.max(1, rows * 0.002);

const valueKey = (cell: string): string => cell.trim().toUpperCase();
