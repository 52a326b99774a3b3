import { describe, expect, test } from '@jest/globals';
import {
  cleanCode,
  isPadded,
  isPlaceholder,
  isScientific,
  readLettersAsDigits,
} from '../../../../matchers/indonesia/digits.ts';

// No NIK in this file can be real: serials from 9001 are not in use.
const NIK = '3275011208859001';

describe('cleanCode', () => {
  test('takes off what exports and typing leave around and between the digits', () => {
    const dirty = [
      NIK,
      `'${NIK}`,
      `\u2018${NIK}\u2019`,
      `\`${NIK}`,
      `"${NIK}"`,
      `="${NIK}"`,
      `=${NIK}`,
      `\ufeff${NIK}`,
      ` ${NIK}\u00a0`,
      `${NIK}\t`,
      '32750112\u200b08859001',
      '3275 0112 0885 9001',
      '32.75.01.120885.9001',
      '327501-120885-9001',
      '327501\u2013120885\u20139001',
      `${NIK}.0`,
      `${NIK},0`,
      `${NIK}.00`,
      `${NIK}.`,
      `${NIK}.000000`,
      `'${NIK}.0'`,
      '3.275.011.208.859.001',
      '3.275.011.208.859.001,00',
      '3,275,011,208,859,001.00',
    ];
    expect(dirty.map(cleanCode)).toEqual(dirty.map(() => NIK));
  });

  test('zeros of a group are digits, not a float tail', () => {
    expect(cleanCode('32.75.01.120885.0000')).toBe('3275011208850000');
    expect(cleanCode('327501120885.0000')).toBe('3275011208850000');
    expect(cleanCode('0001234567890.0')).toBe('0001234567890');
  });

  test('letters stay for the caller, scientific text stays whole', () => {
    expect(cleanCode('3275O11208859OO1')).toBe('3275O11208859OO1');
    expect(['3,27501E+15', '3.27501e15', ' 3E+15 '].map(cleanCode)).toEqual([
      '3,27501E+15',
      '3.27501e15',
      '3E+15',
    ]);
  });
});

describe('isScientific', () => {
  test('in either decimal sign and case, and nothing else', () => {
    const yes = ['3,27501E+15', '3.27501e15', '3E+15', '3.275011208859E+15', '1E-5'];
    const no = ['', NIK, '32E+15', 'E+15', '3.27501E', '3.27501E+1500', 'SITI'];
    expect(yes.map(isScientific)).toEqual(yes.map(() => true));
    expect(no.map(isScientific)).toEqual(no.map(() => false));
  });
});

describe('isPlaceholder', () => {
  test('nothing, one character over and over, counting, words', () => {
    const yes = [
      '',
      '-',
      '0',
      '7',
      '?',
      'XXXX',
      '0000000000000000',
      '9999999999999999',
      '1111',
      '1234567890123456',
    ];
    const words = [
      '0123456789012345',
      '9876543210987654',
      '12345',
      'NULL',
      'null',
      'Tidak Ada',
      'N/A',
      '#N/A',
      'n.a.',
    ];
    expect([...yes, ...words].filter((text) => !isPlaceholder(cleanCode(text)))).toEqual([]);
  });

  test('not a number, a short count or any other word', () => {
    const no = [NIK, '12', '123', '1213', 'AB', 'ABCDE', 'SITI', '3275000000000000', '0001234567891'];
    expect(no.filter(isPlaceholder)).toEqual([]);
  });
});

test('isPadded: a region with nothing behind it', () => {
  expect(['3275010000000000', '3275019999999999', '0000000000'].map(isPadded)).toEqual([true, true, true]);
  expect([NIK, '3275010000000001', '3275010100000000'].map(isPadded)).toEqual([false, false, false]);
});

test('readLettersAsDigits: O I l S B in either case, and no other letter', () => {
  expect(readLettersAsDigits('32OoIiLlSsBb')).toBe('320011115588');
  expect(['32A', '', '3.2'].map(readLettersAsDigits)).toEqual(['', '', '']);
  expect(readLettersAsDigits(NIK)).toBe(NIK);
});
