import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { numberPersons } from '../../../../pipeline/4-resolve/person-ids.ts';
import { temporaryStore } from '../../../support/ledger.ts';
import { storedRecords } from '../../../support/records.ts';

let ledger: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  ledger = temporaryStore('ledger');
});
afterEach(() => {
  ledger.remove();
});

/** A record's key, the register's begin with D, and the person it is of, by any name. */
type Row = readonly [key: string, person: string];

const isRegister = ([key]: Row): boolean => key.startsWith('D');

/** One run: number by record key. `killed`: the process ends before the ledger remembers. */
function run(rows: readonly Row[], killed = false): Record<string, number> {
  const work = temporaryStore('work');
  storedRecords(
    work.store,
    ['dukcapil', 'bpjs'],
    rows.map((row) => [isRegister(row) ? 0 : 1, row[0]]),
  );
  const person = Int32Array.from(rows, ([, own]) => rows.findIndex(([, one]) => one === own));
  const numbers = numberPersons(ledger.store, work.store, {
    person,
    isRegister: (record) => isRegister(rows[record] ?? ['', '']),
  });
  const numberOf = (record: number): number => numbers.of(person[record] ?? -1);
  const place = work.store.prepare("INSERT INTO placed (record, person, verdict) VALUES (?, ?, 'padan')");
  rows.forEach((_, record) => place.run(record, numberOf(record)));
  if (!killed) numbers.remember();
  work.remove();
  return Object.fromEntries(rows.map(([key], record) => [key, numberOf(record)]));
}

const FIRST: readonly Row[] = [
  ['D1', 'ani'],
  ['D2', 'budi'],
  ['B1', 'budi'],
  ['B2', 'citra'],
];

describe('lasting numbers of persons', () => {
  test('the first run counts from 1 in the order of first records', () => {
    expect(run(FIRST)).toEqual({ D1: 1, D2: 2, B1: 2, B2: 3 });
  });

  test('rows reshuffled keep their numbers', () => {
    const before = run(FIRST);
    expect(run([...FIRST].reverse())).toEqual({ ...before });
  });

  test('a newcomer, though first in the file, gets the next number', () => {
    run(FIRST);
    expect(run([['D0', 'dewi'], ...FIRST])).toEqual({ D0: 4, D1: 1, D2: 2, B1: 2, B2: 3 });
  });

  test('two persons found to be one: the register’s number stays, the other is not given again', () => {
    run(FIRST);
    const merged = run([...FIRST.slice(0, 3), ['B2', 'budi']]);
    expect(merged).toEqual({ D1: 1, D2: 2, B1: 2, B2: 2 });
    expect(run([...FIRST.slice(0, 3), ['B2', 'budi'], ['B9', 'new']])['B9']).toBe(4);
  });

  test('one person found to be two: the register’s part keeps the number, the other gets a new one', () => {
    run(FIRST);
    expect(run([FIRST[0] ?? ['', ''], ['D2', 'budi'], ['B1', 'eko'], ['B2', 'citra']])).toEqual({
      D1: 1,
      D2: 2,
      B1: 4,
      B2: 3,
    });
  });

  test('one register row outweighs any number of others', () => {
    const members = ['B1', 'B2', 'B3'] as const;
    run([['D1', 'ani'], ...members.map((key) => [key, 'ani'] as const)]);
    expect(run([['D1', 'ani'], ...members.map((key) => [key, 'eko'] as const)])).toEqual({
      D1: 1,
      B1: 2,
      B2: 2,
      B3: 2,
    });
  });

  test('the larger part keeps the number when no register row tells', () => {
    run([
      ['B1', 'x'],
      ['B2', 'x'],
      ['B3', 'x'],
    ]);
    expect(
      run([
        ['B1', 'a'],
        ['B2', 'b'],
        ['B3', 'b'],
      ]),
    ).toEqual({ B1: 2, B2: 1, B3: 1 });
  });

  test('a row that goes and comes back finds its number again', () => {
    run(FIRST);
    run(FIRST.slice(0, 2));
    expect(run(FIRST)).toEqual({ D1: 1, D2: 2, B1: 2, B2: 3 });
  });

  test('killed before it was remembered, or after: the second start gives the same numbers', () => {
    const before = run(FIRST, true);
    expect(run(FIRST)).toEqual(before);
    expect(run(FIRST)).toEqual(before);
    const second: readonly Row[] = [['D0', 'dewi'], ['B2', 'budi'], ...FIRST.slice(0, 3)];
    const killed = run(second, true);
    expect(run(second)).toEqual(killed);
    expect(run(second)).toEqual(killed);
  });

  test('rows of two sources with one key are two rows', () => {
    expect(
      run([
        ['D1', 'a'],
        ['B1', 'b'],
      ]),
    ).toEqual({ D1: 1, B1: 2 });
  });

  describe('when rows begin or cease to share their own key', () => {
    const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(20));

    test('a person whose register row is repeated keeps the number, whichever row comes first', () => {
      run(FIRST);
      for (const [one, other] of [
        [A, B],
        [B, A],
      ])
        expect(run([[`D2#${one}`, 'budi'], [`D2#${other}`, 'budi'], ...FIRST.slice(2)])).toMatchObject({
          [`D2#${A}`]: 2,
          [`D2#${B}`]: 2,
          B1: 2,
        });
    });

    test('somebody else with that key, though first in the file, leaves the number where the other rows are', () => {
      run(FIRST);
      const rows: readonly Row[] = [
        [`D2#${A}`, 'eko'],
        [`D2#${B}`, 'budi'],
        ['B1', 'budi'],
      ];
      expect(run(rows)).toEqual({ [`D2#${A}`]: 4, [`D2#${B}`]: 2, B1: 2 });
      // eko's row changes, then budi's: each keeps its own
      expect(run([[`D2#${C}`, 'eko'], ...rows.slice(1)])).toMatchObject({ [`D2#${C}`]: 4, B1: 2 });
      expect(run([[`D2#${C}`, 'eko'], [`D2#${A}.2`, 'budi'], ...rows.slice(2)])).toMatchObject({
        [`D2#${C}`]: 4,
        B1: 2,
      });
    });

    test('the last row left of a key finds its number again', () => {
      run([
        [`D1#${A}`, 'ani'],
        [`D1#${B}`, 'ani'],
        ['D2', 'budi'],
      ]);
      expect(
        run([
          ['D2', 'budi'],
          ['D1', 'ani'],
        ]),
      ).toEqual({ D1: 1, D2: 2 });
    });

    test('a register row whose key is shared still outweighs other rows', () => {
      run([
        ['D1', 'ani'],
        ['B1', 'ani'],
        ['B2', 'ani'],
      ]);
      expect(
        run([
          ['B1', 'eko'],
          ['B2', 'eko'],
          [`D1#${A}`, 'ani'],
          [`D1#${B}`, 'ani'],
        ]),
      ).toMatchObject({ B1: 2, [`D1#${A}`]: 1 });
    });

    test('a key of another source is another key', () => {
      run([
        ['D1', 'ani'],
        ['B1', 'budi'],
      ]);
      expect(run([[`B1#${A}`, 'budi']])).toEqual({ [`B1#${A}`]: 2 });
      expect(run([[`B9#${A}`, 'eko']])).toEqual({ [`B9#${A}`]: 3 });
    });
  });
});
