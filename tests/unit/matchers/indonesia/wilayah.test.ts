import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { composeRegionCode, placeKey } from '../../../../matchers/indonesia/wilayah.ts';

test('composeRegionCode pads each level and ends at the first that is missing', () => {
  expect(composeRegionCode('32', '75', '1', '1001')).toBe('3275011001');
  expect(composeRegionCode('32', '75', '01', '2')).toBe('3275010002');
  expect(composeRegionCode('32', '5', '', '')).toBe('3205');
  expect(composeRegionCode('32', '75', '0', '1001')).toBe('3275');
  expect(composeRegionCode('32', '75', '-', '1001')).toBe('3275');
  expect(composeRegionCode('', '75', '1', '1001')).toBe('');
  expect(composeRegionCode('32', '3275', '32.75.01', '32.75.01.1001')).toBe('3275011001');
  expect(composeRegionCode('32', '3304', '', '')).toBe('32');
});

test('placeKey', () => {
  const pairs: [string, string][] = [
    ['Kel. Harapan Jaya', 'HARAPANJAYA'],
    ['HARAPANJAYA', 'HARAPANJAYA'],
    ['Kec.Bekasi Utara', 'BEKASIUTARA'],
    ['KECAMATAN BEKASI UTARA', 'BEKASIUTARA'],
    ['KAB. BEKASI', 'BEKASI'],
    ['KOTA BEKASI', 'BEKASI'],
    ['Kota Administrasi Jakarta Pusat', 'JAKARTAPUSAT'],
    ['KOTA BARU', 'KOTABARU'],
    ['Kotabaru', 'KOTABARU'],
    ['KEC KOTA BARU', 'KOTABARU'],
    ['DESA BARU', 'DESABARU'],
    ['KECAMATAN KOTA', 'KOTA'],
    ['Desa', 'DESA'],
    ["Pa'risan", 'PARISAN'],
    ['DS. TUNJUNG-SEKAR', 'TUNJUNGSEKAR'],
    ['', ''],
    ['-', ''],
  ];
  expect(pairs.map(([name]) => placeKey(name))).toEqual(pairs.map(([, key]) => key));
});

describe('schemas/regions', () => {
  const read = (file: string) =>
    readFileSync(new URL(`../../../../schemas/regions/${file}`, import.meta.url), 'utf8');

  test('38 provinces of two digits', () => {
    const { provinces } = parse(read('provinces.yaml')) as { provinces: Record<string, string> };
    expect(Object.keys(provinces)).toHaveLength(38);
    expect(Object.keys(provinces).filter((code) => !/^\d{2}$/.test(code))).toEqual([]);
    expect(provinces['32']).toBe('JAWA BARAT');
  });

  test('620 retired codes of Papua, regencies and districts, each once', () => {
    const [header, ...rows] = read('retired.csv').trim().split('\n');
    const codes = rows.map((row) => row.split(',')[0] ?? '');
    expect(header).toBe('code,years');
    expect(new Set(codes).size).toBe(620);
    expect(codes.filter((code) => !/^9\d(\d{2}){1,2}$/.test(code))).toEqual([]);
  });

  test('ten gaps in the numbers of regencies', () => {
    const { regencies } = parse(read('gaps.yaml')) as { regencies: string[] };
    expect(regencies).toHaveLength(10);
    expect(regencies.filter((code) => !/^(64|73)\d{2}$/.test(code))).toEqual([]);
  });
});
