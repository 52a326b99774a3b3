import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { countMembers } from '../../../../pipeline/6-publish/members.ts';
import { temporaryStore } from '../../../support/ledger.ts';
import { insertRow } from '../../../support/records.ts';

let work: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  work = temporaryStore('work');
});
afterEach(() => {
  work.remove();
});

type Verdict = 'padan' | 'usulan' | 'tinjau' | 'sendiri';
type Row = readonly [source: number, person: number, verdict: Verdict, probability: number, nik: number];

/** Rows of sources of these kinds; NIK 0 is sound, 1 empty, 2 and 3 of the wrong form. */
function fill(kinds: readonly string[], rows: readonly Row[]): void {
  const { store } = work;
  kinds.forEach((kind, ordinal) => {
    insertRow(store, 'source', { ordinal, name: `s${ordinal}`, kind });
  });
  ['', 'kosong', 'format', 'format'].forEach((cause, id) => {
    insertRow(store, 'nik_value', { id, cause });
  });
  rows.forEach(([source, person, verdict, probability, nik], id) => {
    insertRow(store, 'record', { id, source, row: id, nik });
    insertRow(store, 'placed', { record: id, person, verdict, probability });
  });
  for (const person of new Set(rows.map(([, one]) => one))) insertRow(store, 'person_fact', { person });
}

const ROWS: readonly Row[] = [
  [0, 7, 'padan', 1, 0],
  [0, 9, 'sendiri', 1, 1],
  [1, 7, 'padan', 0.75, 2],
  [1, 7, 'usulan', 0.5, 3],
  [1, 12, 'sendiri', 0.5, 0],
  [2, 7, 'usulan', 0.5, 0],
  [2, 12, 'tinjau', 0.25, 0],
];

test('rows, persons, doubt and NIKs of each source, and the sets of sources that persons stand in', () => {
  fill(['register', 'file', 'bill'], ROWS);
  const { sources, overlaps, grouped } = countMembers(work.store);
  expect(sources).toEqual([
    {
      verdicts: { padan: 1, usulan: 0, tinjau: 0, sendiri: 1 },
      persons: 2,
      expectedWrong: 0,
      niks: [
        { reason: 'kosong', count: 1 },
        { reason: 'sah', count: 1 },
      ],
    },
    {
      verdicts: { padan: 1, usulan: 1, tinjau: 0, sendiri: 1 },
      persons: 2,
      expectedWrong: 0.75,
      niks: [
        { reason: 'format', count: 2 },
        { reason: 'sah', count: 1 },
      ],
    },
    {
      verdicts: { padan: 0, usulan: 1, tinjau: 1, sendiri: 0 },
      persons: 2,
      expectedWrong: 0.5,
      niks: [{ reason: 'sah', count: 2 }],
    },
  ]);
  const persons = new Map(overlaps.map((set) => [set.sources.join(), set.persons]));
  expect([persons.get('0,1,2'), persons.get('0'), persons.get('1,2')]).toEqual([1, 1, 1]);
  expect(overlaps.reduce((sum, set) => sum + set.persons, 0)).toBe(3);
  expect(grouped).toEqual({ groups: 2, rows: 6 });
});

test('without a register a row is of a person where it has company', () => {
  fill(['file', 'file', 'file'], ROWS);
  expect(countMembers(work.store).sources.map(({ expectedWrong }) => expectedWrong)).toEqual([0, 1.25, 1.25]);
});
