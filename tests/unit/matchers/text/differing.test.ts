import { expect, test } from '@jest/globals';
import { differingDigits, differingLetters } from '../../../../matchers/text/differing.ts';

test.each([
  ['one digit', '3275010203859001', '3275010203859009', [16], [16]],
  ['two changed places', '3275010203859001', '3275010208359001', [10, 11], [10, 11]],
  ['a digit left out', '327501020385900', '3275010203859001', [], [16]],
  ['the same', '3275', '3275', [], []],
])('numbers: %s', (_, a, b, placesA, placesB) => {
  expect(differingDigits(a, b)).toEqual([placesA, placesB]);
});

test.each([
  ['a letter doubled', 'MUHAMAD ALI', 'MUHAMMAD ALI', [], [6]],
  ['another last word', 'SITI AMINAH', 'SITI ZUBK', [6, 7, 8, 9, 10, 11], [6, 7, 8, 9]],
  ['words in another order', 'ALI AKBAR', 'AKBAR ALI', [], []],
  ['a word more', 'SITI', 'SITI AMINAH', [], [6, 7, 8, 9, 10, 11]],
])('names: %s', (_, a, b, placesA, placesB) => {
  expect(differingLetters(a, b)).toEqual([placesA, placesB]);
});
