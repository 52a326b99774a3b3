import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import type { RegionsFile } from './catalogue.ts';

export interface Village {
  readonly name: string;
  readonly districtName: string;
  /** The register's unpadded integers, NO_PROP to NO_KEL. */
  readonly numbers: readonly [number, number, number, number];
  /** Six digits of the district, as in a NIK. */
  readonly region: string;
  /** Desa (2xxx) have hamlets, kelurahan (1xxx) have not. */
  readonly rural: boolean;
}

/** A district where people were first registered, and the birthplace they write. */
export interface Birthplace {
  readonly region: string;
  readonly name: string;
}

export interface Gazetteer {
  readonly villages: readonly Village[];
  readonly districts: readonly Birthplace[];
  /** By origin: districts of other regencies. */
  readonly elsewhere: ReadonlyMap<string, readonly Birthplace[]>;
}

type Row = readonly [code: string, parent: string, name: string];

/** The package's CSV read as it is: its own reader parses all 83,000 villages through Papa Parse, and slowly. */
function rows(file: string, prefix: string): Row[] {
  const folder = dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json'));
  const lines = readFileSync(join(folder, 'data', file), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (!line.startsWith(prefix)) return [];
    const [code = '', parent = '', ...name] = line.trim().split(',');
    return [[code, parent, name.join(',').replaceAll('"', '').toUpperCase()] as const];
  });
}

const digits = (code: string): string => code.replaceAll('.', '');

const townName = (regency: string): string => regency.replace(/^(KABUPATEN|KOTA ADMINISTRASI|KOTA) /, '');

export function loadGazetteer(regency: string, regions: RegionsFile): Gazetteer {
  const [home] = rows('regencies.csv', `${regency},`);
  const districts = rows('districts.csv', `${regency}.`);
  if (home === undefined || districts.length === 0) {
    throw new PadanError({
      kind: 'usage',
      code: 'wilayah-salah',
      message: `--regency: tidak ada kabupaten/kota dengan kode ${JSON.stringify(regency)}`,
      next: 'tulis kode Kemendagri seperti 32.75',
    });
  }
  const districtNames = new Map(districts.map(([code, , name]) => [code, name]));
  const villages = rows('villages.csv', `${regency}.`).map(([code, parent, name]): Village => {
    const [province = 0, town = 0, district = 0, village = 0] = code.split('.').map(Number);
    return {
      name,
      districtName: districtNames.get(parent) ?? '',
      numbers: [province, town, district, village],
      region: digits(parent),
      rural: village >= 2000,
    };
  });
  const birthplace = townName(home[2]);
  return {
    villages,
    districts: districts.map(([code]) => ({ region: digits(code), name: birthplace })),
    elsewhere: new Map(
      Object.entries(regions.origins).map(([origin, codes]) => [origin, elsewhere(codes, regency, regions)]),
    ),
  };
}

function elsewhere(codes: readonly string[], home: string, regions: RegionsFile): Birthplace[] {
  return codes
    .filter((code) => code !== home)
    .flatMap((code) => {
      const name = townName(rows('regencies.csv', `${code},`)[0]?.[2] ?? '');
      const districts = rows('districts.csv', `${code}.`).slice(0, regions.districtsEach);
      return districts.map(([district]) => ({ region: digits(district), name }));
    });
}
