import { describe, expect, test } from '@jest/globals';
import { careClass, codeTables, rupiah, wholeNumber } from '../../../../pipeline/2-normalise/codes.ts';
import { Dictionary, Numbering } from '../../../../pipeline/2-normalise/dictionary.ts';
import { normalRecord, period } from '../../../../pipeline/2-normalise/record.ts';
import { Vocabulary, originalOf } from '../../../../pipeline/2-normalise/vocabulary.ts';
import { CodesSchema } from '../../../../schemas/codes.ts';
import { loadYaml } from '../../../../schemas/load.ts';
import type { Field } from '../../../../schemas/source.ts';
import { sourceOf } from '../../../support/files.ts';
import { AS_OF, REGIONS, nameRules } from '../../../support/rules.ts';

const codes = codeTables(loadYaml('codes.yaml', CodesSchema));

describe('numbers in cells', () => {
  test.each([
    ['3', 3],
    ['03', 3],
    ['3.0', 3],
    ['3,00', 3],
    ['KELAS 3', 3],
    [' 12 ', 12],
    ['', null],
    ['III', null],
    ['3.5', null],
    ['3 anak', null],
  ])('whole number of %j', (text, expected) => {
    expect(wholeNumber(text)).toBe(expected);
  });

  test.each([
    ['37800', 37_800],
    ['37.800', 37_800],
    ['37,800', 37_800],
    ['Rp 37.800,00', 37_800],
    ['Rp. 37.800', 37_800],
    ['37800.0', 37_800],
    ['1.234.567', 1_234_567],
    ['150.000', 150_000],
    ['0', 0],
    ['', null],
    ['-', null],
    ['gratis', null],
  ])('rupiah of %j', (text, expected) => {
    expect(rupiah(text)).toBe(expected);
  });

  test.each([
    ['3', 3],
    ['III', 3],
    ['Kelas II', 2],
    ['kelas_1', 1],
    ['I', 1],
    ['', null],
    ['VIP', null],
  ])('care class of %j', (text, expected) => {
    expect(careClass(text)).toBe(expected);
  });

  test.each([
    ['2026-05', '2026-05'],
    ['2026-5', '2026-05'],
    ['05/2026', '2026-05'],
    ['5-2026', '2026-05'],
    ['202605', '2026-05'],
    [' 2026/12 ', '2026-12'],
    ['2026-13', ''],
    ['2026-00', ''],
    ['MEI 2026', ''],
    ['', ''],
  ])('period of %j', (text, expected) => {
    expect(period(text)).toBe(expected);
  });
});

describe('codes and words', () => {
  test('sex', () => {
    for (const text of ['1', 'L', 'LK', 'Laki-laki', 'PRIA', 'm']) expect(codes.sex(text)).toBe(1);
    for (const text of ['2', 'P', 'pr', 'Perempuan', 'WANITA', 'F']) expect(codes.sex(text)).toBe(2);
    for (const text of ['', '3', 'X', '-']) expect(codes.sex(text)).toBe(0);
  });

  test('population status; a register that says none lists the living, one in unknown words is not understood', () => {
    expect(
      ['Hidup', 'MATI', 'meninggal', 'Pindah Dalam Negeri', 'TIDAK VALID', '', '?'].map(codes.status),
    ).toEqual(['HIDUP', 'MENINGGAL', 'MENINGGAL', 'PINDAH', 'TIDAK VALID', 'HIDUP', '']);
  });

  test('active is code 0 or the word AKTIF, and nothing else', () => {
    expect(codes.active('0', 'NONAKTIF')).toBe(true);
    expect(codes.active('', 'aktif ')).toBe(true);
    expect(codes.active('1', 'AKTIF')).toBe(true);
    for (const [code, word] of [
      ['1', 'NONAKTIF'],
      ['00', ''],
      ['', 'NON AKTIF'],
      ['', 'PREMI'],
      ['', ''],
    ] as const)
      expect(codes.active(code, word)).toBe(false);
  });

  test('segments by code, by word without one, the code first', () => {
    expect(codes.segment('21', '')).toEqual({ code: 21, group: 'PBI' });
    expect(codes.segment('22', 'PBI JK')).toEqual({ code: 22, group: 'PEMDA' });
    expect([1, 13, 26, 28].map((code) => codes.segment(String(code), '').group)).toEqual([
      'PPU',
      'PPU',
      'PPU',
      'PPU',
    ]);
    expect([14, 15, 25].map((code) => codes.segment(String(code), '').group)).toEqual([
      'MANDIRI',
      'BP',
      'BP',
    ]);
    expect(codes.segment('', 'PBI (APBN)')).toEqual({ code: 21, group: 'PBI' });
    expect(codes.segment('', 'PBI (APBD)')).toEqual({ code: 22, group: 'PEMDA' });
    expect(codes.segment('', 'PNS Pusat')).toEqual({ code: null, group: 'PPU' });
    expect(codes.segment('99', 'lain')).toEqual({ code: 99, group: '' });
  });
});

