import type { NameRules } from '../../matchers/indonesia/name-rules.ts';
import type { PlaceFound } from './places.ts';
import type { QueryWord } from './query.ts';
import type { Alike, Vocabulary } from './vocabulary.ts';

/** A word of the query as FTS5 expressions: as it is, and with all that it may have been meant for. */
export interface WordChoice {
  readonly exact: string;
  /** Also one typing error away, or as two words. */
  readonly near: () => string;
  /** Also further off, of the same sound or beginning. */
  readonly alike: () => string;
  /** Persons that carry the word itself. */
  readonly persons: number;
  readonly isPlace: boolean;
}

const MOST_ALIKE = 40;
const MOST_SPLITS = 6;
const SHORTEST_SPLIT = 6;
const SHORTEST_PART = 2;

/** Every word that goes into an expression is letters and digits, so nothing in it is an operator. */
const quoted = (word: string): string => `"${word.replace(/[^A-Z0-9]/g, '')}"`;
const either = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`;
export const both = (parts: readonly string[]): string => parts.join(' AND ');

export function choicesOf(
  words: readonly QueryWord[],
  places: readonly (readonly PlaceFound[])[],
  { vocabulary, rules }: { vocabulary: Vocabulary; rules: NameRules },
): WordChoice[] {
  return words.map(({ token, key }, i) => {
    const found = (places[i] ?? []).map(({ word }) => quoted(word));
    const like = remembered(() => vocabulary.alike(key, MOST_ALIKE));
    const parts = remembered(() =>
      splits(token, rules, vocabulary).map((keys) => `(${both(keys.map(quoted))})`),
    );
    const including = (others: readonly Alike[]): string =>
      either([...new Set([quoted(key), ...others.map(({ word }) => quoted(word)), ...parts(), ...found])]);
    return {
      exact: either([quoted(key), ...found]),
      near: remembered(() => including(like().filter(({ distance }) => distance <= 1))),
      alike: remembered(() => including(like())),
      persons: vocabulary.count(key),
      isPlace: found.length > 0,
    };
  });
}

/** Looking through the vocabulary takes a few milliseconds: only when a narrower reading found too few. */
function remembered<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: make() }).value;
}

/** NURHAYATI as NUR HAYATI, in three parts at most: each is a word of somebody's name; the commonest parts first. */
function splits(token: string, rules: NameRules, vocabulary: Vocabulary): string[][] {
  if (token.length < SHORTEST_SPLIT) return [];
  const key = (part: string, at: number): string => rules.keyOf(part, at === 0);
  const persons = (keys: readonly string[]): number =>
    Math.min(...keys.map((word) => vocabulary.count(word)));
  const ways: { keys: string[]; persons: number }[] = [];
  const add = (keys: string[]): void => {
    if (persons(keys) > 0) ways.push({ keys, persons: persons(keys) });
  };
  const last = token.length - SHORTEST_PART;
  for (let at = SHORTEST_PART; at <= last; at += 1) {
    const front = key(token.slice(0, at), 0);
    if (vocabulary.count(front) === 0) continue;
    add([front, key(token.slice(at), at)]);
    for (let next = at + SHORTEST_PART; next <= last; next += 1)
      add([front, key(token.slice(at, next), at), key(token.slice(next), next)]);
  }
  return ways
    .sort((a, b) => a.keys.length - b.keys.length || b.persons - a.persons)
    .slice(0, MOST_SPLITS)
    .map(({ keys }) => keys);
}

/** NUR HAYATI as NURHAYATI: for every two neighbours the words with the two as one, where that is somebody's. */
export function joinings(
  words: readonly QueryWord[],
  choices: readonly WordChoice[],
  { vocabulary, rules }: { vocabulary: Vocabulary; rules: NameRules },
): string[] {
  return words.slice(1).flatMap(({ token }, i) => {
    const joined = rules.keyOf((words[i]?.token ?? '') + token, false);
    const alike = vocabulary.alike(joined, MOST_ALIKE, 1).filter(({ distance }) => distance <= 1);
    if (alike.length === 0) return [];
    const others = choices.filter((_, at) => at !== i && at !== i + 1).map((choice) => choice.near());
    return [both([either(alike.map(({ word }) => quoted(word))), ...others])];
  });
}
