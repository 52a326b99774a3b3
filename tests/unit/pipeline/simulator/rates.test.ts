import { beforeAll, describe, expect, test } from '@jest/globals';
import { RATE_NAMES, type RateName } from '../../../../pipeline/simulator/rate-names.ts';
import { loadRates } from '../../../../pipeline/simulator/rates.ts';
import { cell, regency, type Cells, type Regency, type Row } from './regency.ts';

const RESIDENTS = 900;
const table = loadRates();

/** Rates that need company before they can leave a trace in so small a town. */
const COMPANY: Partial<Record<RateName, readonly string[]>> = {
  bill_gone: ['deaths=0.3', 'death_unreported=0'],
  death_unreported: ['deaths=0.2'],
  move_unreported: ['moves_family=0.3'],
};
/** With these at one nobody is left to live in the regency. */
const HIGHEST: Partial<Record<RateName, number>> = { moves_family: 0.9, outsider_family: 0.9 };

const usual = (cells: Cells): string => cells['NAMA'] ?? '';
const words = (text: string): string[] => text.split(' ');
const sorted = (text: string): string => words(text).sort().join(' ');
const days = (text: string): number =>
  Date.parse(text.includes('/') ? text.split('/').reverse().join('-') : text) / 86_400_000;
const written = ({ cells }: Row): number => days(cell(cells, 'TGL_LAHIR'));
const born = ({ person }: Row): number => days(cell(person, 'tgl_lahir'));
const nikIs =
  (pattern: RegExp) =>
  ({ cells }: Row): boolean =>
    pattern.test(cell(cells, 'NIK'));
const distance = ({ cells, person }: Row): number =>
  [...cell(cells, 'NIK')].filter((digit, index) => digit !== cell(person, 'nik').charAt(index)).length;
const nameIs =
  (changed: (now: string, own: string) => boolean) =>
  ({ cells, person }: Row): boolean =>
    changed(usual(cells), cell(person, 'nama'));

