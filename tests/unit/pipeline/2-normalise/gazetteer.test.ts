import { describe, expect, test } from '@jest/globals';
import { Gazetteer } from '../../../../pipeline/2-normalise/gazetteer.ts';
import type { Place } from '../../../../pipeline/cells/rules.ts';
import { mapPlaces } from '../../../../pipeline/2-normalise/places.ts';
import { REGIONS } from '../../../support/rules.ts';

const place = (code: string, village: string, district: string): Place => ({
  code,
  districtCode: code.slice(0, 6),
  village,
  district,
  how: 'kode',
});

function gazetteer(): Gazetteer {
  const places = new Gazetteer();
  places.add(place('3275011001', 'MARGAHAYU', 'BEKASI TIMUR'));
  places.add(place('3275011002', 'BEKASIJAYA', 'BEKASI TIMUR'));
  places.add(place('3275021001', 'HARAPAN JAYA', 'BEKASI UTARA'));
  places.add(place('3275031001', 'SUKAMAJU', 'CIBITUNG'));
  places.add(place('3275041001', 'SUKAMAJU', 'JATIASIH'));
  return places;
}

describe('place names to region codes', () => {
  test.each([
    ['by name and district', 'MARGAHAYU', 'BEKASI TIMUR', '3275011001', 'nama'],
    ['written in one word', 'Kel. Harapanjaya', 'Kec. Bekasi Utara', '3275021001', 'nama'],
    ['without the district, when there is one such village', 'MARGAHAYU', '', '3275011001', 'nama'],
    ['with a district of another spelling', 'BEKASIJAYA', 'BKS TIMUR', '3275011002', 'nama'],
    ['of two villages, that of the district', 'SUKAMAJU', 'JATIASIH', '3275041001', 'nama'],
    ['misspelt, within its district', 'MARGAHAYUU', 'BEKASI TIMUR', '3275011001', 'mirip'],
  ])('%s', (_, village, district, code, how) => {
    expect(gazetteer().find(village, district)).toMatchObject({ code, how });
  });

  test('of two villages without a district neither is taken', () => {
    expect(gazetteer().find('SUKAMAJU', '')).toMatchObject({
      code: '',
      districtCode: '',
      how: 'tidak dikenal',
    });
  });

  test('an unknown village in a known district keeps the district', () => {
    expect(gazetteer().find('XYZZY', 'BEKASI TIMUR')).toMatchObject({
      code: '',
      districtCode: '327501',
      village: 'XYZZY',
      how: 'tidak dikenal',
    });
    expect(gazetteer().find('', 'BEKASI TIMURR').districtCode).toBe('327501');
  });

  test('nothing is found for nothing, nor for what is like nothing', () => {
    expect(gazetteer().find('', '')).toMatchObject({ code: '', districtCode: '', how: 'tidak dikenal' });
    expect(gazetteer().find('XYZZY', 'QWERTY')).toMatchObject({
      code: '',
      districtCode: '',
      how: 'tidak dikenal',
    });
  });
});

test('places of a run: a name without a code has the number of the place that it names', () => {
  const named = [
    { code: '3275011001', district: 'BEKASI TIMUR', village: 'MARGAHAYU' },
    { code: '', district: 'Bekasi Timur', village: 'Kel. Margahayu' },
    { code: '', district: 'Bekasi Timur', village: 'Bekasijaya' },
    { code: '', district: 'Bekasi Timur', village: '' },
    { code: '', district: '', village: 'Entah' },
  ];
  const ids = [...named.keys()];
  const { village, district, places } = mapPlaces(
    named,
    {
      nik: REGIONS,
      regencyNames: new Map(),
      villagesOf: () => [
        {
          code: '3275011002',
          districtCode: '327501',
          village: 'BEKASIJAYA',
          district: 'BEKASI TIMUR',
          how: 'nama',
        },
      ],
    },
    '3275',
  );
  expect(places.map(({ code }) => code)).toEqual(['3275011001', '3275011001', '3275011002', '', '']);
  const villages = ids.map((id) => village(id));
  expect(villages[0]).toBe(villages[1]);
  expect(new Set(villages.slice(1)).size).toBe(4);
  expect([villages[3], village(-1)]).toEqual([-1, -1]);
  const districts = ids.map((id) => district(id));
  expect(new Set(districts.slice(0, 4)).size).toBe(1);
  expect(districts[4]).toBe(-1);
});
