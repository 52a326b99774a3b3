import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { osaDistance } from '../../../../matchers/text/levenshtein-osa.ts';
import { DigitSlots } from '../../../../pipeline/search/digit-slots.ts';
import { type CarriedNumbers, holding, nearly, writeDigits } from '../../../../pipeline/search/digits.ts';
import { Postings, writePostings } from '../../../../pipeline/search/postings.ts';
import { Vocabulary, writeVocabulary } from '../../../../pipeline/search/vocabulary.ts';
import type { Store } from '../../../../pipeline/store/open.ts';
import { schemaPath } from '../../../../schemas/root.ts';

function emptyIndex(): Store {
  const store = new Database(':memory:');
  store.exec(readFileSync(schemaPath('tables/search.sql'), 'utf8'));
  return store;
}

const EVERYTHING = 1_000_000;

describe('postings', () => {
  it('gives the values of a key as a naive list does, over parts of any number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 9 })), {
          maxLength: 4000,
          minLength: 0,
          size: 'max',
        }),
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 0, max: 31 }),
        (pairs, low, high) => {
          const store = emptyIndex();
          writePostings(store, 'birth', {
            keys: Int32Array.from(pairs, ([key]) => key),
            values: Int32Array.from(pairs, ([, value]) => value),
          });
          const naive = pairs
            .filter(([key]) => key > 0 && key >= low && key <= high)
            .map(([, value]) => value);
          const found = new Postings(store, 'birth').between(low, high, EVERYTHING);
          store.close();
          expect(new Set(found)).toEqual(new Set(naive));
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  it('gives all values of a key that fills several parts, in their order', () => {
    const store = emptyIndex();
    const keys = new Int32Array(5000).fill(7, 10, 4990).fill(3, 0, 10).fill(9, 4990);
    writePostings(store, 'kk', { keys, values: Int32Array.from(keys.keys()) });
    const postings = new Postings(store, 'kk');
    expect(postings.of(7)).toEqual(Array.from({ length: 4980 }, (_, i) => i + 10));
    expect(postings.of(3)).toHaveLength(10);
    expect(postings.of(8)).toEqual([]);
    expect(postings.between(3, 9, 12)).toHaveLength(12);
    store.close();
  });
});

/** Each number carried by its place in the list. */
function carriedBy(all: readonly string[]): CarriedNumbers {
  const slots = new DigitSlots(all.length);
  all.forEach((digits, id) => {
    slots.set(id, digits);
  });
  const ids = Int32Array.from(all.keys());
  return { slots, ids, owners: ids };
}

describe('digits', () => {
  it('ranks numbers as their text does, those without digits not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9]{0,17}$/), { maxLength: 80 }), (all) => {
        const sorted = [...new Set(all.filter((digits) => digits !== ''))].sort();
        expect([...carriedBy(all).slots.ranks()]).toEqual(all.map((digits) => sorted.indexOf(digits) + 1));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('writes each number once a carrier, in order, and none for those without', () => {
    const store = emptyIndex();
    const { slots } = carriedBy(['3275019001010002', '', '3275', '3275019001010002']);
    const ids = Int32Array.of(0, 3, 2, 1, -1, 0, 2);
    writeDigits(store, 'card', { slots, ids, owners: Int32Array.of(9, 9, 7, 5, 5, 0, 1) });
    const rows = store.prepare<[], { text: Buffer; owners: Buffer }>('SELECT text, owners FROM digits').all();
    store.close();
    expect(rows.map(({ text }) => text.toString('latin1').match(/.{18}/g))).toEqual([
      ['3275||||||||||||||', '3275||||||||||||||', '3275019001010002||', '3275019001010002||'],
    ]);
    expect(rows.map(({ owners }) => [0, 4, 8, 12].map((at) => owners.readInt32LE(at)))).toEqual([
      [1, 7, 0, 9],
    ]);
  });

  const numbers = fc.array(fc.stringMatching(/^[0-9]{13,17}$/), { minLength: 1, maxLength: 60 });

  it('finds every number that holds the digits, wherever, and no other', () => {
    fc.assert(
      fc.property(numbers, fc.stringMatching(/^[0-9]{1,3}$/), (all, part) => {
        const store = emptyIndex();
        writeDigits(store, 'nik', carriedBy(all));
        const found = holding(store, { kind: 'nik', digits: part, limit: EVERYTHING });
        store.close();
        expect([...found.keys()].sort((a, b) => a - b)).toEqual(
          [...all.keys()].filter((owner) => all[owner]?.includes(part)),
        );
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('finds a number behind every single typing error', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{16}$/),
        fc.nat(15),
        fc.nat(9),
        fc.nat(3),
        (nik, at, digit, kind) => {
          const [before, here, after] = [nik.slice(0, at), nik.charAt(at), nik.slice(at + 1)];
          const typed = [
            before + String(digit) + after,
            before + after,
            before + String(digit) + here + after,
            before + after.charAt(0) + here + after.slice(1),
          ][kind];
          const store = emptyIndex();
          writeDigits(store, 'nik', { ...carriedBy([nik]), owners: Int32Array.of(4) });
          const found = nearly(store, { kind: 'nik', digits: typed ?? '', limit: EVERYTHING });
          store.close();
          expect([...found.keys()]).toEqual([4]);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('vocabulary', () => {
  const store = emptyIndex();
  beforeAll(() => {
    writeVocabulary(
      store,
      ['AMINA', 'AMINI', 'SITI', 'S', 'SRI', 'SURYANTO', 'SURIANTI', 'YANTO'].map((word, i) => ({
        word,
        persons: i + 1,
      })),
    );
  });
  afterAll(() => {
    store.close();
  });
  const alike = (word: string): string[] => new Vocabulary(store).alike(word, 40).map((found) => found.word);

  it('counts who carries a word', () => {
    expect(new Vocabulary(store).count('SITI')).toBe(3);
    expect(new Vocabulary(store).count('SITTI')).toBe(0);
  });

  it('finds the word itself first, then those one and two errors away, of the same beginning and initials', () => {
    expect(alike('AMINA')).toEqual(['AMINA', 'AMINI']);
    expect(alike('AMIAN')).toEqual(['AMINA']);
    expect(alike('SURYANOT')).toEqual(['SURYANTO', 'S']);
    expect(alike('SUR')).toContain('SURYANTO');
    expect(alike('SITI')).toEqual(['SITI', 'S']);
    expect(alike('S')).toEqual(['S', 'SURIANTI', 'SURYANTO', 'SRI', 'SITI']);
  });

  it('misses no word within reach', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[A-E]{3,8}$/), { minLength: 1, maxLength: 40 }),
        fc.stringMatching(/^[A-E]{3,8}$/),
        (words, asked) => {
          const own = emptyIndex();
          writeVocabulary(
            own,
            words.map((word) => ({ word, persons: 1 })),
          );
          const found = new Set(new Vocabulary(own).alike(asked, EVERYTHING).map(({ word }) => word));
          own.close();
          const reach = asked.length <= 5 ? 1 : 2;
          expect(
            words.filter((word) => osaDistance(word, asked, reach) <= reach && !found.has(word)),
          ).toEqual([]);
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});
