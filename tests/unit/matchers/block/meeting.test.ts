import { expect, test } from '@jest/globals';
import { BLOCKING_KEYS } from '../../../../matchers/block/index.ts';
import type { BlockingKey } from '../../../../matchers/block/key.ts';
import { type Meeting, meetingOf } from '../../../../matchers/block/meeting.ts';
import { type Person, columnsOf } from '../../../support/people.ts';

const key = (name: string): BlockingKey => {
  const found = BLOCKING_KEYS.find((known) => known.name === name);
  if (found === undefined) throw new RangeError(`no key ${name}`);
  return found;
};

/** Five of one KK, two of them women; one of another. */
const PEOPLE: readonly Person[] = [
  { kk: 7, sex: 2 },
  { kk: 7, sex: 2 },
  { kk: 7, sex: 1 },
  { kk: 7, sex: 1 },
  { kk: 7 },
  { kk: 8, sex: 2 },
];

const meet = (a: number, b: number, maxBlock: number, split: readonly string[] = ['sex']): Meeting =>
  meetingOf({ keys: [key('kk')], split: split.map(key) }, [a, b], { columns: columnsOf(PEOPLE), maxBlock });

test.each([
  ['no key in common', meet(0, 5, 80), { outcome: 'tanpa kunci bersama' }],
  ['one block', meet(0, 2, 80), { outcome: 'bertemu', rows: 5 }],
  ['together after the split', meet(0, 1, 4), { outcome: 'bertemu', rows: 2 }],
  ['parted by the split', meet(0, 2, 4), { outcome: 'dipisah', rows: 5, by: 'sex' }],
  ['parted, as one has no second field', meet(0, 4, 4), { outcome: 'dipisah', rows: 5, by: 'sex' }],
  ['still too large', meet(0, 1, 4, []), { outcome: 'ditolak', rows: 5 }],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});
