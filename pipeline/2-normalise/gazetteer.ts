import Fuse from 'fuse.js';
import { placeKey } from '../../matchers/indonesia/wilayah.ts';
import type { Place } from '../cells/rules.ts';

interface Entry {
  readonly place: Place;
  readonly villageKey: string;
  readonly districtKey: string;
}

const SIMILAR = 0.25;

/**
 * Place names to region codes: the register's own codes first, then the region table; a misspelt name by likeness
 * (fuse.js, over a few hundred names) within its district when that is known, and only if the best is alone.
 */
export class Gazetteer {
  private readonly entries: Entry[] = [];
  private readonly byName = new Map<string, Place[]>();
  private readonly districts = new Map<string, Place>();
  private readonly found = new Map<string, Place>();

  add(place: Place): void {
    const entry = { place, villageKey: placeKey(place.village), districtKey: placeKey(place.district) };
    if (entry.villageKey !== '') {
      this.entries.push(entry);
      for (const key of [entry.villageKey, `${entry.districtKey}/${entry.villageKey}`]) {
        this.byName.set(key, [...(this.byName.get(key) ?? []), place]);
      }
    }
    if (entry.districtKey !== '' && !this.districts.has(entry.districtKey)) {
      this.districts.set(entry.districtKey, { ...place, code: '', village: '', how: 'nama' });
    }
  }

  find(village: string, district: string): Place {
    const key = `${placeKey(district)}/${placeKey(village)}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const place = this.search(village, district);
    this.found.set(key, place);
    return place;
  }

  private search(village: string, district: string): Place {
    const villageKey = placeKey(village);
    const districtKey = placeKey(district);
    const exact = this.byName.get(districtKey === '' ? villageKey : `${districtKey}/${villageKey}`) ?? [];
    if (exact.length === 1 && exact[0] !== undefined) return { ...exact[0], how: 'nama' };
    const alone = this.byName.get(villageKey) ?? [];
    if (exact.length === 0 && alone.length === 1 && alone[0] !== undefined)
      return { ...alone[0], how: 'nama' };
    const similar = villageKey === '' ? undefined : this.similar(villageKey, districtKey);
    if (similar !== undefined) return { ...similar, how: 'mirip' };
    const inDistrict = this.districts.get(districtKey) ?? this.similarDistrict(districtKey);
    if (inDistrict !== undefined) return { ...inDistrict, village, how: 'tidak dikenal' };
    return { code: '', districtCode: '', village, district, how: 'tidak dikenal' };
  }

  private similar(villageKey: string, districtKey: string): Place | undefined {
    const near = this.entries.filter((entry) => entry.districtKey === districtKey);
    const fuse = new Fuse(near.length > 0 ? near : this.entries, {
      keys: ['villageKey'],
      threshold: SIMILAR,
      includeScore: true,
    });
    const [best, second] = fuse.search(villageKey, { limit: 2 });
    if (best === undefined || second?.score === best.score) return undefined;
    return best.item.place;
  }

  private similarDistrict(districtKey: string): Place | undefined {
    if (districtKey === '') return undefined;
    const fuse = new Fuse([...this.districts.keys()], { threshold: SIMILAR });
    return this.districts.get(fuse.search(districtKey, { limit: 1 })[0]?.item ?? '');
  }
}
