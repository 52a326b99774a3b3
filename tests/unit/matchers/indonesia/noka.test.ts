import { expect, test } from '@jest/globals';
import { parseNoka } from '../../../../matchers/indonesia/noka.ts';

test('13 digits, with the zeros that Excel dropped', () => {
  const written = [
    '0001234567891',
    "'0001234567891",
    '1234567891',
    '1234567891.0',
    '0001 2345 67891',
    '1,234,567,891',
  ];
  expect(written.map(parseNoka)).toEqual(written.map(() => '0001234567891'));
  expect(parseNoka('12345691')).toBe('0000012345691');
});

test('no card: too short, too long, letters, placeholders, lost digits', () => {
  const none = [
    '',
    '-',
    '123459',
    '00012345678910',
    '000123456789A',
    '0000000000000',
    '9999999999',
    'NULL',
    '1,23457E+12',
  ];
  expect(none.map(parseNoka)).toEqual(none.map(() => ''));
});
