import type { Store } from '../store/open.ts';
import type { ResolveRecord } from './links.ts';

/**
 * Ledger numbers for this run's persons: a person keeps the number that most of its records had (register rows count
 * more), a number goes to one person only, new persons get the next ones in the order of their first record.
 * Repeating it after a kill gives the same numbers, as every record then already has its own.
 */
export function numberPersons(
  ledger: Store,
  records: readonly ResolveRecord[],
  personOf: (record: number) => number,
): Map<number, number> {
  const known = knownPersons(ledger);
  const votes = new Map<string, Vote>();
  const persons = new Set<number>();
  let highest = 0;
  for (const number of known.values()) highest = Math.max(highest, number);
  for (const record of records) {
    const person = personOf(record.id);
    persons.add(person);
    const number = known.get(ledgerKey(record));
    if (number === undefined) continue;
    const vote = votes.get(`${person} ${number}`) ?? { person, number, count: 0 };
    vote.count += record.kind === 'register' ? 1000 : 1;
    votes.set(`${person} ${number}`, vote);
  }
  const numbers = new Map<number, number>();
  const taken = new Set<number>();
  for (const vote of [...votes.values()].sort(
    (x, y) => y.count - x.count || x.number - y.number || x.person - y.person,
  )) {
    if (numbers.has(vote.person) || taken.has(vote.number)) continue;
    numbers.set(vote.person, vote.number);
    taken.add(vote.number);
  }
  for (const person of [...persons].sort((x, y) => x - y))
    if (!numbers.has(person)) numbers.set(person, (highest += 1));
  return numbers;
}

interface Vote {
  readonly person: number;
  readonly number: number;
  count: number;
}

const ledgerKey = (record: ResolveRecord): string => `${record.sourceName}\u0001${record.recordKey}`;

function knownPersons(ledger: Store): Map<string, number> {
  const rows = ledger.prepare<[], { source: string; recordKey: string; person: number }>(
    'SELECT source, record_key AS recordKey, person FROM record_person',
  );
  const known = new Map<string, number>();
  for (const { source, recordKey, person } of rows.iterate())
    known.set(`${source}\u0001${recordKey}`, person);
  return known;
}

/** No source and no record: the highest number ever given, for a person that was merged away leaves no record behind. */
const HIGHEST = ['', 'nomor tertinggi'] as const;

/** Remembers whose each record is and how far the numbers have come, so that none is given twice. */
export function rememberPersons(
  ledger: Store,
  records: readonly ResolveRecord[],
  numberOf: (record: number) => number,
): void {
  const insert = ledger.prepare(
    'INSERT INTO record_person VALUES (?, ?, ?) ON CONFLICT (source, record_key) DO UPDATE SET person = excluded.person WHERE person <> excluded.person',
  );
  ledger.transaction(() => {
    const highest = ledger
      .prepare<[], number>('SELECT coalesce(max(person), 0) FROM record_person')
      .pluck()
      .get();
    let last = highest ?? 0;
    for (const record of records) {
      const number = numberOf(record.id);
      insert.run(record.sourceName, record.recordKey, number);
      last = Math.max(last, number);
    }
    insert.run(...HIGHEST, last);
  })();
}
