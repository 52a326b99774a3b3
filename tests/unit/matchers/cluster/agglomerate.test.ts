import { expect, test } from '@jest/globals';
import { FREE, constraintsOf } from '../../../../matchers/cluster/constraints.ts';
import { type Agglomeration, agglomerate } from '../../../../matchers/cluster/agglomerate.ts';

type Pair = readonly [a: number, b: number, bits: number];

const LIMITS = { join: 0, clip: 20, most: 400, exclusive: () => -1, alike: [], ...FREE };

/** The groups of two and more; a pair that is not given weighs -10 bits when it is asked for. */
function grouped(pairs: readonly Pair[], limits: Partial<Agglomeration> = {}): number[][] {
  const columns = {
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    weight: Float64Array.from(pairs, ([, , bits]) => bits),
  };
  const weightOf = (a: number, b: number): number => pairs.find(([x, y]) => x === a && y === b)?.[2] ?? -10;
  const found = agglomerate(columns, [...pairs.keys()], { ...LIMITS, weightOf, ...limits });
  const groups = new Map<number, number[]>();
  for (const [record, { group }] of found) groups.set(group, [...(groups.get(group) ?? []), record]);
  return [...groups.values()];
}

const TRIANGLE: readonly Pair[] = [
  [0, 1, 9],
  [0, 2, 8],
  [1, 2, 8],
];

test('one pair between two persons does not make them one', () => {
  const other = TRIANGLE.map(([a, b, bits]): Pair => [a + 3, b + 3, bits]);
  expect(grouped([...TRIANGLE, ...other, [2, 3, 12]], { clip: 7 })).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('one pair that does not agree keeps nobody out', () => {
  expect(grouped([...TRIANGLE, [0, 3, 6], [1, 3, 6], [2, 3, -4]])).toEqual([[0, 1, 2, 3]]);
});

test('a pair that was never proposed is weighed before two groups join', () => {
  const chain: readonly Pair[] = [
    [0, 1, 5],
    [1, 2, 4],
  ];
  expect(grouped(chain)).toEqual([[0, 1]]);
  expect(grouped(chain, { weightOf: () => 3 })).toEqual([[0, 1, 2]]);
});

test('two rows of a source without duplicates are never one person, the better one stays', () => {
  const exclusive = (record: number): number => (record > 0 ? 1 : 0);
  expect(
    grouped(
      [
        [0, 1, 3],
        [0, 2, 7],
      ],
      { exclusive, weightOf: () => 20 },
    ),
  ).toEqual([[0, 2]]);
});

test('each row names the strongest pair it has within its group', () => {
  const found = agglomerate(
    {
      a: Int32Array.from([0, 0, 1]),
      b: Int32Array.from([1, 2, 2]),
      weight: Float64Array.from([9, 2, 8]),
    },
    [0, 1, 2],
    { ...LIMITS, weightOf: () => 0 },
  );
  expect([...found]).toEqual([
    [0, { group: 0, pair: 0 }],
    [1, { group: 0, pair: 0 }],
    [2, { group: 0, pair: 2 }],
  ]);
});

test('a component of thousands is taken apart in bounded work', () => {
  const pairs = Array.from({ length: 4000 }, (_, i): Pair => [i, i + 1, i % 2 === 0 ? 9 : 3]);
  let weighed = 0;
  const groups = grouped(pairs, {
    weightOf: () => {
      weighed += 1;
      return -10;
    },
  });
  expect(groups).toHaveLength(2000);
  expect(weighed).toBeLessThan(20_000);
});

test('rows decided to be one person are, with the rows that each of them is one with', () => {
  const other = TRIANGLE.map(([a, b, bits]): Pair => [a + 3, b + 3, bits]);
  const decided = constraintsOf([
    { a: 0, b: 3, same: true },
    { a: 6, b: 7, same: true },
  ]);
  expect(grouped([...TRIANGLE, ...other, [0, 3, 200]], decided)).toEqual([
    [0, 1, 2, 3, 4, 5],
    [6, 7],
  ]);
});

test('rows decided to be two persons never share one, nor do those that each was decided to be', () => {
  const apart = constraintsOf([
    { a: 1, b: 2, same: false },
    { a: 2, b: 3, same: true },
  ]);
  expect(grouped(TRIANGLE, apart)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(grouped([[1, 3, 19]], apart)).toEqual([[2, 3]]);
});

test('rows of a source without duplicates are one where that was decided, and let no other of it in', () => {
  const decided = constraintsOf([{ a: 1, b: 2, same: true }]);
  const exclusive = (record: number): number => (record > 0 ? 1 : 0);
  const pairs: readonly Pair[] = [
    [0, 1, 3],
    [0, 3, 2],
    [0, 2, -9],
  ];
  expect(grouped(pairs, { ...decided, exclusive })).toEqual([[0, 1, 2]]);
});

test('of two rows decided to be one the surer keeps its register row, the other finds none', () => {
  const decided = constraintsOf([{ a: 2, b: 3, same: true }]);
  const exclusive = (record: number): number => (record < 2 ? 0 : 1);
  const pairs: readonly Pair[] = [
    [0, 2, 5],
    [1, 3, 8],
  ];
  expect(grouped(pairs, { ...decided, exclusive })).toEqual([[1, 2, 3]]);
});

test('rows alike are one person without a pair, but where that was decided otherwise', () => {
  const apart = constraintsOf([{ a: 0, b: 6, same: false }]);
  expect(grouped([[5, 7, 9]], { alike: [[0, 5, 6]] })).toEqual([[0, 5, 6, 7]]);
  expect(grouped([[5, 7, 9]], { alike: [[0, 5, 6]], ...apart })).toEqual([[0, 5, 7]]);
});
