import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calibrator, calibratedBits, weightWorth } from '../../../../matchers/model/calibration.ts';
import type { Calibration } from '../../../../matchers/model/link-model.ts';

const calibration = (...points: readonly (readonly [number, number])[]): Calibration => ({
  method: 'label',
  points: points.map(([weightBits, bits]) => ({
    weightBits,
    probability: 1 / (1 + 2 ** -bits),
    pairs: 100,
  })),
});

describe('calibrated odds', () => {
  // what is worth -6, 0 and 3 bits weighs -4, 2 and 4
  const told = calibration([-4, -6], [2, 0], [4, 3]);

  test.each([
    ['at a point', 2, 0],
    ['between two', -1, -3],
    ['between two others', 3, 1.5],
    ['below the first: as far off as there', -10, -12],
    ['above the last', 10, 9],
  ])('%s', (_, weight, worth) => {
    expect(calibratedBits(told, weight)).toBeCloseTo(worth, 9);
    expect(weightWorth(told, worth)).toBeCloseTo(weight, 9);
  });

  test('without points a weight is taken at its word; one point shifts all', () => {
    expect(calibratedBits(calibration(), 3.5)).toBe(3.5);
    expect(calibratedBits(calibration([2, 1]), 7)).toBeCloseTo(6, 9);
  });

  test('order is kept, and the way back leads back', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: -300, max: 300 }), (rises, tenth) => {
        let at: readonly [number, number] = [-10, -8];
        const points = rises.map(([x, y]) => (at = [at[0] + x / 10, at[1] + y / 10]));
        const some = calibration(...points);
        const weight = tenth / 10;
        expect(weightWorth(some, calibratedBits(some, weight))).toBeCloseTo(weight, 6);
        expect(calibratedBits(some, weight + 0.1)).toBeGreaterThan(calibratedBits(some, weight));
      }),
      { seed: 20260630, numRuns: 200 },
    );
  });
});

describe('a calibrated probability', () => {
  const told = calibration([-4, -6], [2, 0], [4, 3]);
  const chance = (bits: number): number => 1 / (1 + 2 ** -bits);

  test('is what its odds turned out to be', () => {
    expect(calibrator(told)(chance(2))).toBeCloseTo(0.5, 12);
    expect(calibrator(told)(chance(3))).toBeCloseTo(chance(1.5), 12);
  });

  test('certainty stays certainty, and without a calibration all stays', () => {
    expect([calibrator(told)(0), calibrator(told)(1)]).toEqual([0, 1]);
    expect(calibrator(undefined)(0.7)).toBe(0.7);
  });
});
