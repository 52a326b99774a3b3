import { describe, expect, test } from '@jest/globals';
import { AGAIN, PRESENT, compete } from '../../../../matchers/cluster/competition.ts';
import { type Claim, claimsOf, shiftWithoutRivals } from '../../../support/claims.ts';

const odds = (bits: number): number => 2 ** bits;

describe('one row', () => {
  test('its candidates share against nobody, at odds raised by what a row stands to win', () => {
    const claims: Claim[] = [
      [0, 0, 2],
      [0, 1, -1],
      [0, 2, -3],
    ];
    const { probability, shift, rivalry, converged } = compete(claimsOf(claims));
    expect(shift).toBeCloseTo(shiftWithoutRivals([[2, -1, -3]], 1), 4);
    const total = 1 + odds(2 + shift) + odds(-1 + shift) + odds(-3 + shift);
    expect(probability[0]).toBeCloseTo(odds(2 + shift) / total, 6);
    expect(probability[1]).toBeCloseTo(odds(-1 + shift) / total, 6);
    expect(probability[2]).toBeCloseTo(odds(-3 + shift) / total, 6);
    expect([...rivalry]).toEqual([0, 0, 0]);
    expect(converged).toBe(true);
  });

  test('the shift turns the prior of a pair into that of a row: (1 − pairPrior) / (1 − present)', () => {
    for (const pairPrior of [0.001, 0.3, 0.9]) {
      const { shift, present } = compete(claimsOf([[0, 0, 40]], { pairPrior }));
      expect(present).toBeCloseTo((1 + PRESENT.start * PRESENT.worth) / (1 + PRESENT.worth), 6);
      expect(shift).toBeCloseTo(Math.log2((1 - pairPrior) / (1 - present)), 4);
    }
  });

  test('equal candidates share equally', () => {
    const { probability } = compete(
      claimsOf([
        [0, 0, 30],
        [0, 1, 30],
      ]),
    );
    expect(probability[0]).toBe(probability[1]);
    expect(probability[0]).toBeCloseTo(0.5, 6);
  });
});

describe('what the file teaches', () => {
  test('rows without a claim lower what a row stands to win', () => {
    const few = compete(claimsOf([[0, 0, 60]], { rows: 1000 }));
    expect(few.present).toBeCloseTo((1 + PRESENT.start * PRESENT.worth) / (1000 + PRESENT.worth), 6);
    expect(few.shift).toBeCloseTo(Math.log2(0.5 / (1 - few.present)), 3);
  });

  test('nobody has rivals: of a hundred persons with one row none has another', () => {
    const { again } = compete(claimsOf(Array.from({ length: 100 }, (_, i): Claim => [i, i, 60])));
    expect(again).toBeCloseTo((AGAIN.start * AGAIN.worth) / (100 + AGAIN.worth), 6);
  });

  test('persons of k certain rows: further rows among all, as of a geometric number', () => {
    for (const k of [2, 3, 10]) {
      const rows = Array.from({ length: k * 50 }, (_, i): Claim => [i, i % 50, 60]);
      const { again, probability } = compete(claimsOf(rows));
      const more = 50 * (k - 1);
      expect(again).toBeCloseTo((more + AGAIN.start * AGAIN.worth) / (50 + more + AGAIN.worth), 5);
      expect(Math.min(...probability)).toBeGreaterThan(0.999);
    }
  });

  test('two rows of which one must be it do not teach that persons have two', () => {
    // 100 persons, each claimed by two doubtful rows: with rows taken for independent, a quarter would have two
    const rows = Array.from({ length: 200 }, (_, i): Claim => [i, i >> 1, -1]);
    const { again, probability, shift, rivalry } = compete(claimsOf(rows));
    const o = odds(-1 + shift);
    const total = 1 + 2 * o + o * o * again;
    expect(probability[0]).toBeCloseTo((o + o * o * again) / total, 4);
    const more = (100 * o * o * again) / total;
    const held = 100 * (1 - 1 / total);
    expect(again).toBeCloseTo((more + AGAIN.start * AGAIN.worth) / (held + more + AGAIN.worth), 4);
    expect(rivalry[0]).toBeCloseTo(Math.log2((1 + o * again) / (1 + o)), 4);
  });
});

describe('rows compete for a person', () => {
  test('a better claim on the person leaves less of the other row', () => {
    const alone = compete(claimsOf([[1, 0, 1]], { rows: 2 }));
    const both = compete(
      claimsOf([
        [0, 0, 12],
        [1, 0, 1],
      ]),
    );
    expect(both.probability[1]).toBeLessThan((alone.probability[0] ?? 0) / 3);
    expect(both.rivalry[1]).toBeLessThan(-4);
    expect(both.rivalry[1]).toBeGreaterThanOrEqual(Math.log2(both.again));
  });

  test('twins with each other’s NIK: each row drives the other to its own', () => {
    const { probability } = compete(
      claimsOf([
        [0, 0, 6],
        [0, 1, 5],
        [1, 1, 6],
        [1, 0, 2],
      ]),
    );
    const alone = odds(6) / (odds(6) + odds(5));
    expect(probability[0]).toBeGreaterThan(alone + 0.1);
    expect(probability[2]).toBeGreaterThan(0.9);
  });
});

describe('numbers', () => {
  test('no claims, nothing found', () => {
    const { probability, present, again } = compete(claimsOf([], { rows: 0 }));
    expect([...probability]).toEqual([]);
    expect([present, again]).toEqual([PRESENT.start, AGAIN.start]);
  });

  test('weights of a thousand bits and more: finite, and still told apart', () => {
    const { probability, rivalry, shift, again } = compete(
      claimsOf([
        [0, 0, 5000],
        [0, 1, 4999],
        [1, 2, -5000],
        [2, 3, 1100],
        [2, 4, -1100],
        [3, 3, 1100],
      ]),
    );
    expect(probability[0]).toBeCloseTo(2 / 3, 9);
    expect(probability[1]).toBeCloseTo(1 / 3, 9);
    expect(probability[2]).toBeLessThan(1e-300);
    expect([...probability, ...rivalry, shift, again].every(Number.isFinite)).toBe(true);
  });

  test('a prior of one leaves weights that are finite', () => {
    const { probability, shift } = compete(claimsOf([[0, 0, 10]], { pairPrior: 1 }));
    expect(Number.isFinite(shift)).toBe(true);
    expect(Number.isFinite(probability[0])).toBe(true);
  });

  test('fifty thousand rows of one person', () => {
    const { probability, rivalry, again } = compete(
      claimsOf(Array.from({ length: 50_000 }, (_, i): Claim => [i, 0, 10])),
    );
    expect(again).toBe(AGAIN.most);
    expect(new Set(probability).size).toBe(1);
    expect(rivalry[0]).toBeCloseTo(Math.log2(AGAIN.most), 6);
  });
});
