import { besideWork } from '../store/beside.ts';
import type { Store } from '../store/open.ts';
import { ownKey } from './own-key.ts';

/** What the ledger knows of a run's records. */
export interface KnownPersons {
  /** The number that a record had, 0 where the ledger does not know it. */
  readonly number: Int32Array;
  /** Where it stands in the ledger. */
  readonly entry: Int32Array;
  /** By record that the ledger does not know: the numbers that rows with its own key had, where there were any. */
  readonly byOwnKey: ReadonlyMap<number, readonly number[]>;
  /** Records that the ledger does not know; undefined for all of them. */
  readonly strangers: readonly number[] | undefined;
}

/** Looks all records of a work store up; at once where the ledger knows nobody. */
export function knownPersons(ledger: Store, work: Store, count: number): KnownPersons {
  const number = new Int32Array(count);
  const entry = new Int32Array(count);
  if (ledger.prepare('SELECT 1 FROM record_person LIMIT 1').get() === undefined)
    return { number, entry, byOwnKey: new Map(), strangers: undefined };
  joined(namedEntries(ledger), namedRecords(work), (record, rowid, person) => {
    number[record] = person;
    entry[record] = rowid;
  });
  const strangers: number[] = [];
  number.forEach((one, record) => {
    if (one === 0) strangers.push(record);
  });
  return { number, entry, byOwnKey: strangersNumbers(ledger, work, strangers), strangers };
}

type Entry = readonly [name: string, rowid: number, person: number];
type Row = readonly [name: string, record: number];

const namedEntries = (ledger: Store): Iterator<Entry> =>
  ledger
    .prepare<[], Entry>(
      'SELECT source || char(1) || record_key, rowid, person FROM record_person ORDER BY rowid',
    )
    .raw()
    .iterate();

const namedRecords = (work: Store): Iterator<Row> =>
  work
    .prepare<[], Row>(
      `SELECT s.name || char(1) || r.record_key, r.id FROM record r JOIN source s ON s.ordinal = r.source
       ORDER BY r.id`,
    )
    .raw()
    .iterate();

/**
 * Finds the pairs of one name, each name once on a side, reading both sides by turns: the ledger has rows in the order of
 * earlier files, so that few wait for their like. 2.5 million rows in 4 s and next to no memory; SQLite's own join takes 11.
 */
function joined(
  entries: Iterator<Entry>,
  records: Iterator<Row>,
  found: (record: number, rowid: number, person: number) => void,
): void {
  const waitingEntries = new Map<string, Entry>();
  const waitingRecords = new Map<string, number>();
  const match = (name: string): void => {
    const entry = waitingEntries.get(name);
    const record = waitingRecords.get(name);
    if (entry === undefined || record === undefined) return;
    found(record, entry[1], entry[2]);
    waitingEntries.delete(name);
    waitingRecords.delete(name);
  };
  for (;;) {
    const entry = entries.next();
    const record = records.next();
    if (entry.done === true && record.done === true) return;
    if (entry.done !== true && record.done !== true && entry.value[0] === record.value[0]) {
      found(record.value[1], entry.value[1], entry.value[2]);
      continue;
    }
    if (entry.done !== true) waitingEntries.set(entry.value[0], entry.value);
    if (record.done !== true) waitingRecords.set(...record.value);
    if (entry.done !== true) match(entry.value[0]);
    if (record.done !== true) match(record.value[0]);
  }
}

/** Numbers of rows that share a stranger's own key, while one of the two has a key that is shared. */
function strangersNumbers(
  ledger: Store,
  work: Store,
  strangers: readonly number[],
): Map<number, readonly number[]> {
  if (strangers.length === 0) return new Map();
  const rows = work
    .prepare<[string], [number, string, string]>(
      `SELECT r.id, s.name, r.record_key FROM json_each(?) j CROSS JOIN record r ON r.id = j.value
       JOIN source s ON s.ordinal = r.source`,
    )
    .raw()
    .all(JSON.stringify(strangers));
  const nameOf = (source: string, key: string): string => `${source}\u0001${ownKey(key)}`;
  const numbers = new Map(rows.map(([, source, key]) => [nameOf(source, key), new Set<number>()]));
  const bare = rows.map(([, , key]) => ownKey(key));
  const like = ledger
    .prepare<[string], [string, string, number]>(
      `SELECT source, record_key, person FROM record_person
       WHERE instr(record_key, '#') > 0 OR record_key IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .raw();
  for (const [source, key, person] of like.iterate(JSON.stringify(bare)))
    numbers.get(nameOf(source, key))?.add(person);
  return new Map(
    rows.flatMap(([record, source, key]) => {
      const own = [...(numbers.get(nameOf(source, key)) ?? [])];
      return own.length > 0 ? [[record, own] as const] : [];
    }),
  );
}

/** The highest number ever given. */
export const highestGiven = (ledger: Store): number =>
  ledger.prepare<[], number>('SELECT highest FROM person_counter').pluck().get() ?? 0;

/**
 * Remembers whose each record is, as `member` of the work store has it, and how far the numbers have come, so that none is
 * given twice. `known`: what the ledger has said of them, `numberOf`: the number that each has now.
 */
export function rememberPersons(
  ledger: Store,
  work: Store,
  {
    known,
    numberOf,
    highest,
  }: { known: KnownPersons; numberOf: (record: number) => number; highest: number },
): void {
  const { number, entry, strangers } = known;
  besideWork(ledger, work, () => {
    ledger.transaction(() => {
      const update = ledger.prepare('UPDATE record_person SET person = ? WHERE rowid = ?');
      number.forEach((before, record) => {
        if (before > 0 && before !== numberOf(record)) update.run(numberOf(record), entry[record]);
      });
      // 2.45 million rows in 0.8 s; through a statement of this process in 3
      ledger
        .prepare(
          `INSERT INTO record_person SELECT s.name, r.record_key, m.person
           FROM ${strangers === undefined ? '' : 'json_each(?) j CROSS JOIN'} work.record r
           JOIN work.source s ON s.ordinal = r.source JOIN work.member m ON m.record = r.id
           ${strangers === undefined ? '' : 'WHERE r.id = j.value'}`,
        )
        .run(...(strangers === undefined ? [] : [JSON.stringify(strangers)]));
      ledger.prepare('INSERT OR REPLACE INTO person_counter VALUES (1, ?)').run(highest);
    })();
  });
}
