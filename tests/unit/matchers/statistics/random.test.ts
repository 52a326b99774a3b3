import { expect, test } from '@jest/globals';
import { gammaVariates } from '../../../../matchers/statistics/gamma.ts';
import { drawnFrom, seededRandom } from '../../../../matchers/statistics/random.ts';

const DRAWS = 20_000;
const many = <Value>(draw: () => Value): Value[] => Array.from({ length: DRAWS }, draw);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('uniform numbers between 0 and 1, the same for the same seed', () => {
  const values = many(seededRandom(1));
  expect(Math.min(...values)).toBeGreaterThan(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(mean(values)).toBeCloseTo(0.5, 1.9);
  expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1 / 3, 1.9);
  expect(many(seededRandom(1))).toEqual(values);
  expect(many(seededRandom(2))).not.toEqual(values);
});

test.each([0, 1, 3, 11, 12, 50, 4000])('gamma of shape %d has that mean and that variance', (shape) => {
  const gamma = gammaVariates(seededRandom(7));
  const values = many(() => gamma(shape));
  const standardError = Math.sqrt(shape / DRAWS);
  expect(Math.abs(mean(values) - shape)).toBeLessThanOrEqual(4 * standardError);
  const variance = mean(values.map((value) => (value - shape) ** 2));
  expect(Math.abs(variance - shape)).toBeLessThanOrEqual(0.06 * shape);
});

test('a sample without replacement: each equally often, none twice, no more than there are', () => {
  const random = seededRandom(3);
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < 5000; i += 1) {
    const drawn = drawnFrom([0, 1, 2, 3, 4], 2, random);
    expect(new Set(drawn).size).toBe(2);
    for (const item of drawn) counts[item] = (counts[item] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150);
  expect(drawnFrom(['a', 'b'], 9, random).sort()).toEqual(['a', 'b']);
});
