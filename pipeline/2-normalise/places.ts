import { placeKey } from '../../matchers/indonesia/wilayah.ts';
import { Numbering } from './numbering.ts';
import type { Place } from '../cells/rules.ts';
import { Gazetteer } from './gazetteer.ts';
import type { RegionTable } from '../cells/rules.ts';
import type { NamedPlace } from './vocabulary.ts';

/** Places of the run: the vocabulary's place texts mapped to villages with their codes. */
export interface Places {
  /** By the vocabulary's place id. */
  readonly places: readonly Place[];
  /** Numbers for linking: villages and districts that are the same have the same number, -1 unknown. */
  readonly village: (id: number) => number;
  readonly district: (id: number) => number;
}

/** `homeRegency`: 4 digits, '' when the files carry no codes; its villages complete the register's own. */
export function mapPlaces(named: readonly NamedPlace[], regions: RegionTable, homeRegency: string): Places {
  const gazetteer = new Gazetteer();
  const coded = new Set<string>();
  for (const { code, district, village } of named) {
    if (code === '') continue;
    coded.add(code);
    gazetteer.add({ code, districtCode: code.slice(0, 6), village, district, how: 'kode' });
  }
  for (const place of regions.villagesOf(homeRegency)) if (!coded.has(place.code)) gazetteer.add(place);
  const places: Place[] = [];
  for (const { code, district, village } of named) {
    places.push(
      code === ''
        ? gazetteer.find(village, district)
        : { code, districtCode: code.slice(0, 6), village, district, how: 'kode' },
    );
  }
  return { places, ...numbers(places) };
}

function numbers(places: readonly Place[]): Pick<Places, 'village' | 'district'> {
  const villages = new Numbering();
  const districts = new Numbering();
  const villageOf = places.map(({ code, village, district }) =>
    villages.id(
      code.length === 10
        ? code
        : placeKey(village) === ''
          ? ''
          : `${placeKey(district)}/${placeKey(village)}`,
    ),
  );
  const districtOf = places.map(({ districtCode, district }) =>
    districts.id(districtCode === '' ? placeKey(district) : districtCode),
  );
  return { village: (id) => villageOf[id] ?? -1, district: (id) => districtOf[id] ?? -1 };
}
