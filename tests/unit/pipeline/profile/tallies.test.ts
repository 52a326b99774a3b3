import { describe, expect, test } from '@jest/globals';
import { parseName } from '../../../../matchers/indonesia/nama.ts';
import { parseNik } from '../../../../matchers/indonesia/nik.ts';
import { parseDate } from '../../../../matchers/indonesia/tanggal.ts';
import { ColumnTally } from '../../../../pipeline/profile/column-tally.ts';
import { NikTally } from '../../../../pipeline/profile/nik-tally.ts';
import { DateTally, NameTally } from '../../../../pipeline/profile/oddity-tally.ts';
import { AS_OF, REGIONS, nameRules } from '../../../support/rules.ts';

describe('the quality of NIK in officers’ words', () => {
  const niks = (...texts: readonly string[]): NikTally => {
    const tally = new NikTally();
    for (const text of texts) tally.see(parseNik(text, REGIONS, AS_OF), text);
    return tally;
  };

  test('each row is in one state', () => {
    const states = niks(
      '3275010203859001',
      "'3275.0102.0385.9002",
      '',
      '-',
      '9999999999999999',
      '3275010203859000',
      '3275010203850000',
      '3,27501E+15',
      '327501020385900',
      '32750102038590011',
      '327501O203859001',
      '3275019913859001',
      '0075010203859001',
      '4275010203859001',
    ).states();
    expect(Object.fromEntries(states.map(({ reason, count }) => [reason, count]))).toEqual({
      SAH: 2,
      KOSONG: 4,
      TERKONVENSI: 2,
      'NOTASI ILMIAH': 1,
      'KURANG DARI 16 ANGKA': 1,
      'LEBIH DARI 16 ANGKA': 1,
      'BERISI HURUF': 1,
      'TANGGAL LAHIR MUSTAHIL': 1,
      'PROVINSI TIDAK DIKENAL': 1,
    });
  });

  test('a sound NIK in several rows is told by how many; one of Excel’s is not', () => {
    const twice = ['3275010203859001', '3275010203859001'];
    const thrice = ['3275010203859002', '3275 0102 0385 9002', '3275010203859002.0'];
    const zeroed = ['3275010203859000', '3275010203859000'];
    expect(niks(...twice, ...thrice, ...zeroed, '3275010203859003').repeated()).toEqual([
      { times: 2, niks: 1, rows: 2 },
      { times: 3, niks: 1, rows: 3 },
    ]);
  });

  test('examples are masked', () => {
    for (const { example } of niks('3275010203859001', '3275010203859').states())
      expect(example).not.toMatch(/\d{5}/);
  });
});

describe('birth dates', () => {
  test('are counted by kind, a date in several', () => {
    const tally = new DateTally();
    for (const text of [
      '03/04/1985',
      '25/03/1985',
      '01/01/1985',
      '',
      '31/02/1985',
      '01/07/2030',
      '13/05/1901',
    ])
      tally.see(parseDate(text, 'dmy', AS_OF), text, AS_OF);
    expect(Object.fromEntries(tally.list().map(({ reason, count }) => [reason, count]))).toEqual({
      terbaca: 5,
      kosong: 1,
      'tak terbaca': 1,
      'bisa dibaca dua cara': 2,
      'tanggal isian (1 Jan, 1 Jul, 31 Des)': 2,
      'di masa depan': 1,
      'umur di atas 110': 1,
    });
  });
});

describe('names', () => {
  const names = (...texts: readonly string[]): Record<string, number> => {
    const tally = new NameTally();
    for (const text of texts) tally.see(parseName(text, nameRules), text);
    return Object.fromEntries(tally.list().map(({ reason, count }) => [reason, count]));
  };

  test('are counted by kind', () => {
    expect(
      names(
        'SITI AMINAH',
        'SUKARNO',
        '',
        'BAYI NY ANI',
        'UMAR ALIAS UCOK',
        'budi santoso',
        'ANI 2',
        'ŁUKASZ A',
      ),
    ).toEqual({
      kosong: 1,
      'satu kata': 1,
      'berisi angka': 1,
      'bayi tanpa nama': 1,
      beralias: 1,
      'huruf kecil semua': 1,
      'bukan huruf Latin biasa': 1,
    });
  });

  test('a pile at the longest length is where they were cut', () => {
    const cut = Array.from({ length: 9 }, (_, i) => `MUHAMMAD ABDURRAHMAN SALEH ${i}XX`.slice(0, 30));
    expect(names(...cut, 'SITI AMINAH')).toMatchObject({ 'terpotong di huruf ke-30': 9 });
    expect(names('A'.repeat(30), 'B'.repeat(29), 'C'.repeat(28))).not.toHaveProperty(
      'terpotong di huruf ke-30',
    );
  });
});

describe('examples of a column', () => {
  const examples = (field: Parameters<ColumnTally['examples']>[0], cells: readonly string[]): string[] => {
    const tally = new ColumnTally();
    for (const cell of cells) tally.see(cell);
    return tally.examples(field);
  };
  const often = (value: string): string[] => Array.from({ length: 6 }, () => value);

  test('codes are shown, commonest first; a code of fewer than five rows is not', () => {
    expect(examples('segment', [...often('21'), ...often('22'), '22', '13'])).toEqual(['22', '21']);
    const by = (rows: number, text: string): string[] => Array.from({ length: rows }, () => text);
    expect(examples(null, [...by(20, 'ISLAM'), 'X'])).toEqual(['ISLAM']);
    // in a column that no field claims: a family's head, its card, its telephone
    expect(examples(null, [...by(19, 'SITI AMINAH'), 'X'])).toEqual([]);
    for (const number of ['0007370021826', '0812-3456-789', '3275010203859001'])
      expect(examples(null, by(50, number))).toEqual([]);
  });

  test('what is a person’s is masked, however common', () => {
    expect(examples('nik', often('3275010203859001'))).toEqual(['3275••••••••••01']);
    expect(examples('name', often('SITI AMINAH'))).toEqual(['S••• A•••••']);
    expect(examples('birth_date', often('02-03-1985'))).toEqual(['••-••-••85']);
    expect(examples('address', often('JL MAWAR 3'))).toEqual(['•••']);
    const many = Array.from({ length: 60 }, (_, i) => `ORANG NOMOR${i}`);
    expect(examples(null, many).join()).not.toMatch(/ORANG|\d/);
  });
});
