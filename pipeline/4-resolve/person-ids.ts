import { type PersonId, personId } from '../../schemas/ids.ts';
import type { Store } from '../store/open.ts';
import type { ResolveRecord } from './links.ts';
import { ownKey } from '../ledger/own-key.ts';

/**
 * Ledger numbers for this run's persons: a person keeps the number that most of its records had (register rows count
 * more), a number goes to one person only, new persons get the next ones in the order of their first record. A record
 * that the ledger does not know, but whose own key it does, counts half: a second row with that key has come or gone.
 * Repeating it after a kill gives the same numbers, as every record then already has its own.
 */
export function numberPersons(
  ledger: Store,
  records: readonly ResolveRecord[],
  personOf: (record: number) => number,
): Map<number, PersonId> {
  const numbersOf = knownNumbers(knownPersons(ledger), records);
  const votes = new Map<string, Vote>();
  const persons = new Set<number>();
  let highest = highestGiven(ledger);
  for (const record of records) {
    const person = personOf(record.id);
    persons.add(person);
    const { numbers, certain } = numbersOf(record);
    for (const number of numbers) {
      const vote = votes.get(`${person} ${number}`) ?? { person, number, count: 0 };
      vote.count += (record.kind === 'register' ? 1000 : 1) * (certain ? 1 : 0.5);
      votes.set(`${person} ${number}`, vote);
    }
  }
  const numbers = new Map<number, PersonId>();
  const taken = new Set<PersonId>();
  for (const vote of [...votes.values()].sort(
    (x, y) => y.count - x.count || x.number - y.number || x.person - y.person,
  )) {
    if (numbers.has(vote.person) || taken.has(vote.number)) continue;
    numbers.set(vote.person, vote.number);
    taken.add(vote.number);
  }
  for (const person of [...persons].sort((x, y) => x - y))
    if (!numbers.has(person)) numbers.set(person, personId((highest += 1)));
  return numbers;
}

interface Vote {
  readonly person: number;
  readonly number: PersonId;
  count: number;
}

const ledgerKey = (record: ResolveRecord): string => `${record.sourceName}\u0001${record.recordKey}`;

interface Known {
  readonly numbers: Iterable<PersonId>;
  /** By the record's very key; else by what rows with its own key had. */
  readonly certain: boolean;
}

function knownNumbers(
  known: ReadonlyMap<string, PersonId>,
  records: readonly ResolveRecord[],
): (record: ResolveRecord) => Known {
  const strangers = new Set<string>();
  if (known.size > 0)
    for (const record of records) if (!known.has(ledgerKey(record))) strangers.add(ownKey(ledgerKey(record)));
  const byOwnKey = new Map<string, Set<PersonId>>();
  if (strangers.size > 0) {
    for (const [key, number] of known) {
      const own = ownKey(key);
      if (strangers.has(own)) byOwnKey.set(own, (byOwnKey.get(own) ?? new Set()).add(number));
    }
  }
  return (record) => {
    const key = ledgerKey(record);
    const number = known.get(key);
    return number === undefined
      ? { numbers: byOwnKey.get(ownKey(key)) ?? [], certain: false }
      : { numbers: [number], certain: true };
  };
}

function knownPersons(ledger: Store): Map<string, PersonId> {
  const rows = ledger.prepare<[], { source: string; recordKey: string; person: PersonId }>(
    'SELECT source, record_key AS recordKey, person FROM record_person',
  );
  const known = new Map<string, PersonId>();
  for (const { source, recordKey, person } of rows.iterate())
    known.set(`${source}\u0001${recordKey}`, person);
  return known;
}

const highestGiven = (ledger: Store): number =>
  ledger.prepare<[], number>('SELECT highest FROM person_counter').pluck().get() ?? 0;

/** Remembers whose each record is and how far the numbers have come, so that none is given twice. */
export function rememberPersons(
  ledger: Store,
  records: readonly ResolveRecord[],
  numberOf: (record: number) => PersonId,
): void {
  const insert = ledger.prepare(
    `INSERT INTO record_person VALUES (?, ?, ?)
     ON CONFLICT (source, record_key) DO UPDATE SET person = excluded.person WHERE person <> excluded.person`,
  );
  ledger.transaction(() => {
    let highest = highestGiven(ledger);
    for (const record of records) {
      const number = numberOf(record.id);
      insert.run(record.sourceName, record.recordKey, number);
      highest = Math.max(highest, number);
    }
    ledger.prepare('INSERT OR REPLACE INTO person_counter VALUES (1, ?)').run(highest);
  })();
}
