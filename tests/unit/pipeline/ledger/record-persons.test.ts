import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownPersons } from '../../../../pipeline/ledger/record-persons.ts';
import { openStore } from '../../../../pipeline/store/open.ts';
import { temporaryStore } from '../../../support/ledger.ts';
import { runs } from '../../../support/properties.ts';
import { storedRecords } from '../../../support/records.ts';

const SOURCES = ['dukcapil', 'bpjs'];

let ledger: ReturnType<typeof temporaryStore>;
let work: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  ledger = temporaryStore('ledger');
  work = temporaryStore('work');
});
afterEach(() => {
  ledger.remove();
  work.remove();
});

const rows = fc.uniqueArray(fc.tuple(fc.nat(1), fc.nat(9)), {
  selector: ([source, key]) => source * 10 + key,
  maxLength: 20,
});

test('whatever came, went or changed places: every row that the ledger has is found, no other one', () => {
  fc.assert(
    fc.property(rows, rows, (before, now) => {
      ledger.store.exec('DELETE FROM record_person');
      work.store.exec('DELETE FROM record; DELETE FROM source');
      const enter = ledger.store.prepare('INSERT INTO record_person VALUES (?, ?, ?)');
      before.forEach(([source, key], i) => enter.run(SOURCES[source], `k${key}`, i + 1));
      storedRecords(
        work.store,
        SOURCES,
        now.map(([source, key]) => [source, `k${key}`]),
      );
      const found = knownPersons(ledger.store, work.store, now.length);
      const expected = now.map(
        ([source, key]) => before.findIndex(([s, k]) => s === source && k === key) + 1,
      );
      expect([...found.number]).toEqual(expected);
      const strangers = expected.flatMap((number, record) => (number === 0 ? [record] : []));
      expect(found.strangers).toEqual(before.length === 0 ? undefined : strangers);
    }),
    runs(150),
  );
});

test('a ledger of version 3 keeps whose each row is', () => {
  const { store } = ledger;
  store.exec(`DROP TABLE record_person;
    CREATE TABLE record_person (
      source TEXT NOT NULL, record_key TEXT NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (source, record_key)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO record_person VALUES ('dukcapil', 'k2', 41), ('bpjs', 'k2', 42);
    PRAGMA user_version = 3`);
  storedRecords(work.store, SOURCES, [
    [0, 'k2'],
    [1, 'k1'],
    [1, 'k2'],
  ]);
  const path = store.name;
  store.close();
  const now = openStore(path, 'ledger');
  expect([...knownPersons(now, work.store, 3).number]).toEqual([41, 0, 42]);
  now.close();
});
