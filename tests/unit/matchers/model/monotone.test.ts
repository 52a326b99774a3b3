import { describe, expect, test } from '@jest/globals';
import { monotoneAgainst } from '../../../../matchers/model/monotone.ts';

describe('weights that may not rise as agreement falls', () => {
  test('already in order: nothing changes', () => {
    expect(monotoneAgainst([1, 0.8, 0.15, 0.05], [1, 0.1, 0.2, 0.7], [[1, 2, 3]])).toEqual([
      1, 0.1, 0.2, 0.7,
    ]);
  });

  test('one violator is pooled with its neighbour, their sum shared as the same person has it', () => {
    // ratios 2, 3, .1: the first two are one pool, .9 against .4
    const pooled = monotoneAgainst([1, 0.6, 0.3, 0.1], [1, 0.3, 0.1, 1], [[1, 2, 3]]);
    expect(pooled[1]).toBeCloseTo((0.4 * 0.6) / 0.9, 12);
    expect(pooled[2]).toBeCloseTo((0.4 * 0.3) / 0.9, 12);
    expect(pooled[3]).toBe(1);
  });

  test('a pool takes its predecessors in when it has become too good for them', () => {
    // ratios 4, 1, 9: 1 and 9 pool to .55 / .15 = 3.7, which is below 4; with 16 instead of 9 all three pool
    const two = monotoneAgainst([1, 0.4, 0.1, 0.45], [1, 0.1, 0.1, 0.05], [[1, 2, 3]]);
    expect(two[1]).toBe(0.1);
    expect((two[2] ?? 0) + (two[3] ?? 0)).toBeCloseTo(0.15, 12);
    const three = monotoneAgainst([1, 0.4, 0.1, 0.8], [1, 0.1, 0.1, 0.05], [[1, 2, 3]]);
    for (const [level, same] of [
      [1, 0.4],
      [2, 0.1],
      [3, 0.8],
    ] as const)
      expect(three[level]).toBeCloseTo((0.25 * same) / 1.3, 12);
  });

  test('two runs that share a level: pooling the second does not undo the first', () => {
    // 1 before 2, and 1 before 3; ratios 1, 2, 8: one after the other would pool 1 with 2 to 1.33, then 1 with 3
    const same = [1, 0.2, 0.2, 0.8];
    const pooled = monotoneAgainst(
      same,
      [1, 0.2, 0.1, 0.1],
      [
        [1, 2],
        [1, 3],
      ],
    );
    const ratios = [1, 2, 3].map((level) => (same[level] ?? NaN) / (pooled[level] ?? NaN));
    // 1.0 of the same person against .3 and .2 against .1: 1 and 3 share 3.33, 2 stays below
    expect(ratios[0]).toBeCloseTo(1 / 0.3, 12);
    expect(ratios[1]).toBeCloseTo(2, 12);
    expect(ratios[2]).toBeCloseTo(1 / 0.3, 12);
  });

  test('levels outside the run stay, and the run’s own order counts', () => {
    const result = monotoneAgainst([1, 0.1, 0.2, 0.7], [1, 0.1, 0.4, 0.5], [[3, 1]]);
    expect(result).toEqual([1, 0.1, 0.4, 0.5]);
    const turned = monotoneAgainst([1, 0.1, 0.2, 0.7], [1, 0.1, 0.4, 0.5], [[1, 3]]);
    expect(turned[2]).toBe(0.4);
    expect((turned[1] ?? 0) + (turned[3] ?? 0)).toBeCloseTo(0.6, 12);
  });
});
