import Fuse from 'fuse.js';
import type { NameRules } from '../../matchers/indonesia/name-rules.ts';
import { osaDistance } from '../../matchers/text/levenshtein-osa.ts';
import { type CalledBy, namesOf } from './name-words.ts';
import type { QueryWord } from './query.ts';

/** How well a name answers each word of the query, 0 to 1, and how much of the name the query left out. */
export interface NameFit {
  readonly words: readonly number[];
  /** Share of the name's words that answer one of the query's. */
  readonly covered: number;
}

const SAME_KEY = 0.97;
const INITIAL = 0.5;
const JOINED = 0.95;
const NO_LIKENESS: ReadonlyMap<string, number> = new Map();

/** fuse.js measures the words of the candidates' names against each word of the query; any order of words will do. */
export class NameFits {
  private readonly words: readonly QueryWord[];
  private readonly called: ReadonlyMap<string, readonly CalledBy[]>;
  /** By word of the query, likeness of each key that is like it. */
  private readonly likeness: readonly ReadonlyMap<string, number>[];
  private readonly joined: string;

  constructor(words: readonly QueryWord[], names: Iterable<string>, rules: NameRules) {
    this.words = words;
    this.called = new Map(Array.from(names, (name) => [name, namesOf(name, rules)]));
    const keys = [...new Set([...this.called.values()].flat().flatMap((name) => name.keys))];
    const fuse = new Fuse(keys, { includeScore: true, threshold: 0.5, distance: 40, ignoreFieldNorm: true });
    this.likeness = words.map(
      ({ key }) =>
        new Map(fuse.search(key).map(({ item, score = 1 }) => [item, (1 - score) * lengthsAgree(item, key)])),
    );
    this.joined = words.map(({ token }) => token).join('');
  }

  /** The best of the ways in which somebody of this name is called. */
  of(name: string): NameFit {
    let best: NameFit = { words: this.words.map(() => 0), covered: 0 };
    for (const called of this.called.get(name) ?? []) {
      const fit = this.fit(called);
      if (total(fit) > total(best)) best = fit;
    }
    return best;
  }

  private fit(called: CalledBy): NameFit {
    const taken = new Set<number>();
    const words = this.words.map((word, i) => {
      let [best, at] = [0, -1];
      called.keys.forEach((key, k) => {
        if (taken.has(k)) return;
        const value = this.like(word, i, { token: called.tokens[k] ?? '', key });
        if (value > best) [best, at] = [value, k];
      });
      if (at >= 0) taken.add(at);
      return best;
    });
    const fit = { words, covered: taken.size / Math.max(1, called.keys.length) };
    const joined = this.likeJoined(called.tokens.join(''));
    const asOne = { words: this.words.map(() => joined), covered: joined };
    return total(asOne) > total(fit) ? asOne : fit;
  }

  private like(word: QueryWord, i: number, other: QueryWord): number {
    if (word.token === other.token) return 1;
    if (word.key === other.key) return SAME_KEY;
    const [short, long] =
      word.token.length < other.token.length ? [word.token, other.token] : [other.token, word.token];
    const initial = short.length === 1 && long.startsWith(short) ? INITIAL : 0;
    return Math.max(initial, (this.likeness[i] ?? NO_LIKENESS).get(other.key) ?? 0);
  }

  /** All words written as one, an error in seven letters forgiven. */
  private likeJoined(other: string): number {
    const reach = Math.min(3, Math.floor(this.joined.length / 7));
    const distance = osaDistance(this.joined, other, reach);
    if (distance > reach || this.joined === '') return 0;
    return JOINED * (1 - distance / this.joined.length);
  }
}

/** What fuse.js leaves out: SITI is found whole in SITIAMINAH, and is not the same. */
const lengthsAgree = (a: string, b: string): number =>
  Math.sqrt(Math.min(a.length, b.length) / Math.max(a.length, b.length));

const total = ({ words, covered }: NameFit): number => words.reduce((sum, word) => sum + word, 0) + covered;
