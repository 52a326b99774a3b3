import { describe, expect, test } from '@jest/globals';
import { allocate } from '../../../../matchers/statistics/allocation.ts';
import { drawnFrom, seededRandom } from '../../../../matchers/statistics/random.ts';
import { stratifiedShare } from '../../../../matchers/statistics/stratified.ts';

const shareOf =
  (all: number) =>
  (yes: ArrayLike<number>): number =>
    Array.from(yes).reduce((sum, count) => sum + count, 0) / all;

describe('the stratified estimate', () => {
  test('weighs every answer by what it stands for', () => {
    const strata = [
      { size: 900, yes: 9, no: 1 },
      { size: 100, yes: 5, no: 15 },
    ];
    expect(stratifiedShare(strata, shareOf(1000))?.value).toBeCloseTo((810 + 25) / 1000, 12);
  });

  test('with one stratum its interval is that of Clopper and Pearson', () => {
    const interval = stratifiedShare([{ size: 100_000, yes: 17, no: 3 }], shareOf(100_000));
    expect(Math.abs((interval?.low ?? 0) - 0.6211)).toBeLessThan(0.01);
    expect(Math.abs((interval?.high ?? 0) - 0.9679)).toBeLessThan(0.01);
  });

  test('without any error, an unseen one is looked for where it would weigh most', () => {
    const interval = stratifiedShare(
      [
        { size: 9000, yes: 100, no: 0 },
        { size: 1000, yes: 100, no: 0 },
      ],
      shareOf(10_000),
    );
    // 1 - .025^(1/100) of the large stratum alone
    expect(Math.abs((interval?.low ?? 0) - (1 - 0.0362 * 0.9))).toBeLessThan(0.004);
    expect(interval?.high).toBe(1);
  });

  test('a stratum answered in full is known', () => {
    expect(stratifiedShare([{ size: 20, yes: 17, no: 3 }], shareOf(20))).toEqual({
      value: 0.85,
      low: 0.85,
      high: 0.85,
    });
  });

  test('holds the truth in about 95 of 100 samples', () => {
    const sizes = [4000, 800, 150, 40];
    const right = [3980, 770, 120, 20];
    const truth = right.reduce((sum, count) => sum + count, 0) / 4990;
    const random = seededRandom(5);
    let held = 0;
    const samples = 60;
    for (let i = 0; i < samples; i += 1) {
      const strata = sizes.map((size, at) => {
        const items = Array.from({ length: size }, (_, item) => item < (right[at] ?? 0));
        const answers = drawnFrom(items, 30, random);
        const yes = answers.filter(Boolean).length;
        return { size, yes, no: answers.length - yes };
      });
      const interval = stratifiedShare(strata, shareOf(4990));
      if (interval !== null && interval.low <= truth && truth <= interval.high) held += 1;
    }
    expect(held / samples).toBeGreaterThan(0.92);
  });
});

describe('how many to draw of each stratum', () => {
  test('the least of each, no more than there are, and all that was asked for', () => {
    const strata = [
      { size: 10_000, expected: 0.001 },
      { size: 100, expected: 0.3 },
      { size: 3, expected: 0.5 },
      { size: 1, expected: 0 },
    ];
    const drawn = allocate(strata, 60, 2);
    expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(drawn[3]).toBe(1);
    expect(drawn[2]).toBeGreaterThanOrEqual(2);
    expect(drawn.every((count, at) => count <= (strata[at]?.size ?? 0))).toBe(true);
    // square roots of 10,000 × .0995 and 100 × .458: five to one
    expect(drawn[0]).toBeGreaterThan(4 * (drawn[1] ?? 0));
    expect(drawn[0]).toBeLessThan(6 * (drawn[1] ?? 0));
  });

  test('all there are when more are asked for', () => {
    expect(
      allocate(
        [
          { size: 3, expected: 0.1 },
          { size: 2, expected: 0.1 },
        ],
        99,
        2,
      ),
    ).toEqual([3, 2]);
  });
});
