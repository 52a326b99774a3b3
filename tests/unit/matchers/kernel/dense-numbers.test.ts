import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { denseNumbers } from '../../../../matchers/kernel/dense-numbers.ts';
import { firstAtLeast } from '../../../../matchers/kernel/sorted.ts';
import { runs } from '../../../support/properties.ts';

const key = fc.oneof(fc.nat(6), fc.constant(-1), fc.maxSafeNat());

test('equal keys have one number, numbers rise as keys are met, keys below 0 have none', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const met: number[] = [];
      for (const one of keys) if (one >= 0 && !met.includes(one)) met.push(one);
      const { numbers, count } = denseNumbers(Float64Array.from(keys));
      expect([...numbers]).toEqual(keys.map((one) => met.indexOf(one)));
      expect(count).toBe(met.length);
    }),
    runs(300),
  );
});

test('keys that differ only beyond 32 bits are different', () => {
  const keys = Array.from({ length: 40 }, (_, i) => i * 2 ** 32 + 7);
  expect([...denseNumbers(Float64Array.from(keys)).numbers]).toEqual(keys.map((_, i) => i));
});

test('the first value that is not below another', () => {
  const values = [2, 2, 5, 9];
  expect([0, 2, 3, 5, 9, 10].map((wanted) => firstAtLeast(values, wanted))).toEqual([0, 0, 2, 2, 3, 4]);
  expect(firstAtLeast([], 1)).toBe(0);
});
