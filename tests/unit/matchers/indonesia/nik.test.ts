import { describe, expect, test } from '@jest/globals';
import { parseNik } from '../../../../matchers/indonesia/nik.ts';
import type { NikRegions, ParsedNik } from '../../../../matchers/indonesia/nik.ts';

// No NIK in this file can be real: serials from 9001 are not in use, 0000 does not exist.
const AS_OF = 20260630;
const REGIONS: NikRegions = {
  provinces: new Set(['32', '91']),
  regencies: new Set(['3275', '9101']),
  districts: new Set(['327501', '910101']),
};
const NIK = '3275011208859001';

function parse(text: string): ParsedNik {
  return parseNik(text, REGIONS, AS_OF);
}

describe('parseNik', () => {
  test('a sound NIK of a man and of a woman', () => {
    expect(parse(NIK)).toEqual({
      cleaned: NIK,
      evidence: NIK,
      usable: true,
      cause: '',
      warnings: [],
      birthDate: 19850812,
      sex: 1,
    });
    expect(parse('3275015208859001')).toMatchObject({ usable: true, birthDate: 19850812, sex: 2 });
    expect(parse('9101017112999001')).toMatchObject({ usable: true, birthDate: 19991231, sex: 2 });
  });

  test('lossless cleaning leaves it usable', () => {
    const dirty = [
      `'${NIK}`,
      `${NIK}.0`,
      '32.75.01.120885.9001',
      `="${NIK}"`,
      `\ufeff${NIK} `,
      '3.275.011.208.859.001,00',
    ];
    expect(dirty.map((text) => [parse(text).usable, parse(text).cleaned])).toEqual(
      dirty.map(() => [true, NIK]),
    );
  });

  test.each([
    ['kosong', '', ''],
    ['kosong', '-', ''],
    ['kosong', '0', ''],
    ['kosong', 'NULL', ''],
    ['kosong', 'Tidak ada', ''],
    ['kosong', 'N/A', ''],
    ['kosong', '0000000000000000', ''],
    ['kosong', '9999999999999999', ''],
    ['kosong', '1111111111111111', ''],
    ['kosong', '1234567890123456', ''],
    ['kosong', '0123456789012345', ''],
    ['kosong', '0000000000009001', ''],
    ['kosong', '0327501120885900', ''],
    ['kosong', '0951013208859001', ''],
    ['ilmiah', '3,27501E+15', ''],
    ['ilmiah', '3.27501e+15', ''],
    ['format', '327501120885900', '327501120885900'],
    ['format', '32750112088590011', '32750112088590011'],
    ['format', '32750112088590', '32750112088590'],
    ['format', '3275011208859', ''],
    ['format', '327501120885900112', ''],
    ['format', '3275O112O8859OO1', NIK],
    ['format', '327501120885900l', NIK],
    ['format', '327501120885900A', ''],
    ['format', '3275011208859001/3275011208859002', ''],
    ['format', 'BELUM REKAM', ''],
    ['tanggal', '3275013202859001', '3275013202859001'],
    ['tanggal', '3275013102859001', '3275013102859001'],
    ['tanggal', '3275010002859001', '3275010002859001'],
    ['tanggal', '3275017202859001', '3275017202859001'],
    ['tanggal', '3275014002859001', '3275014002859001'],
    ['tanggal', '3275011213859001', '3275011213859001'],
    ['tanggal', '3275011200859001', '3275011200859001'],
    ['tanggal', '3275012902859001', '3275012902859001'],
    ['tanggal', '3275010000000000', ''],
    ['tanggal', '9975013202850000', '9975013202850000'],
    ['seri', '3275011208850000', '3275011208850000'],
    ['seri', '9901011208850000', '9901011208850000'],
    ['wilayah', '9901011208859001', '9901011208859001'],
    ['wilayah', '5401011208859001', '5401011208859001'],
  ])('%s: unusable, with its evidence', (cause, text, evidence) => {
    expect(parse(text)).toMatchObject({ cause, usable: false, evidence });
  });

  test('the calendar is that of the decoded year', () => {
    expect(parse('3275012902849001').birthDate).toBe(19840229);
    expect(parse('3275012902009001').birthDate).toBe(20000229);
    expect(parse('3275016902249001')).toMatchObject({ birthDate: 20240229, sex: 2 });
    expect(parse('3275012902269001').cause).toBe('tanggal');
  });

  test('the century is the latest that is not after the extract date', () => {
    expect(parse('3275013006269001')).toMatchObject({ birthDate: 20260630, warnings: [] });
    expect(parse('3275011208279001')).toMatchObject({ birthDate: 19270812, warnings: [] });
    expect(parse('3275010107269001')).toMatchObject({
      birthDate: 19260701,
      usable: true,
      warnings: ['usia'],
    });
  });

  test('an unknown place below a known one is a warning', () => {
    expect(parse('3299011208859001')).toMatchObject({ usable: true, warnings: ['kabupaten-tak-dikenal'] });
    expect(parse('3275991208859001')).toMatchObject({ usable: true, warnings: ['kecamatan-tak-dikenal'] });
    expect(parse('9901011208859001').warnings).toEqual([]);
  });

  test('the old numbers of Jakarta stay usable', () => {
    expect(parse('0951011208859001')).toMatchObject({
      usable: true,
      warnings: ['jakarta-lama'],
      birthDate: 19850812,
    });
    expect(parse('0951011208850000')).toMatchObject({ cause: 'seri', warnings: ['jakarta-lama'] });
  });

  test('letters are told, and read only for evidence', () => {
    expect(parse('3275O112O8859OO1')).toMatchObject({ warnings: ['huruf'], birthDate: 19850812, sex: 1 });
    expect(parse('3275O112O8859OO1').cleaned).toBe('3275O112O8859OO1');
    expect(parse('327501120885900').warnings).toEqual([]);
    expect(parse('OOOOOOOOOOOOOOO0')).toMatchObject({ cause: 'format', evidence: '', warnings: [] });
  });

  test('digits of Papua, beyond the safe integers, keep their value', () => {
    expect(parse('9101011208859007').cleaned).toBe('9101011208859007');
  });
});
