import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { simulate } from '../../../../pipeline/simulator/simulate.ts';
import { cell, regency, SOURCES, type Regency } from './regency.ts';

let city: Regency;
beforeAll(async () => {
  city = await regency({ residents: 4000, seed: 11 });
});

describe('the same arguments', () => {
  test('give the same bytes', async () => {
    const [first, second] = [await regency(), await regency()];
    expect(second.texts).toEqual(first.texts);
  });

  test('another seed gives other bytes in every file', async () => {
    const [first, second] = [await regency(), await regency({ seed: 8 })];
    for (const name of [...SOURCES, 'persons']) expect(second.texts[name]).not.toBe(first.texts[name]);
  });

  test('a defect rate moves no person', async () => {
    const [clean, noisy] = [
      await regency({ noise: 0, residents: 40 }),
      await regency({ noise: 3, residents: 40 }),
    ];
    const born = (from: Regency): string[] =>
      from.persons.slice(0, 3).map((person) => cell(person, 'tgl_lahir'));
    expect(born(noisy)).toEqual(born(clean));
  });
});

describe('the population', () => {
  test('has exactly the residents asked for', () => {
    expect(city.persons.filter((person) => person['status'] === 'HIDUP')).toHaveLength(4000);
    expect(city.simulated.residents).toBe(4000);
  });

  test('one resident is enough', async () => {
    const { persons } = await regency({ residents: 1 });
    expect(persons.filter((person) => person['status'] === 'HIDUP')).toHaveLength(1);
  });

  test('twins are each other`s, born on one day of one mother, and never share a name', () => {
    const byId = new Map(city.persons.map((person) => [cell(person, 'person'), person]));
    const twins = city.persons.filter((person) => person['twin_of'] !== '');
    expect(twins.length).toBeGreaterThan(10);
    for (const twin of twins) {
      const other = byId.get(cell(twin, 'twin_of'));
      expect(other?.['twin_of']).toBe(twin['person']);
      expect(other?.['tgl_lahir']).toBe(twin['tgl_lahir']);
      expect(other?.['household']).toBe(twin['household']);
      expect(other?.['nama']).not.toBe(twin['nama']);
    }
  });

  test('twins of one sex have consecutive NIK', () => {
    const niks = new Map(city.persons.map((person) => [cell(person, 'person'), person]));
    const gaps = city.persons.flatMap((person) => {
      const twin = niks.get(cell(person, 'twin_of'));
      const registered = twin?.['status'] !== 'LUAR' && person['status'] !== 'LUAR';
      if (twin === undefined || !registered || twin['jk'] !== person['jk']) return [];
      return [Math.abs(Number(cell(twin, 'nik').slice(12)) - Number(cell(person, 'nik').slice(12)))];
    });
    expect(new Set(gaps)).toEqual(new Set([1]));
  });

  test('no NIK is given to two people, and none could be a real one', () => {
    const niks = city.persons.map((person) => cell(person, 'nik')).filter((nik) => nik !== '');
    expect(new Set(niks).size).toBe(niks.length);
    expect(niks.filter((nik) => !/^\d{12}9\d{3}$/.test(nik))).toEqual([]);
  });

  test('a fifth of the NIK were issued elsewhere, a sixth of the names are single words', () => {
    const registered = city.persons.filter((person) => person['status'] !== 'LUAR');
    const share = (holds: (person: (typeof registered)[number]) => boolean): number =>
      registered.filter(holds).length / registered.length;
    expect(share((person) => !cell(person, 'nik').startsWith('3275'))).toBeCloseTo(0.2, 1);
    expect(share((person) => !cell(person, 'nama').includes(' '))).toBeCloseTo(0.16, 1);
  });

  test('nothing happens after the extract date', () => {
    const dates = city.persons.flatMap((person) => [cell(person, 'tgl_lahir'), cell(person, 'status_date')]);
    expect(dates.filter((date) => date > '2026-06-30')).toEqual([]);
  });
});

describe('the files', () => {
  test('truth has one line for every row', () => {
    const count = SOURCES.reduce((sum, source) => sum + city.rows[source].length, 0);
    expect(city.truth).toHaveLength(count);
    expect(new Set(city.truth.map((line) => `${line['source']}:${line['row']}`)).size).toBe(count);
  });

  test('sizes are those of a regency', () => {
    const per = (source: (typeof SOURCES)[number]): number => city.rows[source].length / 4000;
    expect(per('dukcapil')).toBeCloseTo(1.05, 1);
    expect(per('dinsos')).toBeGreaterThan(0.4);
    expect(per('dinsos')).toBeLessThan(0.65);
    expect(per('bpjs')).toBeCloseTo(0.95, 1);
    expect(city.rows.tagihan.length).toBeGreaterThan(100);
    expect(city.rows.jamkesda.length).toBeGreaterThan(50);
  });

  test('shapes differ by agency', () => {
    expect(city.texts['dinsos']?.startsWith('\uFEFFIDSEMESTA;')).toBe(true);
    expect(city.texts['bpjs']?.split('\n')[1]).toMatch(/^("[^"]*",){17}"[^"]*"$/);
    expect(city.texts['dukcapil']?.startsWith('NO_KK,NIK,')).toBe(true);
    const [row] = city.rows.tagihan;
    expect(row?.cells['PERIODE']).toBe('2026-05');
  });

  test('every finding names a row of its own person', () => {
    const wrong = city.persons.flatMap((person) =>
      cell(person, 'findings')
        .split(' ')
        .filter((finding) => finding !== '')
        .filter((finding) => {
          const [, source = '', row = ''] = finding.split(':');
          return city.rows[source as 'bpjs'][Number(row) - 1]?.person !== person;
        }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a mistake of the operator', () => {
  const usual = {
    out: mkdtempSync(join(tmpdir(), 'padan-simulator-')),
    residents: 10,
    seed: 1,
    asOf: '2026-06-30',
  };
  const file = join(mkdtempSync(join(tmpdir(), 'padan-simulator-')), 'file');
  writeFileSync(file, '');
  test.each([
    ['no residents', { residents: 0 }],
    ['half a resident', { residents: 1.5 }],
    ['a date that is none', { asOf: '2026-02-30' }],
    ['a negative seed', { seed: -1 }],
    ['noise below zero', { noise: -1 }],
    ['an unknown rate', { rates: ['no_such=0.1'] }],
    ['a rate above one', { rates: ['nik_missing=2'] }],
    ['a rate without value', { rates: ['nik_missing'] }],
    ['a rate that leaves nobody', { rates: ['moves_family=1'] }],
    ['an unknown regency', { regency: '99.99' }],
    ['out names a file', { out: file }],
  ])('%s is told as such', async (_title, wrong) => {
    await expect(simulate({ ...usual, ...wrong })).rejects.toMatchObject({ name: 'PadanError', exitCode: 2 });
  });
});
