import { type PersonId, personId } from '../../schemas/ids.ts';
import { type KnownPersons, highestGiven, knownPersons, rememberPersons } from '../ledger/record-persons.ts';
import type { Store } from '../store/open.ts';

/** Ledger numbers of a run's persons, who are named by their first record until they have one. */
export interface PersonNumbers {
  readonly persons: number;
  /** The highest of them, or of any that the ledger has given. */
  readonly highest: number;
  readonly of: (person: number) => PersonId;
  /** Makes the ledger remember them, once `member` says whose each record is. */
  readonly remember: () => void;
}

interface Whose {
  /** Person of each record. */
  readonly person: Int32Array;
  readonly isRegister: (record: number) => boolean;
}

/**
 * Ledger numbers for this run's persons: a person keeps the number that most of its records had (register rows count
 * more), a number goes to one person only, new persons get the next ones in the order of their first record. A record
 * that the ledger does not know, but whose own key it does, counts half: a second row with that key has come or gone.
 * Repeating it after a kill gives the same numbers, as every record then already has its own.
 */
export function numberPersons(ledger: Store, work: Store, whose: Whose): PersonNumbers {
  const { person } = whose;
  const known = knownPersons(ledger, work, person.length);
  const before = highestGiven(ledger);
  const numbers = keptNumbers(eachVote(known, whose), person.length, before);
  const isPerson = new Uint8Array(person.length);
  for (const one of person) isPerson[one] = 1;
  let highest = before;
  let persons = 0;
  isPerson.forEach((one, record) => {
    if (one === 0) return;
    persons += 1;
    if (numbers[record] === 0) numbers[record] = highest += 1;
  });
  const of = (one: number): PersonId => {
    const number = numbers[one] ?? 0;
    if (number === 0) throw new Error('a person without a number');
    return personId(number);
  };
  const numberOf = (record: number): number => of(person[record] ?? record);
  return {
    persons,
    highest,
    of,
    remember: () => {
      rememberPersons(ledger, work, { known, numberOf, highest });
    },
  };
}

type Votes = (hear: (person: number, number: number, count: number) => void) => void;

/** What each record says: its person had this number. */
function eachVote({ number, byOwnKey }: KnownPersons, { person, isRegister }: Whose): Votes {
  const worth = (record: number): number => (isRegister(record) ? 1000 : 1);
  return (hear) => {
    number.forEach((known, record) => {
      if (known > 0) hear(person[record] ?? -1, known, worth(record));
    });
    for (const [record, numbers] of byOwnKey)
      for (const one of numbers) hear(person[record] ?? -1, one, worth(record) / 2);
  };
}

/** Number of each person that keeps one, 0 for all others; `highest`: no number is above it. */
function keptNumbers(votes: Votes, count: number, highest: number): Int32Array {
  const kept = new Int32Array(count);
  /** The only number of a person, the only person of a number and one more: 0 for none, -1 for several. */
  const only = { number: new Int32Array(count), person: new Int32Array(highest + 1) };
  const note = (of: Int32Array, at: number, value: number): void => {
    const before = of[at] ?? 0;
    of[at] = before === 0 || before === value ? value : -1;
  };
  votes((person, number) => {
    note(only.number, person, number);
    note(only.person, number, person + 1);
  });
  const contested = new Map<string, Vote>();
  votes((person, number, count) => {
    if (only.number[person] === number && only.person[number] === person + 1) {
      kept[person] = number;
      return;
    }
    const vote = contested.get(`${person} ${number}`) ?? { person, number, count: 0 };
    vote.count += count;
    contested.set(`${person} ${number}`, vote);
  });
  const taken = new Set<number>();
  for (const { person, number } of [...contested.values()].sort(
    (x, y) => y.count - x.count || x.number - y.number || x.person - y.person,
  )) {
    if (kept[person] !== 0 || taken.has(number)) continue;
    kept[person] = number;
    taken.add(number);
  }
  return kept;
}

interface Vote {
  readonly person: number;
  readonly number: number;
  count: number;
}
