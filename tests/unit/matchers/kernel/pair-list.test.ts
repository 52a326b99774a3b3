import { expect, test } from '@jest/globals';
import { PairList, concatPairs, orderedPairs } from '../../../../matchers/kernel/pair-list.ts';

function listOf(from: number, count: number): PairList {
  const list = new PairList(2);
  for (let i = from; i < from + count; i += 1) {
    list.push({ a: i, b: i + 1, weight: i / 2, rule: i % 7, levels: Uint8Array.from([i % 5, i % 3]) });
  }
  return list;
}

test('pairs are kept as they came, beyond the first room too', () => {
  const pairs = listOf(0, 3000).columns();
  expect(pairs.a).toHaveLength(3000);
  for (const i of [0, 1023, 1024, 2999]) {
    expect([pairs.a[i], pairs.b[i], pairs.weight[i], pairs.rule[i]]).toEqual([i, i + 1, i / 2, i % 7]);
    expect([...pairs.levels.subarray(i * 2, i * 2 + 2)]).toEqual([i % 5, i % 3]);
  }
});

test('lists are joined in the order given, empty ones among them', () => {
  const lists = [listOf(0, 0), listOf(5, 2), listOf(0, 0), listOf(1, 1)].map((list) => list.columns());
  const all = concatPairs(lists);
  expect([...all.a]).toEqual([5, 6, 1]);
  expect([...all.weight]).toEqual([2.5, 3, 0.5]);
  expect([...all.levels]).toEqual([0, 2, 1, 0, 1, 1]);
  expect(concatPairs([]).a).toHaveLength(0);
});

test('pairs in the order of (a, b), each with its own weight, rule and levels', () => {
  const list = new PairList(2);
  for (const [a, b] of [
    [3, 4],
    [0, 9],
    [3, 2],
    [0, 1],
    [1, 9],
  ] as const)
    list.push({ a, b, weight: a + b / 10, rule: a * 10 + b, levels: Uint8Array.from([a, b]) });
  const ordered = orderedPairs(list.columns(), 10);
  expect([...ordered.a]).toEqual([0, 0, 1, 3, 3]);
  expect([...ordered.b]).toEqual([1, 9, 9, 2, 4]);
  expect([...ordered.weight]).toEqual([0.1, 0.9, 1.9, 3.2, 3.4]);
  expect([...ordered.rule]).toEqual([1, 9, 19, 32, 34]);
  expect([...ordered.levels]).toEqual([0, 1, 0, 9, 1, 9, 3, 2, 3, 4]);
  expect(orderedPairs(concatPairs([]), 0).levels).toHaveLength(0);
});
