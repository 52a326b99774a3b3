import { placeKey } from '../../matchers/indonesia/wilayah.ts';
import { NameFits } from './name-fit.ts';
import type { Person, PersonRow } from './people.ts';
import type { NumberOwners } from './numbers.ts';
import type { PlaceFound } from './places.ts';
import type { Query, QueryNumber } from './query.ts';
import type { Born } from './query-dates.ts';
import type { NameRules } from '../../matchers/indonesia/name-rules.ts';

export interface Ranked extends Person {
  /** 0 to 1: how much of the query the person answers. */
  readonly score: number;
}

interface Understood {
  readonly query: Query;
  readonly places: readonly (readonly PlaceFound[])[];
  readonly owners: readonly NumberOwners[];
  readonly rules: NameRules;
}

const WEIGHT = { word: 1, born: 1.5, year: 0.75, number: 2 } as const;
const PLACE = 0.95;
/** Share of a name's value that hangs on the name having no further words. */
const EXTRA_WORDS = 0.12;
const LEAST = 0.55;

/** The persons that answer enough of the query, the best first; equals by what is surest, then by number. */
export function rank(persons: readonly Person[], { query, places, owners, rules }: Understood): Ranked[] {
  const names = new Set(persons.flatMap(({ rows }) => rows.map(({ name }) => name)));
  const fits = new NameFits(query.words, names, rules);
  const keys = places.map((found) => new Set(found.map(({ key }) => key)));
  const most =
    query.words.length * WEIGHT.word + sum(query.born, bornWeight) + sum(query.numbers, numberWeight);
  return persons
    .map((person) => {
      const points =
        nameValue(person.rows, fits, keys) +
        sum(query.born, (born) => bornWeight(born) * best(person.rows, ({ day }) => bornValue(day, born))) +
        sum(query.numbers, (number, i) => {
          const { digits, born } = number;
          const asNumber = numberValue(owners[i]?.get(person.person) ?? [], digits);
          const asDate = best(person.rows, ({ day }) =>
            Math.max(0, ...born.map((days) => bornValue(day, days))),
          );
          return numberWeight(number) * Math.max(asNumber, asDate);
        });
      return { ...person, score: most === 0 ? 0 : points / most };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || sureness(b) - sureness(a) || a.person - b.person);
}

const bornWeight = ({ low, high }: Born): number => (low === high ? WEIGHT.born : WEIGHT.year);

/** Four digits that can be a year say no more than a year. */
const numberWeight = ({ digits, born }: QueryNumber): number =>
  digits.length === 4 && born.length > 0 ? WEIGHT.year : WEIGHT.number;

/** Over the rows' names the best; a word may be answered by where the person lives. */
function nameValue(
  rows: readonly PersonRow[],
  fits: NameFits,
  places: readonly ReadonlySet<string>[],
): number {
  if (places.length === 0) return 0;
  const homes = new Set(rows.flatMap(({ village, district }) => [placeKey(village), placeKey(district)]));
  const lives = places.map((keys) => [...keys].some((key) => homes.has(key)));
  return best(rows, ({ name }) => {
    const { words, covered } = fits.of(name);
    const value = sum(words, (word, i) => Math.max(word, lives[i] === true ? PLACE : 0));
    const asPlaces = lives.filter(Boolean).length === words.length;
    return value * (asPlaces ? 1 : 1 - EXTRA_WORDS * (1 - covered));
  });
}

function bornValue(day: number, { low, high }: Born): number {
  if (day === 0) return 0;
  if (day >= low && day <= high) return 1;
  const [year, month, date] = parts(day);
  const [askedYear, askedMonth, askedDate] = parts(low);
  if (low !== high) return Math.abs(year - askedYear) <= 1 ? 0.6 : 0;
  if (year === askedYear && month === askedDate && date === askedMonth) return 0.9;
  const same = Number(year === askedYear) + Number(month === askedMonth) + Number(date === askedDate);
  return same === 2 ? 0.7 : year === askedYear ? 0.4 : 0;
}

const parts = (day: number): [number, number, number] => [
  Math.floor(day / 10_000),
  Math.floor(day / 100) % 100,
  day % 100,
];

/** The whole number, a part of it, or one with a typing error. */
const numberValue = (numbers: readonly string[], digits: string): number =>
  Math.max(0, ...numbers.map((number) => (number === digits ? 1 : number.includes(digits) ? 0.95 : 0.85)));

/** A register row says most, then how many rows there are. */
const sureness = ({ rows }: Person): number =>
  (rows.some(({ kind }) => kind === 'register') ? 100 : 0) + Math.min(99, rows.length);

const best = (rows: readonly PersonRow[], of: (row: PersonRow) => number): number =>
  rows.reduce((most, row) => Math.max(most, of(row)), 0);

const sum = <T>(items: readonly T[], of: (item: T, at: number) => number): number =>
  items.reduce((total, item, at) => total + of(item, at), 0);
