/**
 * Cells under five persons are not printed, and neither is what would give them away by subtraction.
 * The table is seen as a graph: rows and columns are nodes, each hidden cell an edge. With all margins known, a hidden
 * cell can be worked out exactly when its edge is a bridge (Gusfield 1988, "A graph theoretic approach to statistical
 * data security"), so each bridge is closed into a ring of four hidden cells, at the least loss of figures.
 */
export type Cell =
  | { readonly kind: 'shown'; readonly value: number }
  /** One to four: printed as "<5". */
  | { readonly kind: 'small' }
  /** Five or more, or none: hidden to protect another cell. */
  | { readonly kind: 'closed' };

export const SMALLEST_SHOWN = 5;

/** Zero tells nothing about a person and hides little; margins are wanted most: both are given up last. */
const COST_OF_ZERO = 1e9;
const COST_OF_MARGIN = 1e12;

export interface SuppressOptions {
  /** The last column is the sum of the others and is hidden only when nothing else helps. */
  readonly lastIsTotal: boolean;
}

interface Grid {
  readonly values: readonly (readonly number[])[];
  readonly hidden: boolean[][];
  readonly lastIsTotal: boolean;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export function isSmall(value: number): boolean {
  return value > 0 && value < SMALLEST_SHOWN;
}

/** Rows by columns of counts; the sums of rows and columns are taken to be known to the reader. */
export function suppress(
  values: readonly (readonly number[])[],
  options: SuppressOptions,
): readonly (readonly Cell[])[] {
  const hidden = values.map((row) => row.map(isSmall));
  const grid: Grid = { values, hidden, lastIsTotal: options.lastIsTotal };
  for (const place of smallCells(grid)) protect(grid, place);
  return values.map((row, r) =>
    row.map((value, c): Cell => {
      if (hidden[r]?.[c] !== true) return { kind: 'shown', value };
      return isSmall(value) ? { kind: 'small' } : { kind: 'closed' };
    }),
  );
}

/** One list whose sum is known: a lone small value takes the next smallest with it. Returns what to hide. */
export function suppressList(small: readonly boolean[], values: readonly number[]): readonly boolean[] {
  const hidden = [...small];
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const next = cheapest(
    values.map((value, index) => ({ index, cost: hidden[index] === true ? Infinity : costOf(value) })),
  );
  if (next !== null) hidden[next] = true;
  return hidden;
}

function smallCells(grid: Grid): readonly Place[] {
  return grid.values.flatMap((cells, row) =>
    cells.flatMap((value, column) => (isSmall(value) ? [{ row, column }] : [])),
  );
}

function protect(grid: Grid, place: Place): void {
  if (!isExposed(grid, place)) return;
  const columns = (grid.values[place.row] ?? []).map((_, index) => ({
    index,
    cost: cellCost(grid, place.row, index),
  }));
  const others = columns.filter(({ index }) => index !== place.column);
  const alone = others.every(({ cost }) => cost > 0);
  // A row's lone hidden cell takes the next smallest of the row with it; else the ring is free to choose its columns.
  const next = cheapest(others);
  if (next === null) return;
  const ring = cheapestRing(grid, place, alone ? [next] : others.map(({ index }) => index));
  hide(grid, place.row, ring?.column ?? next);
  if (ring === null) return;
  hide(grid, ring.row, place.column);
  hide(grid, ring.row, ring.column);
}

function cheapestRing(grid: Grid, place: Place, columns: readonly number[]): Place | null {
  let best: (Place & { cost: number }) | null = null;
  for (const [row] of grid.values.entries()) {
    if (row === place.row) continue;
    for (const column of columns) {
      const cost =
        cellCost(grid, place.row, column) + cellCost(grid, row, place.column) + cellCost(grid, row, column);
      if (best === null || cost < best.cost) best = { row, column, cost };
    }
  }
  return best;
}

/** Nothing for what is hidden already. */
function cellCost(grid: Grid, row: number, column: number): number {
  if (grid.hidden[row]?.[column] === true) return 0;
  const cells = grid.values[row] ?? [];
  const margin = grid.lastIsTotal && column === cells.length - 1 ? COST_OF_MARGIN : 0;
  return costOf(cells[column] ?? 0) + margin;
}

function costOf(value: number): number {
  return value === 0 ? COST_OF_ZERO : value;
}

function cheapest(options: readonly { index: number; cost: number }[]): number | null {
  let best: { index: number; cost: number } | null = null;
  for (const option of options) if (option.cost < (best?.cost ?? Infinity)) best = option;
  return best?.index ?? null;
}

function hide(grid: Grid, row: number, column: number): void {
  const cells = grid.hidden[row];
  if (cells !== undefined) cells[column] = true;
}

/** True when the cell follows from the margins: no other way of hidden cells leads from its row to its column. */
export function isExposed(grid: Pick<Grid, 'hidden'>, place: Place): boolean {
  const rows = new Set([place.row]);
  const columns = new Set<number>();
  for (let grown = true; grown;) {
    const before = rows.size + columns.size;
    for (const [r, cells] of grid.hidden.entries()) {
      for (const [c, isHidden] of cells.entries()) {
        if (!isHidden || (r === place.row && c === place.column)) continue;
        if (rows.has(r)) columns.add(c);
        else if (columns.has(c)) rows.add(r);
      }
    }
    grown = rows.size + columns.size > before;
  }
  return !columns.has(place.column);
}
