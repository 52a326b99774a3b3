import { describe, expect, test } from '@jest/globals';
import { twinNames } from '../../../../matchers/kernel/twin-names.ts';
import { type Person, columnsOf } from '../../../support/people.ts';

const BORN = 20150302;
/** A child of the register: region and serial of its NIK beside the birth date. */
const child = (name: string, serial: number, kk = 1, region = '327501'): Person => ({
  source: 0,
  name,
  born: BORN,
  kk,
  nik: `${region}020315${serial}`,
});
const row = (name: string, born = BORN): Person => ({ source: 1, name, born });

/** Whether the last two are twins by name. */
function lastTwo(...people: readonly Person[]): boolean {
  const are = twinNames(columnsOf(people));
  const [a, b] = [people.length - 2, people.length - 1];
  expect(are(a, b)).toBe(are(b, a));
  return are(a, b);
}

const ALDI = child('ALDI', 9001);
const ALDO = child('ALDO', 9002);

describe('names of twins', () => {
  test('of the register, on rows of any file that were born that day', () => {
    expect(lastTwo(ALDI, ALDO)).toBe(true);
    expect(lastTwo(ALDI, ALDO, row('ALDI'), row('ALDO'))).toBe(true);
    expect(lastTwo(ALDI, ALDO, row('ALDO'), ALDI)).toBe(true);
    expect(lastTwo(ALDI, ALDO, row('ALDI', 20150303), row('ALDO', 20150303))).toBe(false);
    expect(lastTwo(ALDI, ALDO, row('ALDI'), row('ALDO', 20150303))).toBe(false);
    expect(lastTwo(ALDI, ALDO, row('ALDI', 0), row('ALDO', 0))).toBe(false);
  });

  test('letter by letter: another name is nobody’s', () => {
    expect(lastTwo(ALDI, ALDO, row('ALDI'), row('ALDOO'))).toBe(false);
    expect(lastTwo(ALDI, ALDO, row('ALDI'), {})).toBe(false);
  });

  test.each<readonly [string, Person]>([
    ['another household', child('ALDO', 9002, 2)],
    ['another region of the NIK: one person registered twice', child('ALDO', 9002, 1, '337402')],
    ['a row of a file', { ...ALDO, source: 1 }],
    ['no NIK', { source: 0, name: 'ALDO', born: BORN, kk: 1 }],
  ])('no twins: %s', (_, other) => {
    expect(lastTwo(ALDI, other, row('ALDI'), row('ALDO'))).toBe(false);
  });

  test('triplets, any two of them', () => {
    const three = [ALDI, ALDO, child('ALDA', 9003)];
    expect(lastTwo(...three, row('ALDI'), row('ALDA'))).toBe(true);
    expect(lastTwo(...three, row('ALDO'), row('ALDA'))).toBe(true);
  });

  test('a name of two births: twins of one of them, not of both together', () => {
    const both = [ALDI, ALDO, child('ALDI', 9003, 2), child('BUDI', 9004, 2)];
    expect(lastTwo(...both, row('ALDI'), row('ALDO'))).toBe(true);
    expect(lastTwo(...both, row('ALDI'), row('BUDI'))).toBe(true);
    expect(lastTwo(...both, row('ALDO'), row('BUDI'))).toBe(false);
  });

  test('one household of the register with a crowd of one birth date is no birth', () => {
    const crowd = Array.from({ length: 7 }, (_, i) => child(`ANAK ${'ABCDEFG'.charAt(i)}`, 9001 + i));
    expect(lastTwo(...crowd)).toBe(false);
    expect(lastTwo(...crowd.slice(1))).toBe(true);
  });
});
