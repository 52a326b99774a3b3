import { expect, test } from '@jest/globals';
import { phonetic } from '../../../../matchers/indonesia/nama.ts';

test('codes by the rules', () => {
  const known: [string, string][] = [
    ['SITI', 'SITI'],
    ['BUDI', 'PUTI'],
    ['SUHARTO', 'SURTA'],
    ['WIDODO', 'WITTA'],
    ['AMINA', 'AMINA'],
    ['NYOMAN', 'NUMN'],
    ['AGUNG', 'AKUN'],
    ['YUSUF', 'JUSUP'],
    ['', ''],
    ['A', 'A'],
    ['H', 'H'],
  ];
  expect(known.map(([key]) => phonetic(key))).toEqual(known.map(([, code]) => code));
});

test('what ears confuse sounds the same', () => {
  const same = [
    'SUTARMO SUTARMA', 'WIJOYO WIJAYA', 'JOKO JAKA', 'PRABOWO PRABAWA', 'SELAMET SLAMET SALAMAT', 'MUHTAR MOHTAR', 'HASAN HASEN',
    'SAID SAIT', 'YAKUB YAKUP', 'SURYADI SURIADI', 'ROMADAN RUMADAN', 'SURJA SURZA', 'MARTONO MARTANA', 'JAJA JAYA ZAYA',
  ]; // prettier-ignore
  expect(same.map((line) => new Set(line.split(' ').map(phonetic)).size)).toEqual(same.map(() => 1));
});

test('the first letter, the stressed vowels and the ends keep names apart', () => {
  const different = [
    'HARTINI KARTINI',
    'SITI SETU',
    'SUTINI SUTINA',
    'BUDI RUDI',
    'ANI INA',
    'TONO TINI',
    'MINAH MINI',
    'RINI RANI',
  ];
  expect(different.filter((line) => new Set(line.split(' ').map(phonetic)).size < 2)).toEqual([]);
});
