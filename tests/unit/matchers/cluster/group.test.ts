import { describe, expect, test } from '@jest/globals';
import { groupPairs } from '../../../../matchers/cluster/group.ts';
import type { Grouped } from '../../../../matchers/cluster/pairs.ts';

type Pair = readonly [a: number, b: number, weight: number];

/** Pairs of 5 bits join, those below -3 keep apart; `among`: all where none is given. */
const grouped = (list: readonly Pair[], among = list.map((_, i) => i)): [number, Grouped][] =>
  [
    ...groupPairs(
      {
        a: Int32Array.from(list, ([a]) => a),
        b: Int32Array.from(list, ([, b]) => b),
        weight: Float64Array.from(list, ([, , weight]) => weight),
      },
      among,
      { accept: 5, refuted: -3 },
    ),
  ].sort(([x], [y]) => x - y);

const groups = (list: readonly Pair[]): (readonly [number, number])[] =>
  grouped(list).map(([record, { group }]) => [record, group]);

describe('groups of pairs', () => {
  test('are named by their smallest record; whoever is alone is absent', () => {
    expect(
      groups([
        [3, 5, 8],
        [4, 5, 7],
        [1, 4, 6],
        [0, 2, 4.9],
      ]),
    ).toEqual([
      [1, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
  });

  test('a pair of exactly the limit joins', () => {
    expect(groups([[0, 1, 5]])).toHaveLength(2);
  });

  test('each record names the pair that brought it in, strongest first, ties in order', () => {
    const pairs = [
      [0, 1, 6],
      [1, 2, 9],
      [3, 4, 6],
      [2, 3, 5],
    ] as const;
    expect(grouped(pairs).map(([, { pair }]) => pair)).toEqual([0, 1, 1, 2, 2]);
    expect(
      grouped([
        [0, 1, 6],
        [1, 2, 6],
      ]).map(([, { pair }]) => pair),
    ).toEqual([0, 0, 1]);
  });

  test('a refuted pair keeps the weaker side away; exactly the limit does not', () => {
    const chain = [
      [0, 1, 6],
      [1, 2, 7],
    ] as const;
    expect(groups([...chain, [0, 2, -3.1]])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(groups([...chain, [0, 2, -3]])).toHaveLength(3);
  });

  test('a refuted pair between any two of their records keeps two groups two', () => {
    expect(
      groups([
        [0, 1, 9],
        [2, 3, 9],
        [1, 2, 8],
        [0, 3, -4],
      ]),
    ).toEqual([
      [0, 0],
      [1, 0],
      [2, 2],
      [3, 2],
    ]);
  });

  test('pairs that do not count neither join nor keep apart', () => {
    const pairs = [
      [0, 1, 6],
      [1, 2, 7],
      [0, 2, -9],
      [2, 3, 20],
    ] as const;
    expect(grouped(pairs, [1, 0]).map(([record, { group, pair }]) => [record, group, pair])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [2, 0, 1],
    ]);
  });
});