/** What the defect looks like in dinsos.csv, told without asking the simulator. */
const TRACES: Partial<Record<RateName, (row: Row) => boolean>> = {
  nik_missing: nikIs(/^[0-]?$/),
  nik_placeholder: nikIs(/^(9{16}|1{16}|1234567890123456|0\d{15})$/),
  nik_excel_15: (row) => nikIs(/^\d{15}0$/)(row) && distance(row) === 1,
  nik_scientific: nikIs(/^\d[.,]\d{5}E\+15$/),
  nik_float_tail: nikIs(/^\d{16}\.0$/),
  nik_apostrophe: nikIs(/^'\d{16}$/),
  nik_blanks: nikIs(/[\s\u200b]/),
  nik_punctuated: nikIs(/^\d\d[.-]\d\d[.-]\d\d[.-]\d{6}[.-]\d{4}$/),
  nik_letters: (row) => nikIs(/[OISB]/)(row) && cell(row.cells, 'NIK').length === 16,
  nik_15_digits: nikIs(/^\d{15}$/),
  nik_17_digits: nikIs(/^\d{17}$/),
  nik_digit_wrong: (row) => nikIs(/^\d{16}$/)(row) && distance(row) === 1,
  nik_transposed: (row) => nikIs(/^\d{16}$/)(row) && distance(row) === 2,
  nik_serial_0000: nikIs(/0000$/),
  nik_of_relative: (row) => nikIs(/^\d{16}$/)(row) && distance(row) > 2,
  name_replaced: nameIs((now, own) => words(now).every((word) => !words(own).includes(word))),
  name_typo: nameIs((now, own) => now !== own && Math.abs(now.length - own.length) <= 1),
  name_old_spelling: nameIs((now, own) => now !== own && words(now).length === words(own).length),
  name_abbreviated: nameIs((now, own) => now !== own && words(now).length === words(own).length),
  name_title: nameIs((now, own) => now !== own && now.includes(own)),
  name_initial: nameIs((now, own) => now !== own && /(^| )[A-Z]\.?( |$)/.test(now)),
  name_joined: nameIs((now, own) => now !== own && now.replaceAll(' ', '') === own.replaceAll(' ', '')),
  name_split: nameIs((now, own) => now !== own && now.replaceAll(' ', '') === own.replaceAll(' ', '')),
  name_dropped: nameIs((now, own) => words(now).length === words(own).length - 1),
  name_moved: nameIs((now, own) => now !== own && sorted(now) === sorted(own)),
  name_cut_25: nameIs((now, own) => own.length > now.length && own.startsWith(now)),
  name_vowelless: nameIs((now, own) => now.length < own.length && words(now).length === words(own).length),
  name_alias: nameIs((now) => / (\/|ALIAS) /.test(now)),
  name_patronym: nameIs((now) => / (BIN|BINTI) /.test(now)),
  name_case: nameIs((now) => /[a-z]|^ | {2}/.test(now)),
  birth_missing: ({ cells }) => cell(cells, 'TGL_LAHIR') === '',
  birth_day_early: (row) => written(row) === born(row) - 1,
  birth_swapped: ({ cells, person }) => {
    const [day, month] = cell(cells, 'TGL_LAHIR').split('/');
    return day !== month && cell(person, 'tgl_lahir').endsWith(`-${day}-${month}`);
  },
  birth_heaped_wrong: (row) =>
    written(row) !== born(row) && /^(01\/01|31\/12|01\/07)/.test(cell(row.cells, 'TGL_LAHIR')),
  birth_year_off_1: (row) => Math.abs(Math.abs(written(row) - born(row)) - 365.5) < 1,
  birth_year_off_10: (row) => Math.abs(Math.abs(written(row) - born(row)) - 3652.5) < 2,
  birth_part_wrong: (row) => written(row) !== born(row),
  sex_wrong: ({ cells, person }) => cells['JK'] !== person['jk'],
  mother_missing: ({ cells }) => cells['NAMA_IBU_KANDUNG'] === '',
  birthplace_missing: ({ cells }) => cells['TEMPAT_LAHIR'] === '',
  address_missing: ({ cells }) => cells['ALAMAT'] === '',
  dinsos_kk_missing: ({ cells }) => cells['NO_KK'] === '',
};

describe('without noise', () => {
  let clean: Regency;
  beforeAll(async () => {
    clean = await regency({ residents: RESIDENTS, noise: 0 });
  });

  test('no defect is planted', () => {
    const planted = RATE_NAMES.filter(
      (name) => table[name].kind === 'defect' && clean.simulated.planted[name] > 0,
    );
    expect(planted).toEqual([]);
  });

  test('every Dinsos row repeats its person', () => {
    for (const row of clean.rows.dinsos) {
      const { cells, person } = row;
      expect(cell(cells, 'NIK')).toBe(cell(person, 'nik'));
      expect(usual(cells)).toBe(cell(person, 'nama'));
      expect(written(row)).toBe(born(row));
      expect(cells['JK']).toBe(person['jk']);
    }
  });

  test('no finding of a written defect is left', () => {
    const codes = new Set(
      clean.persons.flatMap((person) => cell(person, 'findings').match(/[IB]\d+/g) ?? []),
    );
    for (const code of ['I2', 'I4', 'I6', 'I7', 'B1', 'B7', 'B8', 'B10', 'B11'])
      expect(codes).not.toContain(code);
  });
});

describe('each rate', () => {
  test.each([...RATE_NAMES])('%s', async (name) => {
    const company = COMPANY[name] ?? [];
    const none = await regency({ residents: RESIDENTS, rates: [...company, `${name}=0`] });
    expect(none.simulated.planted[name]).toBe(0);
    const all = await regency({
      residents: RESIDENTS,
      noise: 0,
      rates: [...company, `${name}=${HIGHEST[name] ?? 1}`],
    });
    expect(all.simulated.planted[name]).toBeGreaterThan(0);
    const trace = TRACES[name];
    if (trace !== undefined) expect(all.rows.dinsos.filter(trace).length).toBeGreaterThan(0);
  });
});

test('noise multiplies defects and leaves the population alone', async () => {
  const [one, three] = [await regency({ residents: 3000 }), await regency({ residents: 3000, noise: 3 })];
  const { planted: usualCounts } = one.simulated;
  const { planted: tripled } = three.simulated;
  expect(tripled.nik_excel_15 / usualCounts.nik_excel_15).toBeGreaterThan(1.8);
  expect(tripled.deaths / usualCounts.deaths).toBeLessThan(1.6);
});
