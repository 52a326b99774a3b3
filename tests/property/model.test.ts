import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type MixtureParameters, type PatternCounts, fitMixture } from '../../matchers/model/em.ts';
import { monotoneAgainst } from '../../matchers/model/monotone.ts';
import { everyParameter, probabilityOf } from '../support/mixture.ts';
import { runs } from '../support/properties.ts';

const START: MixtureParameters = {
  prior: [0.4, 0.6],
  probability: [
    [
      [1, 0.9, 0.1],
      [1, 0.7, 0.2, 0.1],
    ],
    [
      [1, 0.2, 0.8],
      [1, 0.2, 0.3, 0.5],
    ],
  ],
};
const OPTIONS = { maxRounds: 40, tolerance: 0, priorPairs: [5, 5] };

const rows = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(3), fc.integer({ min: 1, max: 500 })), {
  minLength: 2,
  maxLength: 12,
  selector: ([first, second]) => first * 4 + second,
});

function patternsOf(given: readonly (readonly [number, number, number])[]): PatternCounts {
  return {
    comparisons: 2,
    levels: Uint8Array.from(given.flatMap(([first, second]) => [first, second])),
    counts: Float64Array.from(given, ([, , count]) => count),
  };
}

describe('a fitted mixture', () => {
  test('does not depend on the order of the patterns beyond floating point', () => {
    fc.assert(
      fc.property(rows, fc.nat(11), (given, turn) => {
        const at = turn % given.length;
        const here = fitMixture(patternsOf(given), START, OPTIONS);
        const there = fitMixture(patternsOf([...given.slice(at), ...given.slice(0, at)]), START, OPTIONS);
        everyParameter(here).forEach((value, i) => {
          expect(everyParameter(there)[i]).toBeCloseTo(value, 9);
        });
      }),
      runs(200),
    );
  });

  test('splitting a pattern’s count over two lines changes nothing', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const halves = given.flatMap(([a, b, count]) => [
          [a, b, count / 4] as const,
          [a, b, (3 * count) / 4] as const,
        ]);
        const whole = everyParameter(fitMixture(patternsOf(given), START, OPTIONS));
        everyParameter(fitMixture(patternsOf(halves), START, OPTIONS)).forEach((value, i) => {
          expect(value).toBeCloseTo(whole[i] ?? NaN, 9);
        });
      }),
      runs(100),
    );
  });

  test('shares and levels add up to one, and never fit the data worse than the start', () => {
    fc.assert(
      fc.property(rows, (given) => {
        // no prior to speak of: then every round of EM raises the likelihood (Dempster, Laird and Rubin 1977)
        const fitted = fitMixture(patternsOf(given), START, { ...OPTIONS, priorPairs: [1e-9, 1e-9] });
        expect(fitted.prior.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
        for (const levels of fitted.probability.flat())
          expect(levels.slice(1).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
        const likelihood = (parameters: MixtureParameters): number =>
          given.reduce((sum, [a, b, count]) => sum + count * Math.log(probabilityOf([a, b], parameters)), 0);
        const before = likelihood(START);
        expect(likelihood(fitted)).toBeGreaterThan(before - Math.abs(before) * 1e-3);
      }),
      runs(200),
    );
  });
});

describe('monotone weights', () => {
  const levels = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });
  const run = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 });

  test('never rise along the run, keep its sum, and leave the rest as it was', () => {
    fc.assert(
      fc.property(levels, levels, run, (same, other, order) => {
        const pooled = monotoneAgainst(same, other, [order]);
        const ratios = order.map((level) => (same[level] ?? NaN) / (pooled[level] ?? NaN));
        ratios.slice(1).forEach((ratio, i) => {
          expect(ratio).toBeLessThanOrEqual((ratios[i] ?? NaN) * (1 + 1e-9));
        });
        const sum = (values: readonly number[]): number =>
          order.reduce((total, level) => total + (values[level] ?? NaN), 0);
        expect(sum(pooled)).toBeCloseTo(sum(other), 9);
        const rest = pooled.filter((_, level) => !order.includes(level));
        expect(rest).toEqual(other.filter((_, level) => !order.includes(level)));
      }),
      runs(1000),
    );
  });

  test('along runs that share levels, as the birth date has them, no run undoes another', () => {
    const chains = [
      [1, 3, 5, 6, 7],
      [1, 2, 4, 6],
      [1, 3, 7],
    ];
    const nine = fc.array(fc.double({ min: 1e-4, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(nine, nine, (same, other) => {
        const pooled = monotoneAgainst(same, other, chains);
        for (const chain of chains) {
          const ratios = chain.map((level) => (same[level] ?? NaN) / (pooled[level] ?? NaN));
          ratios.slice(1).forEach((ratio, i) => {
            expect(ratio).toBeLessThanOrEqual((ratios[i] ?? NaN) * (1 + 1e-9));
          });
        }
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum(pooled)).toBeCloseTo(sum(other), 9);
      }),
      runs(500),
    );
  });

  test('done twice is done once', () => {
    fc.assert(
      fc.property(levels, levels, run, (same, other, order) => {
        const once = monotoneAgainst(same, other, [order]);
        monotoneAgainst(same, once, [order]).forEach((value, level) => {
          expect(value).toBeCloseTo(once[level] ?? NaN, 9);
        });
      }),
      runs(500),
    );
  });
});
