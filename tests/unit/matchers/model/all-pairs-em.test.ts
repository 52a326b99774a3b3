import { expect, test } from '@jest/globals';
import { fitAllPairs } from '../../../../matchers/model/all-pairs-em.ts';

/** Two fields of two levels; a thousand pairs of one person among a million, 50,000 proposed. */
const known = {
  patterns: {
    comparisons: 2,
    levels: Uint8Array.from([1, 1, 1, 2, 2, 1]),
    counts: Float64Array.from([810, 10_000, 10_000]),
  },
  total: 1_000_000,
  random: [
    [0, 4_000, 396_000],
    [0, 4_000, 396_000],
  ],
};
const start = {
  prior: [0.0005, 0, 0.9995],
  probability: [
    [
      [1, 0.8, 0.2],
      [1, 0.8, 0.2],
    ],
    [
      [1, 0.5, 0.5],
      [1, 0.5, 0.5],
    ],
    [],
  ],
};
const options = {
  maxRounds: 500,
  tolerance: 1e-6,
  priorPairs: [
    [1, 1],
    [Infinity, Infinity],
  ],
};

test('pairs of one person are what random pairs do not explain', () => {
  const fitted = fitAllPairs(known, start, options);
  expect(fitted.converged).toBe(true);
  // by chance 100 pairs agree in both, 710 are left: nearly all of them one person's
  const [same = 0, kin = 1, strangers = 0] = fitted.prior;
  expect(same * known.total).toBeGreaterThan(650);
  expect(same * known.total).toBeLessThan(1200);
  expect(kin).toBeLessThan(1e-8);
  expect(same + strangers).toBeCloseTo(1, 6);
});

test('strangers are random pairs less those of one person, and a class that is held stays', () => {
  const fitted = fitAllPairs(known, start, options);
  const share = fitted.probability[2]?.[0]?.[1] ?? 0;
  expect(share).toBeLessThan(0.01);
  expect(share).toBeGreaterThan(0.008);
  expect(fitted.probability[1]).toEqual(start.probability[1]);
});
