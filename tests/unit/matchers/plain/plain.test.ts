import { expect, test } from '@jest/globals';
import { isPlausible, plainDate } from '../../../../matchers/plain/date.ts';
import { isNothing, plainCode, plainSound, plainWords } from '../../../../matchers/plain/words.ts';

test.each([
  ['19080419', 'ymd', 19080419],
  ['1796-01-01', 'dmy', 17960101],
  ['1796', 'dmy', 17960000],
  ['1796-05', 'dmy', 17960500],
  ['05/1796', 'dmy', 17960500],
  ['3/4/1985', 'dmy', 19850403],
  ['3/4/1985', 'mdy', 19850304],
  ['3/4/85', 'mdy', 19850304],
  ['12 Agustus 1985', 'dmy', 19850812],
  ['Aug 12, 1985', 'dmy', 19850812],
  ['1985-08-12T00:00:00', 'dmy', 19850812],
  ['19371392', 'ymd', 19371392],
  ['no date', 'dmy', 0],
  ['', 'dmy', 0],
] as const)('the date %s, in the order %s, is %i', (text, order, day) => {
  expect(plainDate(text, order, 20260630)).toBe(day);
});

test('a day that no calendar has is no sign of the order', () => {
  expect([19371392, 19850812, 17960000].map(isPlausible)).toEqual([false, true, false]);
});

test('words, codes and what says nothing, in any script', () => {
  expect(plainWords("Jean-Luc O'Brien, 3rd")).toEqual(['JEAN', 'LUC', 'OBRIEN', '3RD']);
  expect(plainWords('Łukasz Müller')).toEqual(['ŁUKASZ', 'MULLER']);
  expect(plainWords('Иван Петров')).toEqual(['ИВАН', 'ПЕТРОВ']);
  expect(plainCode('tq13 8-df')).toBe('TQ138DF');
  expect(['', ' - ', 'N/A', 'null', 'unknown', 'no', '0'].map(isNothing)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['PHILIP', 'FILIPP'],
  ['CATHERINE', 'KATHRYN'],
  ['SMITH', 'SMYTHE'],
])('%s sounds as %s', (a, b) => {
  expect(plainSound(a)).toBe(plainSound(b));
});
