import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Batch } from '../../../../pipeline/store/batch.ts';
import { temporaryStore } from '../../../support/ledger.ts';

let work: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  work = temporaryStore('work');
});
afterEach(() => {
  work.remove();
});

test.each([0, 1, 15, 16, 17, 32, 137])('%d rows in are %d rows out', (count) => {
  const batch = new Batch(work.store, 'person', { columns: ['id', 'register_record'] });
  const rows = Array.from({ length: count }, (_, i) => [i + 1, i % 3 === 0 ? null : i]);
  for (const row of rows) batch.add(row);
  batch.end();
  batch.end();
  expect(work.store.prepare('SELECT id, register_record FROM person ORDER BY id').raw().all()).toEqual(rows);
});

test.each([0, 1, 15, 16, 17, 32, 137])('%d rows by column, behind one that was added', (count) => {
  const batch = new Batch(work.store, 'placed', {
    columns: ['record', 'person', 'margin'],
    fixed: { verdict: 'padan', partner: 7, name_score: null },
  });
  batch.add([0, 5, null]);
  batch.write(count, [(at) => at + 1, (at) => at * 2, (at) => (at % 2 === 0 ? null : at / 4)]);
  const rows = Array.from({ length: count }, (_, at) => [at + 1, at * 2, at % 2 === 0 ? null : at / 4]);
  expect(
    work.store
      .prepare('SELECT record, person, margin, verdict, partner, name_score FROM placed ORDER BY record')
      .raw()
      .all(),
  ).toEqual([[0, 5, null], ...rows].map((row) => [...row, 'padan', 7, null]));
});

test('columns that are not named have their default, fixed ones their word', () => {
  const batch = new Batch(work.store, 'placed', {
    columns: ['record', 'person'],
    fixed: { verdict: "it's" },
  });
  for (let record = 0; record < 51; record += 1) batch.add([record, record + 7]);
  batch.end();
  const rows = work.store.prepare('SELECT * FROM placed WHERE record IN (0, 50) ORDER BY record').all();
  const rest = { probability: 1, margin: null, agreement: 0, name_score: null, partner: null };
  expect(rows).toEqual(
    [0, 50].map((record) => ({
      ...{ record, person: record + 7, verdict: "it's", candidate_1: null, candidate_2: null },
      ...rest,
    })),
  );
});
