import { describe, expect, test } from '@jest/globals';
import { habitsOf } from '../../../../pipeline/extract/column-habits.ts';
import { type RowForm, type Verdict, rowJudge } from '../../../../pipeline/extract/odd-rows.ts';
import type { Remark } from '../../../../pipeline/extract/reasons.ts';
import { type FileRecord, isBlank } from '../../../../pipeline/extract/record.ts';
import { sourceOf } from '../../../support/files.ts';

type Listed = Pick<RowForm, 'titles' | 'columns'>;
const HEADER: Listed = {
  titles: ['NO', 'NIK', 'NAMA', 'TGL LAHIR'],
  columns: { nik: 1, name: 2, birth_date: 3 },
};
const record = (cells: readonly string[], flaw?: FileRecord['flaw']): FileRecord => ({
  cells,
  line: 7,
  flaw,
});

function judged(row: FileRecord, { titles, columns }: Listed = HEADER, form: Partial<RowForm> = {}): Verdict {
  const width = titles.findLastIndex((title) => title !== '') + 1;
  const people = Array.from({ length: 50 }, (_, at) =>
    titles.map((title, column) =>
      title === 'NIK'
        ? `327501020385${9001 + at}`
        : title === 'TGL LAHIR'
          ? '02-03-1985'
          : column === 0
            ? String(at)
            : `SITI${at % 2 === 0 ? ' ' : ''}${String.fromCharCode(65 + (at % 26), 65 + at)}`,
    ),
  );
  return rowJudge(
    {
      titles,
      columns,
      headerRows: [titles],
      habits: habitsOf(people, width),
      usualLength: width,
      groupFields: [],
      group: {},
      delimiter: ';',
      format: 'text',
      ...form,
    },
    sourceOf('dukcapil').schema,
  )(row);
}
const rejection = (row: FileRecord, header?: Listed): Remark<string> | undefined => {
  const verdict = judged(row, header);
  return 'rejection' in verdict ? verdict.rejection : undefined;
};
const reasonOf = (cells: readonly string[]): string | undefined => rejection(record(cells))?.reason;

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
    ['two cells lack, the name among them', ['1', '02-03-1985'], 'kekurangan kolom'],
    ['far too many cells', Array.from({ length: 20 }, (_, at) => `X${at}`), 'kelebihan kolom'],
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
    expect(judged(record([...row, '', '', 'x']), header)).toMatchObject({
      cells: row,
      repairs: [{ reason: 'baris panjang: isi di belakang kolom terakhir diabaikan', column: '' }],
    });
    expect(judged(record(row.slice(0, 3)), header)).toMatchObject({ repairs: [{ column: 'TGL LAHIR' }] });
  });

  test('a row with a card alone is a member', () => {
    const header = { titles: ['PSNOKA', 'NIK', 'NAMA', 'KELAS'], columns: { card: 0, nik: 1, name: 2 } };
    expect(rejection(record(['0000000009001', '', '', '3']), header)).toBeUndefined();
    expect(rejection(record(['', '', '', '3']), header)?.reason).toBe('baris penutup atau catatan');
  });

  test.each(['Kepala Dinas Sosial', 'Drs. SUBARJO, M.Si', '- 20 -', '1.910'])(
    'alone under the card: %s',
    (text) => {
      const header = { titles: ['PSNOKA', 'NIK', 'NAMA', 'KELAS'], columns: { card: 0, nik: 1, name: 2 } };
      expect(rejection(record([text, '', '', '']), header)?.reason).toBe('baris penutup atau catatan');
      expect(rejection(record(['', '', text, '']), header)).toBeUndefined();
      expect(rejection(record(['9001234', '', '', '']), header)).toBeUndefined();
    },
  );

  test('the column at which a short row or an open quote ends is told', () => {
    expect(rejection(record(['1', 'SITI AMINAH']))).toEqual({ reason: 'kekurangan kolom', column: 'NIK' });
    expect(rejection(record(['1', '3275010203859001', '"SITI', ''], 'kutip'))).toEqual({
      reason: 'tanda kutip tidak ditutup',
      column: 'NAMA',
    });
    expect(rejection(record(['1', '3275010203859001', 'SI'], 'tanpa akhir'))).toEqual({
      reason: 'baris terpotong di akhir berkas',
      column: 'NAMA',
    });
    expect(rejection(record([], 'terlalu panjang'))?.reason).toBe('baris terlalu panjang');
  });

  test('a blank record is no row at all', () => {
    expect(isBlank(record(['', ' ', '\u00a0']))).toBe(true);
    expect(isBlank(record([]))).toBe(true);
    expect(isBlank(record(['', '0']))).toBe(false);
  });
});

describe('cells that are no person’s data', () => {
  test.each([
    ['=HYPERLINK("http://x")', 'sel berisi rumus'],
    ['=1+A1', 'sel berisi rumus'],
    ["+cmd|' /C calc'!A0", 'sel berisi rumus'],
    ['@SUM(A1:A9)', 'sel berisi rumus'],
    ['-2+3+cmd|x', 'sel berisi rumus'],
    ['="SITI"', undefined],
    ['-', undefined],
    ['- SITI', undefined],
    ['=', undefined],
  ])('%s', (name, reason) => {
    expect(rejection(record(['1', '3275010203859001', name, '02-03-1985']))).toEqual(
      reason === undefined ? undefined : { reason, column: 'NAMA' },
    );
  });

  test('a spreadsheet’s formula without a value counts where the column is read', () => {
    const row = { ...record(['', '3275010203859001', '', '02-03-1985']), formulas: [2] };
    expect(judged(row, HEADER, { format: 'xlsx' })).toEqual({
      rejection: { reason: 'sel berisi rumus', column: 'NAMA' },
    });
    expect(judged({ ...row, formulas: [0] }, HEADER, { format: 'xlsx' })).toHaveProperty('cells');
  });

  test('more text than a spreadsheet’s cell holds', () => {
    const cells = (length: number): string[] => ['1', '3275010203859001', 'A'.repeat(length), '02-03-1985'];
    expect(reasonOf(cells(32_767))).toBeUndefined();
    expect(rejection(record(cells(32_768)))).toEqual({ reason: 'sel terlalu panjang', column: 'NAMA' });
  });

  test('NUL bytes are taken out, which is told', () => {
    expect(judged(record(['1', '3275010203859001', 'SI\0TI', '02-03-1985']))).toEqual({
      cells: ['1', '3275010203859001', 'SITI', '02-03-1985'],
      repairs: [{ reason: 'karakter NUL dibuang', column: 'NAMA' }],
    });
  });
});

describe('rows of another width', () => {
  test('a short one whose fields can be told apart is stored, and said to be mended', () => {
    expect(judged(record(['1', '3275010203859001', 'SITI AB']))).toEqual({
      cells: ['1', '3275010203859001', 'SITI AB', ''],
      repairs: [{ reason: 'baris pendek: kolom dikosongkan', column: 'TGL LAHIR' }],
    });
  });

  test('a name that the delimiter cut in two is joined again', () => {
    expect(judged(record(['1', '3275010203859001', 'WARGA', ' SE', '02-03-1985']))).toMatchObject({
      cells: ['1', '3275010203859001', 'WARGA; SE', '02-03-1985'],
      repairs: [{ reason: 'baris panjang: sel digabung', column: 'NAMA' }],
    });
  });
});
