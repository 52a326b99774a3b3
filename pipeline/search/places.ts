import Fuse from 'fuse.js';
import type { Store } from '../store/open.ts';
import type { QueryWord } from './query.ts';

export interface PlaceFound {
  /** Word in person_word. */
  readonly word: string;
  /** Key of its name (matchers/indonesia/wilayah.ts). */
  readonly key: string;
}

const LONGEST_SPAN = 3;
const SHORTEST_BEGINNING = 5;
const SIMILAR = 0.2;

/** Villages and districts that each word of a query may mean, [] for most: the whole name, its beginning, its like. */
export function placesOf(index: Store, words: readonly QueryWord[]): readonly (readonly PlaceFound[])[] {
  const places = index.prepare<[], PlaceFound>('SELECT word, key FROM place_word ORDER BY word').all();
  const fuse = new Fuse(places, { keys: ['key'], threshold: SIMILAR, ignoreFieldNorm: true });
  const found: (readonly PlaceFound[])[] = words.map(() => []);
  const tests: readonly ((text: string) => readonly PlaceFound[])[] = [
    (text) => places.filter(({ key }) => key === text),
    (text) => (text.length < SHORTEST_BEGINNING ? [] : places.filter(({ key }) => key.startsWith(text))),
    (text) =>
      text.length < SHORTEST_BEGINNING
        ? []
        : fuse
            .search(text)
            .map(({ item }) => item)
            .filter(({ key }) => Math.abs(key.length - text.length) <= 2),
  ];
  for (const test of tests) {
    for (let span = LONGEST_SPAN; span > 0; span -= 1) {
      for (let at = 0; at + span <= words.length; at += 1) {
        const inside = found.slice(at, at + span);
        if (inside.some((known) => known.length > 0)) continue;
        const text = words
          .slice(at, at + span)
          .map(({ token }) => token)
          .join('');
        const hits = test(text);
        if (hits.length > 0) found.fill(hits, at, at + span);
      }
    }
  }
  return found;
}
