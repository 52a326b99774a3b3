import { describe, expect, test } from '@jest/globals';
import { blocksOf, isLowestCommon, laidTogether, pairCount } from '../../../../matchers/kernel/blocking.ts';
import { limitPairs } from '../../../../matchers/kernel/budget.ts';
import { rangesOf, scanBlocks } from '../../../../matchers/kernel/scan.ts';

const keys = (...values: readonly number[]): Uint32Array => Uint32Array.from(values);
const oneSource = { source: new Uint8Array(8), groupOf: new Int8Array(1), sources: 1 };

describe('blocks of two and more', () => {
  test('positions in the order of their keys; single keys and zeros left out', () => {
    const { positions, starts } = blocksOf(keys(9, 4, 0, 9, 7, 4, 9, 0));
    expect([...positions]).toEqual([1, 5, 0, 3, 6]);
    expect([...starts]).toEqual([0, 2, 5]);
    expect(pairCount({ positions, starts })).toBe(1 + 3);
  });

  test('no key, no block, no range', () => {
    const blocks = blocksOf(keys(0, 0, 3));
    expect(pairCount(blocks)).toBe(0);
    expect(rangesOf(0, blocks, 10)).toEqual([]);
  });

  test('a block of the limit stays whole, one record more and it is split, what stays too large is refused', () => {
    const rule = { slots: 1, keys: keys(5, 5, 5, 8, 8, 8, 8, 8) };
    const sex = [1, 1, 1, 1, 1, 2, 2, 2];
    const skew = limitPairs(rule, [(record) => sex[record] ?? 0], { maxBlock: 3, maxPairs: Infinity }).skew;
    expect(skew).toEqual({ split: 1, refused: 0, refusedRecords: 0, dropped: 0 });
    expect(pairCount(blocksOf(rule.keys))).toBe(3 + 1 + 3);

    const refused = { slots: 1, keys: keys(5, 5, 5, 8, 8, 8, 8, 8) };
    expect(limitPairs(refused, [], { maxBlock: 3, maxPairs: Infinity }).skew).toEqual({
      split: 0,
      refused: 1,
      refusedRecords: 5,
      dropped: 0,
    });
    expect([...refused.keys]).toEqual([5, 5, 5, 0, 0, 0, 0, 0]);
  });

  test('a record without the second field leaves the block that is split', () => {
    const rule = { slots: 1, keys: keys(5, 5, 5, 5) };
    limitPairs(rule, [(record) => (record === 3 ? 0 : 1)], { maxBlock: 3, maxPairs: Infinity });
    expect(rule.keys[3]).toBe(0);
    expect(pairCount(blocksOf(rule.keys))).toBe(3);
  });

  test('the next field is tried only where the first was not enough', () => {
    const rule = { slots: 1, keys: keys(5, 5, 5, 5, 5, 5) };
    const skew = limitPairs(rule, [(record) => (record < 2 ? 1 : 2), (record) => (record < 4 ? 1 : 2)], {
      maxBlock: 2,
      maxPairs: Infinity,
    }).skew;
    expect(skew).toEqual({ split: 2, refused: 0, refusedRecords: 0, dropped: 0 });
    expect(pairCount(blocksOf(rule.keys))).toBe(3);
  });
});

describe('the lowest common rule', () => {
  // record 0 and 1 share key 3 in both slots' order of rule 0, and key 9 of rule 1
  const rules = laidTogether([
    { slots: 2, keys: keys(3, 4, 4, 3, 5, 0) },
    { slots: 1, keys: keys(9, 9, 9) },
  ]);

  test('each rule finds its own numbers among those of the others', () => {
    expect(rules.map(({ stride, first }) => [stride, first])).toEqual([
      [3, 0],
      [3, 2],
    ]);
    expect([...(rules[1]?.keys ?? [])]).toEqual([3, 4, 9, 4, 3, 9, 5, 0, 9]);
  });

  test('a pair with two common keys belongs to the first slot of its first record', () => {
    expect(isLowestCommon(rules, 0, 0, 0, 1)).toBe(true);
    expect(isLowestCommon(rules, 0, 1, 0, 1)).toBe(false);
  });

  test('a pair of an earlier rule is not visited again', () => {
    expect(isLowestCommon(rules, 1, 0, 0, 1)).toBe(false);
    expect(isLowestCommon(rules, 1, 0, 0, 2)).toBe(true);
  });

  test('a slot without a key is nothing in common', () => {
    expect(isLowestCommon(laidTogether([{ slots: 2, keys: keys(0, 7, 0, 8) }]), 0, 0, 0, 1)).toBe(false);
  });

  test('a scan leaves out what is never compared', () => {
    const seen: (readonly number[])[] = [];
    const blocks = blocksOf(keys(9, 9, 9));
    const scope = {
      rules: laidTogether([{ slots: 1, keys: keys(9, 9, 9) }]),
      source: Uint8Array.from([0, 1, 1]),
      groupOf: Int8Array.from([0, 1, 1, -1]),
      sources: 2,
    };
    scanBlocks(scope, blocks, { rule: 0, from: 0, to: 1 }, (...pair) => seen.push(pair));
    expect(seen).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('a range visits its own blocks only', () => {
    const seen: (readonly number[])[] = [];
    const rule = { slots: 1, keys: keys(1, 1, 2, 2, 3, 3) };
    const scope = { ...oneSource, rules: laidTogether([rule]) };
    scanBlocks(scope, blocksOf(rule.keys), { rule: 0, from: 1, to: 2 }, (a, b) => seen.push([a, b]));
    expect(seen).toEqual([[2, 3]]);
  });
});

describe('ranges', () => {
  test('are cut as soon as they hold enough pairs', () => {
    const blocks = blocksOf(keys(1, 1, 2, 2, 2, 3, 3, 4, 4));
    expect(rangesOf(5, blocks, 3)).toEqual([
      { rule: 5, from: 0, to: 2 },
      { rule: 5, from: 2, to: 4 },
    ]);
    expect(rangesOf(5, blocks, 1)).toHaveLength(4);
    expect(rangesOf(5, blocks, 1000)).toEqual([{ rule: 5, from: 0, to: 4 }]);
  });
});
