import { placeKey } from '../../matchers/indonesia/wilayah.ts';
import type { Store } from '../store/open.ts';

/** Words of a place in person_word: V and D with a number, for its village and its district; '' where unknown. */
export interface PlaceWords {
  readonly village: string;
  readonly district: string;
}

interface PlaceRow {
  readonly id: number;
  readonly code: string;
  readonly districtCode: string;
  readonly village: string;
  readonly district: string;
}

/** Gives every village and district of the run its word, files that spell it otherwise included; by place id. */
export function placeWords(work: Store): { words: PlaceWords[]; keys: Map<string, string> } {
  const rows = work
    .prepare<[], PlaceRow>(
      'SELECT id, code, district_code AS districtCode, village, district FROM place ORDER BY id',
    )
    .all();
  const numbers = new Map<string, string>();
  const keys = new Map<string, string>();
  const word = (mark: 'V' | 'D', identity: string, key: string): string => {
    if (key === '') return '';
    const known = numbers.get(mark + identity);
    if (known !== undefined) return known;
    const given = `${mark}${numbers.size}`;
    numbers.set(mark + identity, given);
    keys.set(given, key);
    return given;
  };
  const words = rows.map(({ code, districtCode, village, district }) => {
    const [villageKey, districtKey] = [placeKey(village), placeKey(district)];
    return {
      village: word('V', code.length === 10 ? code : `${districtKey}/${villageKey}`, villageKey),
      district: word('D', districtCode === '' ? districtKey : districtCode, districtKey),
    };
  });
  return { words, keys };
}
