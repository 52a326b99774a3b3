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

test.each([0, 1, 49, 50, 51, 100, 137])('%d rows in are %d rows out', (count) => {
  const batch = new Batch(work.store, 'person', { columns: ['id', 'register_record'] });
  const rows = Array.from({ length: count }, (_, i) => [i + 1, i % 3 === 0 ? null : i]);
  for (const row of rows) batch.add(row);
  batch.end();
  batch.end();
  expect(work.store.prepare('SELECT id, register_record FROM person ORDER BY id').raw().all()).toEqual(rows);
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
