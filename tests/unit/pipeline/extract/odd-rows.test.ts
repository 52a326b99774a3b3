import { describe, expect, test } from '@jest/globals';
import { isBlank, rejection } from '../../../../pipeline/1-ingest/odd-rows.ts';

const HEADER = {
  titles: ['NO', 'NIK', 'NAMA', 'TGL LAHIR'],
  columns: { nik: 1, name: 2, birth_date: 3 },
};
const record = (cells: readonly string[], unclosed = false): Parameters<typeof rejection>[0] => ({
  cells,
  line: 7,
  unclosed,
});
const reasonOf = (cells: readonly string[]): string | undefined => rejection(record(cells), HEADER)?.reason;

describe('records that are no person’s row', () => {
  test.each([
    ['numbers in brackets', ['(1)', '(2)', '(3)', '(4)'], 'baris nomor kolom'],
    ['what Excel makes of them', ['-1', '-2', '-3', '-4'], 'baris nomor kolom'],
    ['bare numbers, one cell empty', ['1', '', '2', '3'], 'baris nomor kolom'],
    ['the header again', ['NO', 'NIK', 'NAMA', 'TGL LAHIR'], 'baris judul berulang'],
    ['the header again, cut and in another case', ['no', 'Nik', 'nama'], 'baris judul berulang'],
    ['the header again, otherwise punctuated', ['NO', 'N I K', 'NAMA', 'Tgl. Lahir'], 'baris judul berulang'],
    ['a note', ['Catatan: data per Juni', '', '', ''], 'baris penutup atau catatan'],
    ['a total', ['', 'JUMLAH', '2450', ''], 'baris penutup atau catatan'],
    ['OpenSID’s last line', ['###'], 'baris penutup atau catatan'],
    ['a place and a date', ['', '', '', 'Bekasi, 30 Juni 2026'], 'baris penutup atau catatan'],
    ['an office and a number', ['NIP. 197001011990031001', '', ' ', 'Kepala'], 'baris penutup atau catatan'],
    ['a cell lacks', ['1', '3275010203859001', 'SITI'], 'kekurangan kolom'],
    ['a cell too many', ['1', '3275010203859001', 'SITI', '02-03-1985', 'X'], 'kelebihan kolom'],
  ])('%s', (_, cells, reason) => {
    expect(reasonOf(cells)).toBe(reason);
  });

  test.each([
    ['a row', ['1', '3275010203859001', 'SITI', '02-03-1985']],
    ['empty cells behind', ['1', '3275010203859001', 'SITI', '02-03-1985', '', ' ']],
    ['numbers that do not count up', ['1', '2', '4', '8']],
    ['a NIK and nothing else', ['', '3275010203859001', '', '']],
    ['a name and nothing else', ['', '', 'SITI', '']],
    ['two numbers', ['1', '2', '', '']],
    ['a name that begins as a total does', ['1', '3275010203859001', 'TOTALIA', '02-03-1985']],
    ['the same in the first column', ['SUMBERWATI', '3275010203859001', '02-03-1985', '']],
    ['half of the header’s words', ['NO', 'NIK', 'SITI', '02-03-1985']],
    ['a row with two cells of another kind', ['', '3275010203859001', 'SITI', '']],
  ])('stored: %s', (_, cells) => {
    expect(reasonOf(cells)).toBeUndefined();
  });

  test('delimiters behind the last title: a row need not have those columns, and may fill them', () => {
    const header = { ...HEADER, titles: [...HEADER.titles, '', ''] };
    const row = ['1', '3275010203859001', 'SITI', '02-03-1985'];
    for (const behind of [[], [''], ['', ''], ['x', ''], ['', '', '']])
      expect(rejection(record([...row, ...behind]), header)).toBeUndefined();
    expect(rejection(record([...row, '', '', 'x']), header)?.reason).toBe('kelebihan kolom');
    expect(rejection(record(row.slice(0, 3)), header)?.column).toBe('TGL LAHIR');
  });

  test('a row with a card alone is a member', () => {
    const header = { titles: ['PSNOKA', 'NIK', 'NAMA', 'KELAS'], columns: { card: 0, nik: 1, name: 2 } };
    expect(rejection(record(['0000000009001', '', '', '3']), header)).toBeUndefined();
    expect(rejection(record(['', '', '', '3']), header)?.reason).toBe('baris penutup atau catatan');
  });

  test('the column at which a short row or an open quote ends is told', () => {
    expect(rejection(record(['1', '3275010203859001']), HEADER)?.column).toBe('NAMA');
    expect(rejection(record(['1', '3275010203859001', 'SITI'], true), HEADER)).toEqual({
      reason: 'tanda kutip tidak ditutup',
      column: 'NAMA',
    });
  });

  test('a blank record is no row at all', () => {
    expect(isBlank(record(['', ' ', '\u00a0']))).toBe(true);
    expect(isBlank(record([]))).toBe(true);
    expect(isBlank(record(['', '0']))).toBe(false);
  });
});
