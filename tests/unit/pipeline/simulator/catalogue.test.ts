import { expect, test } from '@jest/globals';
import { loadOrigins, loadRegions } from '../../../../pipeline/simulator/catalogue.ts';
import { loadGazetteer } from '../../../../pipeline/simulator/gazetteer.ts';

test('ten origins with over 500 distinct name tokens', () => {
  const origins = [...loadOrigins().values()];
  const stocks = origins.flatMap(({ male, female, family }) => [
    male.first,
    male.last,
    male.prefix,
    female.first,
    female.last,
    family,
  ]);
  expect(origins).toHaveLength(10);
  expect(new Set(stocks.flatMap((stock) => stock?.items ?? [])).size).toBeGreaterThan(500);
});

test('every mix names known origins, every origin known regencies', () => {
  const regions = loadRegions();
  const origins = loadOrigins();
  for (const mix of Object.values(regions.mix))
    for (const name of Object.keys(mix)) expect(origins.has(name)).toBe(true);
  const { elsewhere, villages, districts } = loadGazetteer('32.75', regions);
  for (const name of origins.keys()) expect(elsewhere.get(name)?.length).toBeGreaterThan(2);
  const places = [...elsewhere.values()].flat();
  expect(places.filter(({ region, name }) => !/^\d{6}$/.test(region) || name === '')).toEqual([]);
  expect(districts).toHaveLength(12);
  expect(villages).toHaveLength(56);
});
