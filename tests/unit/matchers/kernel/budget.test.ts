import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf, pairCount } from '../../../../matchers/kernel/blocking.ts';
import { limitPairs } from '../../../../matchers/kernel/budget.ts';
import { runs } from '../../../support/properties.ts';

/** Blocks of these sizes, one key each; `second` is every record's second field. */
const blocks = (...sizes: readonly number[]): { slots: number; keys: Uint32Array } => ({
  slots: 1,
  keys: Uint32Array.from(sizes.flatMap((size, key) => Array.from({ length: size }, () => key + 1))),
});

describe('a rule within its budget of pairs', () => {
  test('blocks that fit stay as they are, and their pairs are counted from their sizes', () => {
    const rule = blocks(5, 4, 3);
    const fitted = limitPairs(rule, [], { maxBlock: 5, maxPairs: 19 });
    expect([fitted.pairs, fitted.limit, fitted.skew.refused]).toEqual([10 + 6 + 3, 5, 0]);
  });

  test('one pair too many: the largest block goes first, and the largest limit that fits is taken', () => {
    const rule = blocks(5, 4, 3);
    const fitted = limitPairs(rule, [], { maxBlock: 80, maxPairs: 18 });
    expect(fitted.limit).toBe(4);
    expect(fitted.pairs).toBe(9);
    expect(fitted.skew).toEqual({ split: 0, refused: 1, refusedRecords: 5, dropped: 0 });
  });

  test('a second field saves what it can: split rather than refused', () => {
    const rule = blocks(6, 4);
    const half = (record: number): number => (record % 2) + 1;
    const fitted = limitPairs(rule, [half], { maxBlock: 80, maxPairs: 12 });
    expect([fitted.pairs, fitted.limit]).toEqual([3 + 3 + 6, 5]);
    expect(fitted.skew).toEqual({ split: 1, refused: 0, refusedRecords: 0, dropped: 0 });
  });

  test('records without the second field are counted, not lost in silence', () => {
    const rule = blocks(6);
    const fitted = limitPairs(rule, [(record) => (record < 2 ? 0 : 1)], { maxBlock: 4, maxPairs: 99 });
    expect(fitted.skew).toEqual({ split: 1, refused: 0, refusedRecords: 0, dropped: 2 });
    expect(fitted.pairs).toBe(6);
  });

  test('no room at all: the rule proposes nothing and says what it refused', () => {
    const fitted = limitPairs(blocks(3, 2), [], { maxBlock: 80, maxPairs: 0 });
    expect([fitted.pairs, fitted.limit, fitted.skew.refused, fitted.skew.refusedRecords]).toEqual([
      0, 1, 2, 5,
    ]);
  });

  test('small blocks are never cut, whatever the budget', () => {
    const fitted = limitPairs(blocks(5, 3, 2), [], { maxBlock: 80, maxPairs: 0, leastBlock: 3 });
    expect([fitted.pairs, fitted.limit, fitted.skew.refusedRecords]).toEqual([4, 3, 5]);
  });

  test('with open records, only pairs that hold one count', () => {
    const open = Uint8Array.from([1, 0, 0, 0]);
    const fitted = limitPairs(blocks(4), [], { maxBlock: 80, maxPairs: 3, open });
    expect([fitted.pairs, fitted.limit]).toEqual([3, 80]);
  });

  test('law: within the budget, and no larger limit would be', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(keys, keys, fc.integer({ min: 0, max: 120 }), (first, second, maxPairs) => {
        const at = (maxBlock: number, most: number): ReturnType<typeof limitPairs> =>
          limitPairs({ slots: 1, keys: Uint32Array.from(first) }, [(record) => second[record] ?? 0], {
            maxBlock,
            maxPairs: most,
          });
        const fitted = at(30, maxPairs);
        expect(fitted.pairs).toBeLessThanOrEqual(maxPairs);
        if (fitted.limit < 30) expect(at(fitted.limit + 1, Infinity).pairs).toBeGreaterThan(maxPairs);
        const rule = { slots: 1, keys: Uint32Array.from(first) };
        limitPairs(rule, [(record) => second[record] ?? 0], { maxBlock: 30, maxPairs });
        expect(pairCount(blocksOf(rule.keys))).toBe(fitted.pairs);
        const { positions, starts } = fitted.blocks;
        for (let b = 0; b + 1 < starts.length; b += 1) {
          const block = [...positions.subarray(starts[b], starts[b + 1])];
          expect(block).toEqual(block.toSorted((x, y) => x - y));
        }
      }),
      runs(300),
    );
  });
});
