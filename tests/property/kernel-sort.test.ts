import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinKeys, mix } from '../../matchers/kernel/hash.ts';
import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import { runs } from '../support/properties.ts';

const WHOLE_RANGE = fc.integer({ min: 0, max: 0xffffffff });
/** Few keys, many ties; keys that differ in one of the three digits only; any keys. */
const key = fc.oneof(
  fc.constantFrom(0, 1, 2, 3),
  fc.constantFrom(1 << 10, 1 << 11, 1 << 21, 1 << 22, 2 ** 31, 0xffffffff),
  WHOLE_RANGE,
);

describe('radix sort', () => {
  test('gives the positions of the non-zero keys as Array.sort does, ties in their order', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const expected = keys
          .map((value, position) => ({ value, position }))
          .filter(({ value }) => value !== 0)
          .sort((x, y) => x.value - y.value || x.position - y.position)
          .map(({ position }) => position);
        expect([...sortedPositions(Uint32Array.from(keys))]).toEqual(expected);
      }),
      runs(1000),
    );
  });

  test('known answer: the highest bit counts, a zero is no key', () => {
    const keys = Uint32Array.from([2 ** 31, 0, 5, 2 ** 31 - 1, 5, 0, 1]);
    expect([...sortedPositions(keys)]).toEqual([6, 2, 4, 3, 0]);
  });
});

describe('keys joined of parts', () => {
  test('are 0 if and only if a part is 0, and always fit 32 bits', () => {
    fc.assert(
      fc.property(WHOLE_RANGE, WHOLE_RANGE, (a, b) => {
        const joined = joinKeys(a, b);
        expect(joined === 0).toBe(a === 0 || b === 0);
        expect(joined).toBe(joined >>> 0);
      }),
      runs(2000),
    );
  });

  test('depend on the order of the parts, and small parts do not collide', () => {
    expect(joinKeys(1, 2)).not.toBe(joinKeys(2, 1));
    const joined = new Set<number>();
    for (let a = 1; a <= 300; a += 1) for (let b = 1; b <= 300; b += 1) joined.add(joinKeys(a, b));
    // 90,000 of 2^32: about one collision is expected (birthday)
    expect(joined.size).toBeGreaterThan(90_000 - 6);
  });

  test('MurmurHash3 finaliser, known answers', () => {
    expect([0, 1, 2, 0xffffffff].map(mix)).toEqual([0, 0x514e28b7, 0x30f4c306, 0x81f16f39]);
  });
});
