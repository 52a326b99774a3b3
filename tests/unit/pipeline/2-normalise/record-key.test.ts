import { describe, expect, test } from '@jest/globals';
import { settleRecordKeys } from '../../../../pipeline/2-normalise/record-key.ts';
import { fill } from '../../../support/book.ts';
import { temporaryStore } from '../../../support/ledger.ts';

/** Own key ('' none) and content of each row; the result is the lasting key of each. */
function settled(rows: readonly (readonly [own: string, content: string])[]): string[] {
  const { store, remove } = temporaryStore('work');
  try {
    fill(
      store,
      rows.map(() => ({ role: 'dukcapil', person: 1 })),
    );
    rows.forEach(([own, content], row) => {
      store.prepare('UPDATE record SET record_key = ? WHERE id = ?').run(own, row);
      store.prepare('INSERT INTO raw_row VALUES (0, ?, 0, ?)').run(row, content);
    });
    settleRecordKeys(store, 0);
    return store.prepare<[], string>('SELECT record_key FROM record ORDER BY id').pluck().all();
  } finally {
    remove();
  }
}

describe('keys of records', () => {
  test('a key of its own that no other row has stays', () => {
    expect(
      settled([
        ['nik:1', 'a'],
        ['nik:2', 'b'],
      ]),
    ).toEqual(['nik:1', 'nik:2']);
  });

  test('a shared key and none give way to the content, both rows of a shared one', () => {
    const keys = settled([
      ['nik:1', 'a'],
      ['nik:1', 'b'],
      ['', 'c'],
      ['nik:4', 'd'],
    ]);
    expect(keys.slice(0, 3).every((key) => /^isi:[0-9a-f]{20}\.1$/.test(key))).toBe(true);
    expect(new Set(keys).size).toBe(4);
    expect(keys[3]).toBe('nik:4');
  });

  test('rows that are the same to the letter are numbered', () => {
    const keys = settled([
      ['', 'a'],
      ['', 'a'],
      ['', 'b'],
      ['', 'a'],
    ]);
    const [hash] = keys[0]?.split('.') ?? [];
    expect(keys.map((key) => key.replace(`${hash ?? ''}.`, ''))).toEqual(['1', '2', keys[2], '3']);
  });

  test('rows reshuffled keep their keys', () => {
    const rows = [
      ['nik:1', 'a'],
      ['nik:1', 'b'],
      ['', 'c'],
      ['nik:4', 'd'],
      ['', 'c'],
    ] as const;
    const byContent = (order: readonly number[]): string[] =>
      settled(order.map((at) => rows[at] ?? ['', ''])).map(
        (key, i) => `${rows[order[i] ?? 0]?.[1] ?? ''} ${key}`,
      );
    expect(byContent([4, 2, 0, 3, 1]).sort()).toEqual(byContent([0, 1, 2, 3, 4]).sort());
  });
});
