import { getDistricts, getRegencies, getVillages } from 'idn-area-data';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { NikRegions } from '../../matchers/indonesia/nik.ts';
import { loadYaml, schemaText } from '../../schemas/load.ts';
import { schemaPath } from '../../schemas/root.ts';
import { NAME_FILES } from './name-rules.ts';

/** A village with its district, as files name them or as the region table has them. */
export interface Place {
  /** 10 digits, or '' when nobody gave a code. */
  readonly code: string;
  readonly districtCode: string;
  readonly village: string;
  readonly district: string;
  /** How the code was found. */
  readonly how: 'kode' | 'nama' | 'mirip' | 'tidak dikenal';
}

const Words = z.array(z.string());

/** The texts of everything that decides how a cell is read: for the stage's fingerprint. */
export const ruleTexts = (overlay: string | undefined): string[] =>
  [...NAME_FILES, 'codes.yaml', 'regions/gaps.yaml', 'regions/retired.csv', 'regions/provinces.yaml'].map(
    (name) => schemaText(name, overlay),
  );

export interface RegionTable {
  readonly nik: NikRegions;
  /** By 4-digit code. */
  readonly regencyNames: ReadonlyMap<string, string>;
  /** Villages of a regency (4 digits) with their codes. */
  readonly villagesOf: (regency: string) => readonly Place[];
}

const Provinces = z.object({ provinces: z.record(z.string(), z.string()) });
const Gaps = z.object({ regencies: Words });

/** Two-digit codes in force. */
export const loadProvinces = (): ReadonlySet<string> =>
  new Set(Object.keys(loadYaml('regions/provinces.yaml', Provinces).provinces));

const plain = (code: string): string => code.replaceAll('.', '');

/** The region codes in force (idn-area-data, Kemendagri), with ours of retired ones and of numbering gaps. */
export async function loadRegions(): Promise<RegionTable> {
  const [regencies, districts, villages] = await Promise.all([getRegencies(), getDistricts(), getVillages()]);
  const retired = readFileSync(schemaPath('regions/retired.csv'), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');
  const gaps = loadYaml('regions/gaps.yaml', Gaps).regencies;
  const districtNames = new Map(districts.map(({ code, name }) => [plain(code), name]));
  return {
    nik: {
      provinces: loadProvinces(),
      regencies: new Set([
        ...regencies.map(({ code }) => plain(code)),
        ...retired.filter((code) => code.length === 4),
        ...gaps,
      ]),
      districts: new Set([...districtNames.keys(), ...retired.filter((code) => code.length === 6)]),
    },
    regencyNames: new Map(regencies.map(({ code, name }) => [plain(code), name])),
    villagesOf: (regency) => {
      if (regency === '') return [];
      return villages
        .filter(({ code }) => plain(code).startsWith(regency))
        .map(({ code, name }) => {
          const districtCode = plain(code).slice(0, 6);
          return {
            code: plain(code),
            districtCode,
            village: name,
            district: districtNames.get(districtCode) ?? '',
            how: 'nama' as const,
          };
        });
    },
  };
}
