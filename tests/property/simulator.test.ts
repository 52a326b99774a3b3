import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RATE_NAMES } from '../../pipeline/simulator/rate-names.ts';
import { cell, regency, SOURCES } from '../unit/pipeline/simulator/regency.ts';

const options = fc.record({
  residents: fc.integer({ min: 1, max: 120 }),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  asOf: fc.constantFrom('2026-06-30', '2024-02-29', '2025-01-01', '2031-12-31'),
  regency: fc.constantFrom('32.75', '53.10', '94.01', '51.08'),
  noise: fc.double({ min: 0, max: 20, noNaN: true }),
  rates: fc.array(
    fc
      .tuple(fc.constantFrom(...RATE_NAMES), fc.double({ min: 0, max: 0.5, noNaN: true }))
      .map(([name, rate]) => `${name}=${rate}`),
    { maxLength: 4 },
  ),
});

test('whatever the rates: exact residents, truth for each row, one NIK a person, findings on own rows', async () => {
  await fc.assert(
    fc.asyncProperty(options, async (given) => {
      const city = await regency(given);
      expect(city.persons.filter((person) => person['status'] === 'HIDUP')).toHaveLength(given.residents);
      expect(city.truth).toHaveLength(SOURCES.reduce((sum, source) => sum + city.rows[source].length, 0));
      const niks = city.persons.map((person) => cell(person, 'nik')).filter((nik) => nik !== '');
      expect(new Set(niks).size).toBe(niks.length);
      for (const person of city.persons) {
        for (const [, source, row] of cell(person, 'findings').matchAll(/:(\w+):(\d+)/g)) {
          expect(city.rows[source as 'bpjs'][Number(row) - 1]?.person).toBe(person);
        }
      }
    }),
    { seed: 2026, numRuns: 25 },
  );
});

test('I4 is told exactly where the register holds the written NIK on somebody else', async () => {
  const city = await regency({ residents: 2500, noise: 6 });
  const holders = new Map(city.rows.dukcapil.map(({ cells, person }) => [cell(cells, 'NIK'), person]));
  for (const source of ['dinsos', 'bpjs'] as const) {
    city.rows[source].forEach(({ cells, person }, index) => {
      const nik = cell(cells, 'NIK')
        .replace(/\.0$/, '')
        .replace(/['\s\u200b.-]/g, '');
      const holder = nik === '' ? undefined : holders.get(nik);
      const others = holder !== undefined && holder !== person;
      const told = cell(person, 'findings')
        .split(' ')
        .includes(`I4:${source}:${index + 1}`);
      expect(told).toBe(others);
    });
  }
});
