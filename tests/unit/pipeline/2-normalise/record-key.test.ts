import { describe, expect, test } from '@jest/globals';
import { packedOf } from '../../../../pipeline/2-normalise/packed.ts';
import { OwnKeys, settleRecordKeys } from '../../../../pipeline/2-normalise/record-key.ts';
import { insertRawBlock } from '../../../../pipeline/store/raw-rows.ts';
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
    rows.forEach(([own], row) => {
      store.prepare('UPDATE record SET record_key = ? WHERE id = ?').run(own, row);
    });
    insertRawBlock(store)({
      source: 0,
      row: 0,
      part: 0,
      // a letter and its NUL
      ends: Uint32Array.from(rows, (_row, at) => 2 * (at + 1)),
      cells: Buffer.from(rows.map(([, content]) => `${content}\0`).join('')),
      numbers: null,
    });
    const keys = new OwnKeys();
    // in two pieces, as two threads read them
    const own = rows.map(([key]) => key);
    keys.add(packedOf(own.slice(0, 2)));
    keys.add(packedOf(own.slice(2)));
    settleRecordKeys(store, keys.unsettled(0));
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

  test('a shared key takes the content behind it, on every row; none gives way to the content', () => {
    const keys = settled([
      ['nik:1', 'a'],
      ['nik:1', 'b'],
      ['', 'c'],
      ['nik:4', 'd'],
    ]);
    // printf '["a"]' | sha256sum, and so on
    expect(keys).toEqual([
      'nik:1#0eb5b8d6f81bc677da8a',
      'nik:1#a8950f05d3443e7921e7',
      'isi:fd2079a3096d5abb9bdf.1',
      'nik:4',
    ]);
  });

  test('rows of a shared key that are the same to the letter are numbered from the second', () => {
    const keys = settled([
      ['nik:1', 'a'],
      ['nik:1', 'a'],
      ['nik:2', 'a'],
      ['nik:1', 'a'],
    ]);
    const key = 'nik:1#0eb5b8d6f81bc677da8a';
    expect(keys).toEqual([key, `${key}.2`, 'nik:2', `${key}.3`]);
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
