import { describe, expect, test } from '@jest/globals';
import { linkColumns } from '../../../../pipeline/2-normalise/link-columns.ts';
import { LinkRows } from '../../../../pipeline/2-normalise/link-rows.ts';
import { Vocabulary } from '../../../../pipeline/2-normalise/vocabulary.ts';
import { AS_OF, REGIONS, nameRules } from '../../../support/rules.ts';

/** Serial 9001: no such NIK is given out. */
const NIK = '3275010101709001';
const places = { places: [], village: () => -1, district: () => -1 };

/** The NIK column of a register row and `count` rows of a second source, all with one NIK. */
function nikColumn(count: number, manyRowsPerPerson?: readonly boolean[]): number[] {
  const words = new Vocabulary({ names: nameRules, regions: REGIONS, asOf: AS_OF });
  const rows = new LinkRows(count + 1);
  const missing = {
    kk: -1,
    card: -1,
    familyCard: -1,
    name: -1,
    mother: -1,
    birthPlace: -1,
    address: -1,
    place: -1,
    sex: 0,
  };
  for (let i = 0; i <= count; i += 1)
    rows.push(Math.min(i, 1), { ...missing, nik: words.nik.id(NIK), birth: words.dateId('', 'dmy') });
  const isRegister = [true, false];
  const scene = { places, isRegister, ...(manyRowsPerPerson === undefined ? {} : { manyRowsPerPerson }) };
  return [...(linkColumns(rows, words, scene)['nik'] ?? [])];
}

describe('a NIK on many rows of one file', () => {
  test('five rows may be one person', () => {
    expect(nikColumn(5)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('six are a filler, in that file only', () => {
    expect(nikColumn(6)).toEqual([0, -1, -1, -1, -1, -1, -1]);
  });

  test('a year of bills is one person’s; the other file’s rule stays', () => {
    expect(nikColumn(12, [false, true])).toEqual(Array.from({ length: 13 }, () => 0));
    expect(nikColumn(12, [true, false]).slice(1)).toEqual(Array.from({ length: 12 }, () => -1));
  });
});