describe('a row in integers', () => {
  const words = new Vocabulary({ names: nameRules, regions: REGIONS, asOf: AS_OF });
  const read = (role: string, given: Partial<Record<Field, string>>): ReturnType<typeof normalRecord> =>
    normalRecord((field) => given[field] ?? '', sourceOf(role).schema, { words, codes });

  test('a member', () => {
    const record = read('bpjs', {
      card: '0000000009001',
      nik: "'3275010203859001",
      name: 'SITI AMINAH',
      birth_date: '02-03-1985',
      sex: 'P',
      segment: '22',
      member_status: '0',
      class: 'III',
      start_date: '01/07/2020',
    });
    expect(record).toMatchObject({
      sex: 2,
      segment: 22,
      segmentGroup: 'PEMDA',
      active: 1,
      class: 3,
      startDay: 20200701,
    });
    expect(words.nik.at(record.nik).cleaned).toBe('3275010203859001');
    expect(words.date.at(record.birth).day).toBe(19850302);
    expect([record.kk, record.mother, record.place, record.decile, record.fee]).toEqual([
      -1,
      -1,
      -1,
      null,
      null,
    ]);
  });

  test('deciles 1 to 10, others are not known; the region code is composed of its levels', () => {
    expect(['1', '10', '0', '11', ''].map((decile) => read('dinsos', { decile }).decile)).toEqual([
      1,
      10,
      null,
      null,
      null,
    ]);
    const { place } = read('dukcapil', {
      province_code: '32',
      regency_code: '75',
      district_code: '1',
      village_code: '1001',
      village: 'MARGAHAYU',
    });
    expect(words.placeParts(place)).toEqual({ code: '3275011001', district: '', village: 'MARGAHAYU' });
  });

  test('the order of a source’s dates is the source’s', () => {
    const { birth } = read('dukcapil', { birth_date: '1985-03-02' });
    expect(words.date.at(birth).day).toBe(19850302);
    expect(originalOf(words.date.originals[birth] ?? '', 1)).toBe('1985-03-02');
  });
});

describe('distinct texts', () => {
  test('are numbered in the order of first sight and parsed once', () => {
    const parsed: string[] = [];
    const dictionary = new Dictionary((text) => {
      parsed.push(text);
      return text.length;
    });
    expect(['a', 'bb', 'a', ''].map((text) => dictionary.id(text))).toEqual([0, 1, 0, 2]);
    expect(parsed).toEqual(['a', 'bb', '']);
    expect([dictionary.size, dictionary.at(1)]).toEqual([3, 2]);
    expect(() => dictionary.at(7)).toThrow(RangeError);
  });

  test('a numbering has no number for nothing', () => {
    const numbering = new Numbering();
    expect(['x', '', 'y', 'x'].map((key) => numbering.id(key))).toEqual([0, -1, 1, 0]);
    expect(numbering.size).toBe(2);
  });
});
