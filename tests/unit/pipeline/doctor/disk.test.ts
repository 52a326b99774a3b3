import { expect, test } from '@jest/globals';
import { diskCheck } from '../../../../pipeline/doctor/folder.ts';
import { diskNeed } from '../../../../pipeline/doctor/needs.ts';

const MIB = 2 ** 20;

test('ten times the files, less what is there already; half of what is there for another run', () => {
  expect(diskNeed({ input: 50 * MIB, present: 0 })).toBe(500 * MIB);
  expect(diskNeed({ input: 50 * MIB, present: 300 * MIB })).toBe(200 * MIB);
  expect(diskNeed({ input: 50 * MIB, present: 400 * MIB })).toBe(200 * MIB);
  expect(diskNeed({ input: undefined, present: 300 * MIB })).toBe(150 * MIB);
  expect(diskNeed({ input: undefined, present: 0 })).toBeUndefined();
});

test.each([
  [499, 50, 'gagal'],
  [500, 50, 'perhatian'],
  [1000, 50, 'ok'],
  [99, undefined, 'gagal'],
  [1023, undefined, 'perhatian'],
  [1024, undefined, 'ok'],
])('%i MiB free for %s MiB of files: %s', (free, input, state) => {
  const sizes = { input: input === undefined ? undefined : input * MIB, present: 0 };
  expect(diskCheck(free * MIB, sizes).state).toBe(state);
});
