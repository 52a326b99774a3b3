import { describe, expect, test } from '@jest/globals';
import { NIK_STRIDE } from '../../../../matchers/kernel/columns.ts';
import {
  endsInZero,
  nikBirth,
  nikDigitsApart,
  nikFirst15,
  nikHolds,
  nikOneEdit,
  nikOppositeSex,
  nikRegion,
  nikSerial,
  nikSerialsApart,
  nikSex,
} from '../../../../matchers/kernel/nik-distance.ts';

const BASE = '3275010203859001';

function table(...niks: readonly string[]): Parameters<typeof nikFirst15>[0] {
  const digits = new Uint8Array(niks.length * NIK_STRIDE);
  niks.forEach((nik, id) => digits.set(Array.from(nik, Number), id * NIK_STRIDE));
  return {
    digits,
    length: Uint8Array.from(niks, (nik) => nik.length),
    held: new Uint8Array(niks.length),
  };
}

describe('parts of two NIK', () => {
  test.each([
    // what differs, other NIK, first 15, region, birth, serial, digits apart, one edit
    ['nothing', BASE, true, true, true, true, 0, true],
    ['the last digit', '3275010203859009', true, true, true, false, 1, true],
    ['the serial', '3275010203859112', false, true, true, false, 3, false],
    ['the region', '3276020203859001', false, false, true, true, 2, false],
    ['the day', '3275011203859001', false, true, false, true, 1, true],
    ['two neighbours swapped', '3275012003859001', false, true, false, true, 2, true],
    ['two digits apart', '3275011203859002', false, true, false, false, 2, false],
    ['a digit lacks', '327501020385901', false, true, false, false, 17, true],
    ['a digit too many', '32750102038590011', false, true, false, false, 17, true],
    ['two digits lack', '32750102038901', false, true, false, false, 17, false],
  ])('%s', (_, other, first15, region, birth, serial, apart, oneEdit) => {
    const niks = table(BASE, other);
    expect(nikFirst15(niks, 0, 1)).toBe(first15);
    expect(nikRegion(niks, 0, 1)).toBe(region);
    expect(nikBirth(niks, 0, 1)).toBe(birth);
    expect(nikSerial(niks, 0, 1)).toBe(serial);
    expect(nikDigitsApart(niks, 0, 1)).toBe(apart);
    expect(nikOneEdit(niks, 0, 1)).toBe(oneEdit);
  });

  test('the last digit is the last of its own length', () => {
    const niks = table('3275010203859000', '327501020385900', BASE);
    expect([0, 1, 2].map((id) => endsInZero(niks, id))).toEqual([true, true, false]);
  });
});

describe('how far the serials lie apart', () => {
  test.each([
    ['3275010203859001', 0],
    ['3275010203859002', 1],
    ['3275010203858999', 2],
    ['3275010203850000', 9001],
    ['3374020203859004', 3],
  ])('%s', (other, apart) => {
    const niks = table(BASE, other);
    expect(nikSerialsApart(niks, 0, 1)).toBe(apart);
    expect(nikSerialsApart(niks, 1, 0)).toBe(apart);
  });
});

describe('a NIK holds a birth date', () => {
  test.each([
    ['a man’s', BASE, 19850302, true],
    ['of another day', BASE, 19850303, false],
    ['of another month', BASE, 19850402, false],
    ['of another year', BASE, 19860302, false],
    ['of any century', BASE, 18850302, true],
    ['a woman’s, forty added to the day', '3275014203859001', 19850302, true],
    ['a woman’s, of the last day', '3275017108859001', 19850831, true],
    ['a woman’s, the day as it is written', '3275014203859001', 19850342, false],
    ['none given', BASE, 0, false],
    ['a digit lacks', '327501020385901', 19850302, false],
  ])('%s', (_, nik, date, holds) => {
    expect(nikHolds(table(nik), 0, date)).toBe(holds);
  });
});

describe('the sex in a NIK', () => {
  test.each([
    ['the first of the month', '3275010103859001', 1],
    ['the 31st', '3275013103859001', 1],
    ['a woman of the first', '3275014103859001', 2],
    ['a woman of the 31st', '3275017103859001', 2],
    ['a digit lacks', '327501020385901', 0],
  ])('%s', (_, nik, sex) => {
    expect(nikSex(table(nik), 0)).toBe(sex);
  });

  test.each([
    ['forty days apart, any serial', '3275014203859777', true],
    ['thirty', '3275013203859001', false],
    ['of another day', '3275014303859001', false],
    ['of another month', '3275014204859001', false],
    ['of another region', '3276014203859001', false],
    ['a digit lacks', '327501420385901', false],
    ['the same', BASE, false],
  ])('two of one birth but for it: %s', (_, other, opposite) => {
    expect(nikOppositeSex(table(BASE, other), 0, 1)).toBe(opposite);
    expect(nikOppositeSex(table(BASE, other), 1, 0)).toBe(opposite);
  });
});
