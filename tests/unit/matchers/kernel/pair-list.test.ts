import { expect, test } from '@jest/globals';
import { PairList, concatPairs } from '../../../../matchers/kernel/pair-list.ts';

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
