import { phonetic } from '../../matchers/indonesia/phonetic.ts';
import { osaDistance } from '../../matchers/text/levenshtein-osa.ts';
import type { Store } from '../store/open.ts';

export interface Word {
  readonly word: string;
  /** Persons that carry it. */
  readonly persons: number;
}

/** Writes every distinct word with what finding its like needs: how many carry it, its letters, its sound. */
export function writeVocabulary(store: Store, words: readonly Word[]): void {
  const insert = store.prepare('INSERT INTO vocabulary VALUES (?, ?)');
  const ints = (of: (word: Word) => number): Buffer => Buffer.from(Int32Array.from(words, of).buffer);
  insert.run('words', Buffer.from(words.map(({ word }) => word).join('\n'), 'latin1'));
  insert.run(
    'persons',
    ints(({ persons }) => persons),
  );
  insert.run(
    'letters',
    ints(({ word }) => letters(word)),
  );
  insert.run('sounds', Buffer.from(words.map(({ word }) => soundOf(word)).join('\n'), 'latin1'));
}

export interface Alike extends Word {
  /** 0 the word itself, 1 and 2 typing errors, 3 only its sound or its beginning. */
  readonly distance: number;
}

/**
 * All distinct words of the run in memory, some 40,000 for a million residents. The words alike are found by looking at
 * every one: a comparison of two sets of letters leaves a few hundred to be measured, and none is missed.
 */
export class Vocabulary {
  private readonly words: readonly string[];
  private readonly persons: Int32Array;
  private readonly letters: Int32Array;
  private readonly sounds: readonly string[];
  private readonly at: ReadonlyMap<string, number>;

  constructor(store: Store) {
    const data = new Map(
      store.prepare<[], [string, Buffer]>('SELECT name, data FROM vocabulary').raw().all(),
    );
    this.words = lines(data.get('words'));
    this.sounds = lines(data.get('sounds'));
    this.persons = ints(data.get('persons'));
    this.letters = ints(data.get('letters'));
    this.at = new Map(this.words.map((word, at) => [word, at]));
  }

  /** How many persons carry a word; 0 for one that is not there. */
  count(word: string): number {
    const at = this.at.get(word);
    return at === undefined ? 0 : (this.persons[at] ?? 0);
  }

  /** Words like this one, the likest first, then those that more persons carry. */
  alike(word: string, limit: number, reach = reachOf(word)): Alike[] {
    const own = letters(word);
    const sound = soundOf(word);
    const isShort = word.length < SHORTEST_BEGINNING;
    const found: Alike[] = [];
    for (let at = 0; at < this.words.length; at += 1) {
      const other = this.words[at] ?? '';
      const begins = isShort ? begin(word, other) : other.startsWith(word) || begin(other, word);
      const sounds = sound !== '' && this.sounds[at] === sound;
      // a letter more or less changes the set of letters by one at most, another letter by two
      const longer = Math.abs(other.length - word.length);
      const near = longer <= reach && bits((this.letters[at] ?? 0) ^ own) <= 2 * reach - longer;
      if (!begins && !sounds && !near) continue;
      const measured = near ? osaDistance(word, other, reach) : reach + 1;
      const distance = measured <= reach ? measured : begins || sounds ? 3 : 4;
      if (distance < 4) found.push({ word: other, persons: this.persons[at] ?? 0, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || b.persons - a.persons).slice(0, limit);
  }
}

const SHORTEST_BEGINNING = 3;
const SHORTEST_SOUND = 4;

/** Typing errors forgiven: none in one or two letters, where another word is another name. */
const reachOf = (word: string): number => (word.length <= 2 ? 0 : word.length <= 5 ? 1 : 2);

/** One is the initial of the other. */
const begin = (initial: string, word: string): boolean => initial.length === 1 && word.startsWith(initial);

const soundOf = (word: string): string => (word.length < SHORTEST_SOUND ? '' : phonetic(word));

/** The letters of a word as a set of bits, A the lowest. */
function letters(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i += 1) set |= 1 << ((word.charCodeAt(i) - 65) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function lines(data: Buffer | undefined): string[] {
  return data === undefined || data.length === 0 ? [] : data.toString('latin1').split('\n');
}

function ints(data: Buffer | undefined): Int32Array {
  const values = new Int32Array((data?.length ?? 0) / 4);
  if (data !== undefined) new Uint8Array(values.buffer).set(data);
  return values;
}
