import { describe, expect, test } from '@jest/globals';
import { estimateTotal, hypergeometricAtMost, recallOf } from '../../../../matchers/model/recall.ts';

describe('a sample without replacement', () => {
  test('P(at most one of three, when four of ten have it): 80 of 120 samples', () => {
    expect(hypergeometricAtMost({ rows: 10, sampled: 3, hits: 1 }, 4)).toBeCloseTo(80 / 120, 12);
  });

  test('large numbers keep their precision: against the product of fractions', () => {
    let none = 1;
    for (let i = 0; i < 150; i += 1) none *= (18_340 - 300 - i) / (18_340 - i);
    expect(hypergeometricAtMost({ rows: 18_340, sampled: 150, hits: 0 }, 300)).toBeCloseTo(none, 10);
  });

  test('everything looked at is the count itself', () => {
    expect(estimateTotal({ rows: 40, sampled: 40, hits: 7 })).toEqual({ value: 7, low: 7, high: 7 });
  });

  test('nothing looked at says nothing; nobody there neither', () => {
    expect(estimateTotal({ rows: 40, sampled: 0, hits: 0 })).toEqual({ value: 0, low: 0, high: 40 });
    expect(estimateTotal({ rows: 0, sampled: 0, hits: 0 })).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('none of 150 out of 1834: up to 42, one more would show itself in 97.5 % of samples', () => {
    const { value, low, high } = estimateTotal({ rows: 1834, sampled: 150, hits: 0 });
    expect([value, low]).toEqual([0, 0]);
    const chance = (total: number): number =>
      hypergeometricAtMost({ rows: 1834, sampled: 150, hits: 0 }, total);
    expect(chance(high)).toBeGreaterThan(0.025);
    expect(chance(high + 1)).toBeLessThanOrEqual(0.025);
    expect(high).toBe(42);
  });

  test('holds the truth in at least 95 of 100 samples, whatever the truth', () => {
    const rows = 60;
    const sampled = 15;
    for (let total = 0; total <= rows; total += 1) {
      let held = 0;
      let before = 0;
      for (let hits = 0; hits <= sampled; hits += 1) {
        const upTo = hypergeometricAtMost({ rows, sampled, hits }, total);
        const { low, high } = estimateTotal({ rows, sampled, hits });
        if (low <= total && total <= high) held += upTo - before;
        before = upTo;
      }
      expect(held).toBeGreaterThanOrEqual(0.95 - 1e-9);
    }
  });
});

test('recall is what was found over that and what was missed, the interval turned round', () => {
  expect(recallOf(980, { value: 20, low: 0, high: 50 })).toEqual({
    value: 0.98,
    low: 980 / 1030,
    high: 1,
  });
  expect(recallOf(0, { value: 0, low: 0, high: 0 }).value).toBe(1);
});
