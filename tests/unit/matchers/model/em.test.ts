import { describe, expect, test } from '@jest/globals';
import { type MixtureParameters, fitMixture, responsibilities } from '../../../../matchers/model/em.ts';
import { everyParameter, expectedPatterns } from '../../../support/mixture.ts';

/** The same person, kin and strangers over three fields of two and three levels; level 0 is "missing". */
const TRUTH: MixtureParameters = {
  prior: [0.3, 0.2, 0.5],
  probability: [
    [
      [1, 0.95, 0.05],
      [1, 0.8, 0.15, 0.05],
      [1, 0.9, 0.1],
    ],
    [
      [1, 0.1, 0.9],
      [1, 0.1, 0.5, 0.4],
      [1, 0.7, 0.3],
    ],
    [
      [1, 0.02, 0.98],
      [1, 0.05, 0.15, 0.8],
      [1, 0.2, 0.8],
    ],
  ],
};
const ROUGH: MixtureParameters = {
  prior: [0.4, 0.3, 0.3],
  probability: [
    [
      [1, 0.9, 0.1],
      [1, 0.7, 0.2, 0.1],
      [1, 0.8, 0.2],
    ],
    [
      [1, 0.2, 0.8],
      [1, 0.2, 0.4, 0.4],
      [1, 0.6, 0.4],
    ],
    [
      [1, 0.1, 0.9],
      [1, 0.1, 0.2, 0.7],
      [1, 0.3, 0.7],
    ],
  ],
};
const FREE = { maxRounds: 20_000, tolerance: 1e-9, priorPairs: [1e-6, 1e-6, 1e-6] };

describe('a mixture fitted to counts', () => {
  test('one round by hand: two classes, one field, no prior to speak of', () => {
    const patterns = { comparisons: 1, levels: Uint8Array.from([1, 2]), counts: Float64Array.from([60, 40]) };
    const start = { prior: [0.5, 0.5], probability: [[[1, 0.8, 0.2]], [[1, 0.2, 0.8]]] };
    const fitted = fitMixture(patterns, start, { maxRounds: 1, tolerance: 0, priorPairs: [1e-9, 1e-9] });
    // 60 × .8 + 40 × .2 = 56 pairs of the first class, 48 of them agree
    expect(fitted.prior[0]).toBeCloseTo(0.56, 8);
    expect(fitted.probability[0]?.[0]?.[1]).toBeCloseTo(48 / 56, 8);
    expect(fitted.probability[1]?.[0]?.[1]).toBeCloseTo(12 / 44, 8);
    expect(fitted).toMatchObject({ rounds: 1, converged: false });
  });

  test('finds the planted shares, m and u again from a rough start', () => {
    // four classes' worth of fields tell three classes apart: a fourth field, as the third
    const wide = (parameters: MixtureParameters): MixtureParameters => ({
      ...parameters,
      probability: parameters.probability.map((fields) => [...fields, ...fields]),
    });
    const fitted = fitMixture(expectedPatterns(wide(TRUTH), 100_000), wide(ROUGH), FREE);
    expect(fitted.converged).toBe(true);
    everyParameter(wide(TRUTH)).forEach((planted, i) => {
      expect(Math.abs((everyParameter(fitted)[i] ?? NaN) - planted)).toBeLessThan(0.002);
    });
  });

  test('stays where it is when it starts at the truth', () => {
    const fitted = fitMixture(expectedPatterns(TRUTH, 100_000), TRUTH, { ...FREE, tolerance: 1e-6 });
    expect(fitted.rounds).toBe(1);
    everyParameter(TRUTH).forEach((planted, i) => {
      expect(everyParameter(fitted)[i]).toBeCloseTo(planted, 6);
    });
  });

  test('the same counts give the same numbers to the last bit', () => {
    const once = fitMixture(expectedPatterns(TRUTH, 5000), ROUGH, { ...FREE, maxRounds: 50 });
    const again = fitMixture(expectedPatterns(TRUTH, 5000), ROUGH, { ...FREE, maxRounds: 50 });
    expect(again).toEqual(once);
  });

  test('says so when it ran out of rounds', () => {
    const fitted = fitMixture(expectedPatterns(TRUTH, 5000), ROUGH, { ...FREE, maxRounds: 3 });
    expect(fitted).toMatchObject({ rounds: 3, converged: false });
    expect(fitted.change).toBeGreaterThan(FREE.tolerance);
  });
});

