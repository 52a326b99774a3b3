import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calibrated } from '../../../../matchers/model/calibration.ts';
import { runs } from '../../../support/properties.ts';

describe('a calibrated probability', () => {
  test('log-odds are stretched and moved, in bits', () => {
    // odds of 8 to 1 are 3 bits: .5 × 3 − 1 = .5 bits
    expect(calibrated(8 / 9, { slope: 0.5, offset: -1 })).toBeCloseTo(2 ** 0.5 / (1 + 2 ** 0.5), 12);
    expect(calibrated(0.5, { slope: 3, offset: 2 })).toBeCloseTo(4 / 5, 12);
  });

  test('a slope of one and no offset leave it as it is', () => {
    for (const p of [1e-9, 0.2, 0.5, 0.97]) expect(calibrated(p, { slope: 1, offset: 0 })).toBeCloseTo(p, 12);
  });

  test('certainty stays certainty', () => {
    expect(calibrated(0, { slope: 0.5, offset: 9 })).toBe(0);
    expect(calibrated(1, { slope: 0.5, offset: -9 })).toBe(1);
  });

  test('it stays a probability, and never turns the order of two', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        chance,
        chance,
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (p, q, slope, offset) => {
          const [low, high] = [Math.min(p, q), Math.max(p, q)].map((one) =>
            calibrated(one, { slope, offset }),
          );
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(high ?? NaN);
        },
      ),
      runs(300),
    );
  });
});
