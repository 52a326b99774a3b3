import { type NameRuleData, type NameRules, compileNameRules } from '../../matchers/indonesia/name-rules.ts';
import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import { namesOf, yearWord } from '../search/name-words.ts';
import { type PlaceWords, placeWords } from '../search/place-words.ts';
import { writePostings } from '../search/postings.ts';
import { writeVocabulary } from '../search/vocabulary.ts';
import type { Store } from '../store/open.ts';
import type { RecordColumns } from './records.ts';

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
  const names = readNames(work, compileNameRules(data));
  const places = placeWords(work);
  const insertPlace = index.prepare('INSERT INTO place_word VALUES (?, ?)');
  for (const [word, key] of places.keys) insertPlace.run(word, key);
  const carried = new Map<string, number>();
  index.exec("INSERT INTO person_word (person_word, rank) VALUES ('hashsize', 67108864), ('automerge', 0)");
  const insert = index.prepare('INSERT INTO person_word (rowid, words) VALUES (?, ?)');
  let persons = 0;
  for (const { person, members } of byPerson(records)) {
    const words = new Set<string>();
    for (const record of members) {
      const name = records.name[record] ?? -1;
      if (name >= 0) for (const word of names.get(name) ?? []) words.add(word);
    }
    for (const word of words) carried.set(word, (carried.get(word) ?? 0) + 1);
    for (const record of members) addFacts(words, records, { record, places: places.words });
    insert.run(person, [...words].join(' '));
    persons += 1;
  }
  index.exec("INSERT INTO person_word (person_word) VALUES ('optimize')");
  const words = [...carried]
    .filter(([word]) => /^[A-Z]+$/.test(word))
    .map(([word, count]) => ({ word, persons: count }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  writeVocabulary(index, words);
  writePostings(index, 'person', { keys: records.person, values: Int32Array.from(records.person.keys()) });
  return { persons, words: words.length };
}

/** By name id: keys of the words, and N with the number of words. */
function readNames(work: Store, rules: NameRules): Map<number, readonly string[]> {
  const rows = work
    .prepare<[], readonly [number, string, string, string]>(
      'SELECT id, original, clean, keys FROM name_value',
    )
    .raw();
  const names = new Map<number, readonly string[]>();
  for (const [id, original, clean, keys] of rows.iterate()) {
    // most names are nothing but their words, and those were read already
    const called = original === clean ? [keys.split(' ')] : namesOf(original, rules).map((name) => name.keys);
    names.set(id, [...new Set(called.flat()), ...new Set(called.map((words) => `N${words.length}`))]);
  }
  return names;
}

function* byPerson({ person }: RecordColumns): Generator<{ person: number; members: readonly number[] }> {
  let members: number[] = [];
  let last = -1;
  for (const record of sortedPositions(Uint32Array.from(person))) {
    const number = person[record] ?? 0;
    if (number !== last && members.length > 0) {
      yield { person: last, members };
      members = [];
    }
    last = number;
    members.push(record);
  }
  if (members.length > 0) yield { person: last, members };
}

function addFacts(
  words: Set<string>,
  { day, place }: RecordColumns,
  { record, places }: { record: number; places: readonly PlaceWords[] },
): void {
  const born = day[record] ?? 0;
  if (born > 0) words.add(yearWord(born));
  const { village, district } = places[place[record] ?? -1] ?? { village: '', district: '' };
  if (village !== '') words.add(village);
  if (district !== '') words.add(district);
}
