import { expect, test } from '@jest/globals';
import type { LaidKeys } from '../../../../matchers/kernel/blocking.ts';
import { captures } from '../../../../matchers/kernel/captures.ts';

const rule = (slots: number, ...keys: readonly number[]): LaidKeys => ({
  slots,
  keys: Uint32Array.from(keys),
  stride: slots,
  first: 0,
});

test('every rule that has a pair is a bit; a pass for open records has only pairs that hold one', () => {
  const rules = [
    { keys: rule(1, 7, 7, 0) },
    { keys: rule(2, 1, 2, 2, 3, 9, 9) },
    { keys: rule(1, 4, 4, 4), open: Uint8Array.from([0, 0, 1]) },
  ];
  const found = captures(Int32Array.from([0, 0, 1]), Int32Array.from([1, 2, 2]), rules);
  expect([...found]).toEqual([1 + 2, 4, 4]);
});

test('the fortieth rule is told from the eighth', () => {
  const rules = Array.from({ length: 40 }, (_, r) => ({ keys: rule(1, 1, r === 7 || r === 39 ? 1 : 2) }));
  expect([...captures(Int32Array.of(0), Int32Array.of(1), rules)]).toEqual([2 ** 7 + 2 ** 39]);
});
