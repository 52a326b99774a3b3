import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { readClaims } from '../../../../pipeline/explain/claims.ts';
import { saveColumns } from '../../../../pipeline/store/columns.ts';
import type { Store } from '../../../../pipeline/store/open.ts';
import { schemaPath } from '../../../../schemas/root.ts';

function emptyStore(): Store {
  const store = new Database(':memory:');
  store.exec(readFileSync(schemaPath('tables/work.sql'), 'utf8'));
  return store;
}

/** Rows 10 to 19 are of source 1, from 20 on of source 2. */
const sourceOf = ({ row }: { readonly row: number }): number => Math.floor(row / 10);

test('claims of a row, and what other rows of its own file claim the person', () => {
  const store = emptyStore();
  saveColumns(store, 'claim_column', {
    row: Int32Array.of(10, 12, 12, 13, 19, 21),
    person: Int32Array.of(3, 3, 4, 3, 5, 3),
    register_row: Int32Array.of(3, 6, 4, 3, 5, 3),
    weight: Float64Array.of(1, 2, 3, 4, 5, 6),
    household: Float64Array.of(4, 0, 0, 0.5, 0, 0),
    rivalry: Float64Array.of(-1, -2, 0, 0, 0, 0),
    probability: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
  });
  store.exec('INSERT INTO contest VALUES (1, 0.9, 0.01, 2.5, 3, 1, 0)');
  const claims = readClaims(store, sourceOf);
  expect([9, 10, 11, 12, 13, 19, 20, 21, 22].map((row) => claims.ofRow(row).length)).toEqual([
    0, 1, 0, 2, 1, 1, 0, 1, 0,
  ]);
  const [first] = claims.ofRow(12);
  if (first === undefined) throw new Error('no claim');
  expect(first).toEqual({
    ...{ row: 12, person: 3, registerRow: 6 },
    ...{ weight: 2, household: 0, rivalry: -2, probability: 0.2 },
  });
  expect(claims.rivalsOf(first).map(({ row }) => row)).toEqual([10, 13]);
  expect(claims.contestOf(first)).toEqual({ present: 0.9, shiftBits: 2.5 });
});

test('a store without claims has none', () => {
  const claims = readClaims(emptyStore(), sourceOf);
  expect(claims.ofRow(0)).toEqual([]);
});
