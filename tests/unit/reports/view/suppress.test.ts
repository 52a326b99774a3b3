import { describe, expect, test } from '@jest/globals';
import { isExposed, suppress, suppressList, type Cell } from '../../../../reports/view/suppress.ts';

function printed(rows: readonly (readonly Cell[])[]): readonly string[] {
  const text = (cell: Cell): string =>
    cell.kind === 'shown' ? String(cell.value) : cell.kind === 'small' ? '<5' : '[r]';
  return rows.map((row) => row.map(text).join(' '));
}

/** With sums appended, as the district tables have them. */
function withTotals(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
}

/** The naive oracle: rational elimination over the margins; a cell that has one value only is given away. */
function solvable(hidden: readonly (readonly boolean[])[]): readonly string[] {
  const cells = hidden.flatMap((row, r) => row.flatMap((isHidden, c) => (isHidden ? [{ r, c }] : [])));
  const columns = hidden[0]?.length ?? 0;
  const equations = [
    ...hidden.map((_, r) => cells.map((cell) => (cell.r === r ? (cell.c === columns - 1 ? -1 : 1) : 0))),
    ...Array.from({ length: columns }, (_, c) => cells.map((cell) => (cell.c === c ? 1 : 0))),
  ];
  const reduced = eliminate(equations, cells.length);
  return cells
    .filter((_, k) => reduced.some((row) => row.every((value, j) => (j === k) === Math.abs(value) > 1e-9)))
    .map(({ r, c }) => `${String(r)},${String(c)}`);
}

function eliminate(equations: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  let rows = equations.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < width; column += 1) {
    const at = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = rows[at];
    if (pivot === undefined) continue;
    rows = [...rows.slice(0, done), pivot, ...rows.slice(done, at), ...rows.slice(at + 1)];
    rows = rows.map((row, index) => {
      if (index === done) return row;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      return row.map((value, j) => value - factor * (pivot[j] ?? 0));
    });
    done += 1;
  }
  return rows;
}

/** A small linear congruential generator with a fixed seed. */
function tableOf(seed: number, rows: number, columns: number): number[][] {
  let state = seed;
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) ** 3 * 40);
    }),
  );
}

describe('suppression of small cells', () => {
  test('a lone small cell takes the next smallest of its row, and a ring closes around both', () => {
    const rows = withTotals([
      [3, 8, 20],
      [9, 7, 30],
      [15, 40, 50],
    ]);
    expect(printed(suppress(rows, { lastIsTotal: true }))).toEqual([
      '<5 [r] 20 31',
      '[r] [r] 30 46',
      '15 40 50 105',
    ]);
  });

  test('nothing small, nothing hidden; zero is printed as 0', () => {
    const rows = withTotals([
      [0, 8],
      [9, 5],
    ]);
    expect(printed(suppress(rows, { lastIsTotal: true }))).toEqual(['0 8 8', '9 5 14']);
  });

  test('small cells that protect each other hide nothing else', () => {
    const rows = withTotals([
      [1, 2, 30],
      [4, 3, 30],
    ]);
    expect(printed(suppress(rows, { lastIsTotal: true }))).toEqual(['<5 <5 30 33', '<5 <5 30 37']);
  });

  test('a total stays as long as another cell will do, even a zero', () => {
    const rows = withTotals([
      [2, 0, 0],
      [9, 8, 7],
      [9, 8, 7],
    ]);
    expect(printed(suppress(rows, { lastIsTotal: true }))[0]).toBe('<5 0 [r] <5');
  });

  test('one district alone: its figures are the totals, the small one takes its neighbour', () => {
    expect(printed(suppress([[3, 8, 11]], { lastIsTotal: true }))).toEqual(['<5 [r] 11']);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('table %p: elimination finds no hidden cell', (seed) => {
    const rows = withTotals(tableOf(seed, 9, 5));
    const cells = suppress(rows, { lastIsTotal: true });
    const hidden = cells.map((row) => row.map((cell) => cell.kind !== 'shown'));
    expect(hidden.flat().some(Boolean)).toBe(true);
    expect(solvable(hidden)).toEqual([]);
  });

  test('the oracle and the graph agree on what is exposed', () => {
    const hidden = [
      [true, true, false],
      [true, true, false],
      [false, true, true],
      [false, false, false],
    ];
    expect(solvable(hidden)).toEqual(['2,1', '2,2']);
    expect(isExposed({ hidden }, { row: 2, column: 2 })).toBe(true);
    expect(isExposed({ hidden }, { row: 0, column: 0 })).toBe(false);
  });
});

describe('suppression of a list', () => {
  test('a lone small value takes the next smallest with it', () => {
    expect(suppressList([false, true, false], [9, 2, 7])).toEqual([false, true, true]);
  });

  test('none or two need no more', () => {
    expect(suppressList([false, false], [9, 7])).toEqual([false, false]);
    expect(suppressList([true, true, false], [1, 2, 7])).toEqual([true, true, false]);
    expect(suppressList([true], [1])).toEqual([true]);
  });
});
