import { describe, expect, test } from '@jest/globals';
import { careClass, decile, period, rupiah, wholeNumber } from '../../../../pipeline/cells/cells.ts';
import { codeTables } from '../../../../pipeline/cells/codes.ts';
import { CodesSchema } from '../../../../schemas/codes.ts';
import { loadYaml } from '../../../../schemas/load.ts';

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
    ['Rp37.800,-', 37_800],
    ['IDR 37,800', 37_800],
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
    ['2.0', 2],
    ['KLS II', 2],
    ['KELASII', 2],
    ['Kelas Rawat I', 1],
    ['Kelas 1 (Satu)', 1],
    ['3 - KELAS III', 3],
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
    ['MEI 2026', '2026-05'],
    ['Mei-26', '2026-05'],
    ['2026-05-01', '2026-05'],
    ['01/05/2026', '2026-05'],
    ['05-26', ''],
    ['bulan ini', ''],
    ['', ''],
  ])('period of %j', (text, expected) => {
    expect(period(text)).toBe(expected);
  });
});

describe('deciles', () => {
  test.each([
    ['3', 3],
    ['3.0', 3],
    ['DESIL 10', 10],
    ['Desil III', 3],
    ['3 (SANGAT MISKIN)', 3],
    ['3/10', 3],
    ['1-4', 4],
    ['Desil 1 - 5', 5],
    ['6-10', 6],
    ['4-7', null],
    ['0', null],
    ['11', null],
    ['belum', null],
    ['', null],
  ])('decile of %j', (text, expected) => {
    expect(decile(text)).toBe(expected);
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
      [
        'Hidup',
        'MATI',
        'Meninggal Dunia',
        'Pindah Dalam Negeri',
        'PINDAH DATANG',
        'ALMARHUM',
        'TIDAK VALID',
        '',
        '?',
      ].map(codes.status),
    ).toEqual([
      'HIDUP',
      'MENINGGAL',
      'MENINGGAL',
      'PINDAH',
      'HIDUP',
      'MENINGGAL',
      'TIDAK VALID',
      'HIDUP',
      '',
    ]);
  });

  test('active is code 0 or the word AKTIF, and nothing else', () => {
    expect(codes.active('0', 'NONAKTIF')).toBe(true);
    expect(codes.active('', 'aktif ')).toBe(true);
    expect(codes.active('1', 'AKTIF')).toBe(true);
    expect(codes.active('AKTIF', '')).toBe(true);
    for (const code of ['00', '0.0', '0 - AKTIF']) expect(codes.active(code, '')).toBe(true);
    for (const [code, word] of [
      ['1', 'NONAKTIF'],
      ['', 'NON AKTIF'],
      ['', 'PREMI'],
      ['', 'AKTIF SEMENTARA'],
      ['10', ''],
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
    expect(codes.segment('PBI JK', '').group).toBe('PBI');
    expect(codes.segment('', '21')).toEqual({ code: 21, group: 'PBI' });
    expect(codes.segment('21.0', '').group).toBe('PBI');
    expect(
      ['PBPU dan BP Pemerintah Daerah', 'Penerima Pensiun PNS', 'Pekerja Bukan Penerima Upah', 'TNI AD'].map(
        (word) => codes.segment('', word).group,
      ),
    ).toEqual(['PEMDA', 'BP', 'MANDIRI', 'PPU']);
    expect(codes.segment('99', 'lain')).toEqual({ code: 99, group: '' });
  });
});