describe('what the starting point holds', () => {
  const counts = { comparisons: 1, levels: Uint8Array.from([1, 2]), counts: Float64Array.from([90, 10]) };
  const start = { prior: [1, 0.000001], probability: [[[1, 0.5, 0.5]], [[1, 0.5, 0.5]]] };

  test('as many pairs as the prior weighs: half way', () => {
    const fitted = fitMixture(counts, start, { maxRounds: 1, tolerance: 0, priorPairs: [100, 1] });
    expect(fitted.probability[0]?.[0]?.[1]).toBeCloseTo(0.7, 4);
  });

  test('a rare class with a heavy hold stays near its start, without one it is carried off', () => {
    const rare = { ...TRUTH, prior: [0.001, 0.3, 0.699] };
    const data = expectedPatterns(rare, 50_000);
    const free = fitMixture(data, ROUGH, { maxRounds: 200, tolerance: 1e-6, priorPairs: [1, 1, 1] });
    const held = fitMixture(data, ROUGH, { maxRounds: 200, tolerance: 1e-6, priorPairs: [50_000, 1, 1] });
    const away = (fitted: MixtureParameters): number =>
      Math.max(
        ...(ROUGH.probability[0] ?? []).flatMap((field, c) =>
          field.map((value, level) => Math.abs(value - (fitted.probability[0]?.[c]?.[level] ?? NaN))),
        ),
      );
    expect(away(held)).toBeLessThan(0.1);
    expect(away(free)).toBeGreaterThan(0.2);
  });

  test('no probability falls to zero', () => {
    const always = { ...counts, counts: Float64Array.from([1e12, 0]) };
    const fitted = fitMixture(always, start, { maxRounds: 20, tolerance: 0, priorPairs: [1e-9, 1e-9] });
    expect(Math.min(...everyParameter(fitted))).toBeGreaterThan(0);
  });
});

describe('missing values', () => {
  test('are neither for nor against: the prior remains', () => {
    const share = new Float64Array(3);
    responsibilities(Uint8Array.from([0, 0, 0]), TRUTH, share);
    expect([...share]).toEqual(TRUTH.prior);
  });

  test('do not count what stands at their place', () => {
    const odd = {
      ...TRUTH,
      probability: TRUTH.probability.map((fields, k) =>
        fields.map(([, ...levels]) => [0.1 * (k + 1), ...levels]),
      ),
    };
    const share = new Float64Array(3);
    responsibilities(Uint8Array.from([0, 0, 0]), odd, share);
    expect([...share]).toEqual(TRUTH.prior);
  });

  test('known answer with one field missing', () => {
    const share = new Float64Array(3);
    responsibilities(Uint8Array.from([1, 0, 2]), TRUTH, share);
    const products = [0.3 * 0.95 * 0.1, 0.2 * 0.1 * 0.3, 0.5 * 0.02 * 0.8];
    const total = products.reduce((sum, product) => sum + product, 0);
    products.forEach((product, k) => {
      expect(share[k]).toBeCloseTo(product / total, 12);
    });
  });

  test('do not move the levels: patterns with a missing field leave its probabilities at the start', () => {
    const onlyFirst = {
      comparisons: 3,
      levels: Uint8Array.from([1, 0, 0, 2, 0, 0]),
      counts: Float64Array.from([700, 300]),
    };
    const fitted = fitMixture(onlyFirst, ROUGH, { maxRounds: 30, tolerance: 0, priorPairs: [10, 10, 10] });
    fitted.probability.forEach((fields, k) => {
      for (const c of [1, 2])
        fields[c]?.forEach((value, level) => {
          expect(value).toBeCloseTo(ROUGH.probability[k]?.[c]?.[level] ?? NaN, 12);
        });
      expect(fields.every((field) => field[0] === 1)).toBe(true);
    });
  });
});
