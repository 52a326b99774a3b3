import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { StoredLinks, acceptedLinks, saveLinks } from '../../../../pipeline/store/links.ts';
import type { Store } from '../../../../pipeline/store/open.ts';
import { temporaryStore } from '../../../support/ledger.ts';
import { plainLinks } from '../../../support/links.ts';

let store: Store;
let remove: () => void;
beforeEach(() => {
  ({ store, remove } = temporaryStore('work'));
});
afterEach(() => {
  remove();
});

const fill = (): void => {
  saveLinks(store, {
    a: Int32Array.from([0, 0, 2, 2, 5]),
    b: Int32Array.from([3, 7, 3, 9, 2]),
    weight: Float64Array.from([1.5, -2, 30, 0, 4]),
    rule: Uint8Array.from([0, 1, 2, 3, 20]),
    rules: Float64Array.from([1, 2, 5, 2 ** 40, 1]),
    levels: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]),
  });
};

test('pairs come back as they were kept, bits of rules over 2^32 too', () => {
  fill();
  const links = new StoredLinks(store);
  expect([links.count, links.width]).toEqual([5, 2]);
  expect([...links.levelsOf(2)]).toEqual([5, 6]);
  expect(plainLinks(store)[3]).toEqual({ a: 2, b: 9, weight: 0, rule: 3, rules: 2 ** 40 });
});

test('a pair is found whichever record is named first; of a record all its pairs, by the other one', () => {
  fill();
  const links = new StoredLinks(store);
  expect([links.between(0, 3), links.between(7, 0), links.between(9, 2)]).toEqual([0, 1, 3]);
  expect([links.between(3, 7), links.between(0, 0), links.between(8, 9)]).toEqual([-1, -1, -1]);
  expect([links.of(2), links.of(3), links.of(1)]).toEqual([[2, 4, 3], [0, 2], []]);
});

test('a store without pairs has none', () => {
  const links = new StoredLinks(store);
  expect([links.count, links.width, links.between(0, 1)]).toEqual([0, 0, -1]);
  expect(links.of(0)).toEqual([]);
});

test('accepted links: what decided a row, once for both rows of a pair; not what is under review', () => {
  fill();
  const member = store.prepare('INSERT INTO placed (record, person, verdict, partner) VALUES (?, 1, ?, ?)');
  member.run(3, 'padan', 2);
  member.run(2, 'sendiri', 3);
  member.run(7, 'tinjau', 0);
  member.run(9, 'usulan', 2);
  member.run(4, 'sendiri', null);
  expect([...acceptedLinks(store, new StoredLinks(store))]).toEqual([2, 3]);
});
