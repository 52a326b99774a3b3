import type { NameRules } from '../../matchers/indonesia/name-rules.ts';
import type { Store } from '../store/open.ts';
import { type NumberOwners, numberOwners } from './numbers.ts';
import type { PlaceFound } from './places.ts';
import { Postings } from './postings.ts';
import type { Query, QueryNumber } from './query.ts';
import type { Born } from './query-dates.ts';
import { yearWord } from './name-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type WordChoice, both, choicesOf, joinings } from './words.ts';

/** Enough to rank: fuse.js reads every one of them. */
const ENOUGH = 200;
const MOST_OWNERS = 150;
/** With words beside it a number need not be rare. */
const MOST_OWNERS_WITH_WORDS = 2_000;

export interface Sources {
  readonly index: Store;
  readonly vocabulary: Vocabulary;
  readonly rules: NameRules;
}

export interface Candidates {
  /** A few hundred, in no order of merit. */
  readonly persons: ReadonlySet<number>;
  /** For every number of the query those who carry it. */
  readonly owners: readonly NumberOwners[];
}

type Places = readonly (readonly PlaceFound[])[];

/** Persons that may be meant. */
export function candidates(query: Query, places: Places, sources: Sources): Candidates {
  const { index } = sources;
  const hasWords = query.words.length > 0;
  const most = hasWords ? MOST_OWNERS_WITH_WORDS : MOST_OWNERS;
  const owners = query.numbers.map((number) =>
    hasWords && isYear(number)
      ? new Map<number, readonly string[]>()
      : numberOwners(index, number.digits, most),
  );
  const persons = new Set<number>();
  for (const born of daysOf(query)) if (born.low === born.high || !hasWords) ofBirth(born, index, persons);
  const owning = new Set(owners.flatMap((found) => [...found.keys()]));
  if (!hasWords || owning.size <= MOST_OWNERS) for (const person of owning) persons.add(person);
  if (hasWords) ofWords({ query, places, owning }, sources, persons);
  return { persons, owners };
}

/** Beside a name, four digits that can be a year are one. */
const isYear = ({ digits, born }: QueryNumber): boolean => digits.length === 4 && born.length > 0;

const daysOf = ({ born, numbers }: Query): Born[] => [...born, ...numbers.flatMap((number) => number.born)];

interface Asked {
  readonly query: Query;
  readonly places: Places;
  readonly owning: ReadonlySet<number>;
}

const EVERYBODY = 100_000;
const FEW = 20;

/** From the narrowest reading of the words to the widest, until there are enough. */
function ofWords({ query, places, owning }: Asked, sources: Sources, persons: Set<number>): void {
  const list = sources.index
    .prepare<[string, number], number>('SELECT rowid FROM person_word WHERE person_word MATCH ? LIMIT ?')
    .pluck();
  const limit = persons.size + ENOUGH;
  const tried = new Set<string>();
  let wanted = owning.size <= MOST_OWNERS ? 0 : FEW;
  for (const expression of readings(query, places, sources)) {
    if (persons.size >= limit) return;
    if (tried.has(expression)) continue;
    tried.add(expression);
    const found = list.all(expression, wanted > 0 ? EVERYBODY : limit);
    // those of the number who have the words as well, before anybody else with the words
    const owners = wanted > 0 ? found.filter((person) => owning.has(person)) : [];
    wanted -= owners.length;
    for (const person of [...owners, ...found].slice(0, limit)) persons.add(person);
  }
}

function* readings(query: Query, places: Places, sources: Sources): Generator<string> {
  const choices = choicesOf(query.words, places, sources);
  const year = yearOf(query);
  const exact = choices.map((choice) => choice.exact);
  if (choices.every(({ isPlace }) => !isPlace)) yield both([...exact, ...year, `"N${exact.length}"`]);
  yield both([...exact, ...year]);
  const joined = joinings(query.words, choices, sources);
  for (const way of joined) yield both([way, ...year]);
  yield both([...choices.map(({ near }) => near()), ...year]);
  yield both([...choices.map(({ alike }) => alike()), ...year]);
  for (const way of withoutOne(choices)) yield both([...way.map(({ near }) => near()), ...year]);
  for (const way of withoutOne(choices)) yield both([...way.map(({ alike }) => alike()), ...year]);
  if (year.length === 0) return;
  yield* joined;
  yield both(choices.map(({ near }) => near()));
  yield both(choices.map(({ alike }) => alike()));
  for (const way of withoutOne(choices)) yield both(way.map(({ near }) => near()));
}

/** All words but one: the commonest goes first, for it says least. */
function withoutOne(choices: readonly WordChoice[]): WordChoice[][] {
  if (choices.length < 2) return [];
  return choices
    .map((choice, at) => ({ choice, at }))
    .sort((a, b) => b.choice.persons - a.choice.persons || a.at - b.at)
    .map(({ at }) => choices.filter((_, i) => i !== at));
}

/** The years of birth that are asked for as one expression, none without them. */
function yearOf(query: Query): string[] {
  const years = [...new Set(daysOf(query).map(({ low }) => `"${yearWord(low)}"`))];
  return years.length === 0 ? [] : [`(${years.join(' OR ')})`];
}

/** Born then, or with day and month the other way round; of a year alone the first few hundred. */
function ofBirth({ low, high }: Born, index: Store, persons: Set<number>): void {
  const births = new Postings(index, 'birth');
  for (const person of births.between(low, high, ENOUGH)) persons.add(person);
  if (low !== high) return;
  const [year, monthDay] = [Math.floor(low / 10_000), low % 10_000];
  const swapped = year * 10_000 + (monthDay % 100) * 100 + Math.floor(monthDay / 100);
  for (const person of births.between(swapped, swapped, ENOUGH)) persons.add(person);
}
