import { type NameRuleData, type NameRules, compileNameRules } from '../../matchers/indonesia/name-rules.ts';
import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import { namesOf, yearWord } from '../search/name-words.ts';
import { placeWords } from '../search/place-words.ts';
import { writePostings } from '../search/postings.ts';
import { writeVocabulary } from '../search/vocabulary.ts';
import type { Store } from '../store/open.ts';
import { visitTexts } from '../store/visit.ts';
import type { RecordColumns } from './records.ts';
import { WordList, WordsOf } from './word-list.ts';

interface Stores {
  readonly work: Store;
  readonly index: Store;
}

/** Persons with their words, the words with what finds their like, and each person's records. */
export function writePersons(
  { work, index }: Stores,
  records: RecordColumns,
  data: NameRuleData,
): { persons: number; words: number } {
  const list = new WordList();
  const names = readNames(work, compileNameRules(data), list);
  const places = readPlaces({ work, index }, list);
  const order = sortedPositions(new Uint32Array(records.person));
  const carried: number[] = [];
  const lastCarrier: number[] = [];
  index.exec("INSERT INTO person_word (person_word, rank) VALUES ('hashsize', 67108864), ('automerge', 0)");
  const insert = index.prepare('INSERT INTO person_word (rowid, words) VALUES (?, ?)');
  let persons = 0;
  let person = -1;
  let text = '';
  const carry = (word: number): void => {
    if (lastCarrier[word] === person) return;
    lastCarrier[word] = person;
    carried[word] = (carried[word] ?? 0) + 1;
    text += ` ${list.words[word] ?? ''}`;
  };
  const finish = (): void => {
    if (person < 0) return;
    insert.run(person, text);
    persons += 1;
  };
  for (const record of order) {
    if (records.person[record] !== person) {
      finish();
      person = records.person[record] ?? -1;
      text = '';
    }
    const day = records.day[record] ?? 0;
    names.each(records.name[record] ?? -1, carry);
    if (day > 0) carry(list.id(yearWord(day)));
    places.each(records.place[record] ?? -1, carry);
  }
  finish();
  index.exec("INSERT INTO person_word (person_word) VALUES ('optimize')");
  const words = list.words
    .map((word, id) => ({ word, persons: carried[id] ?? 0 }))
    .filter((word) => word.persons > 0 && /^[A-Z]+$/.test(word.word))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  writeVocabulary(index, words);
  writePostings(index, 'person', { keys: records.person, values: Int32Array.from(records.person.keys()) });
  return { persons, words: words.length };
}

/** By name id: keys of the words, and N with the number of words. */
function readNames(work: Store, rules: NameRules, list: WordList): WordsOf {
  const count =
    work.prepare<[], number>('SELECT coalesce(max(id), -1) + 1 FROM name_value').pluck().get() ?? 0;
  const names = new WordsOf(count);
  visitTexts(
    work,
    { columns: ['id', 'original', 'clean', 'keys'], from: 'name_value' },
    (...[id, original = '', clean, keys = '']) => {
      // most names are nothing but their words, and those were read already
      const called =
        original === clean ? [keys.split(' ')] : namesOf(original, rules).map((name) => name.keys);
      const words: number[] = [];
      for (const name of called) {
        for (const word of name) words.push(list.id(word));
        words.push(list.id(`N${name.length}`));
      }
      names.set(id, words);
    },
  );
  return names;
}

/** By place id: the words of its village and its district. */
function readPlaces({ work, index }: Stores, list: WordList): WordsOf {
  const { words, keys } = placeWords(work);
  const insert = index.prepare('INSERT INTO place_word VALUES (?, ?)');
  for (const [word, key] of keys) insert.run(word, key);
  const places = new WordsOf(words.length);
  words.forEach(({ village, district }, place) => {
    const known = [village, district].filter((word) => word !== '');
    places.set(
      place,
      known.map((word) => list.id(word)),
    );
  });
  return places;
}
