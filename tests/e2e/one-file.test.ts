import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, padanEnds, runArgs, scratch } from '../support/cli.ts';

/** One file of several changed: only its rows are read again, and the store is as if all were. */

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const WORK = ['.padan', 'work.sqlite'] as const;

beforeAll(() => {
  generate(cwd, 'data', 60);
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
});
afterAll(remove);

/** What the first stage leaves, whatever the order in which it was written. */
function ingested(out: string): unknown {
  const store = new Database(at(out, ...WORK), { readonly: true });
  const rows = (table: string, columns = '*'): unknown[] =>
    store.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all();
  try {
    return [
      rows('raw_block', 'source, row, part, rows, ends, cells, numbers'),
      ...['source', 'source_file', 'row_place', 'reject', 'repair', 'source_read'].map((table) =>
        rows(table),
      ),
    ];
  } finally {
    store.close();
  }
}

const kept = (stderr: string): string[] =>
  [...stderr.matchAll(/(\w+): tidak berubah, \d+ baris dari pembacaan sebelumnya dipakai/g)].map(
    ([, name]) => name ?? '',
  );

test('the rows of files that did not change are kept, those of the one that did are read', () => {
  const path = at('data', 'dinsos.csv');
  const [head = '', first = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  // a row less, a row too short to be one, a row under another number
  writeFileSync(path, `${[head, ...lines, 'Jumlah;12', first].join('\n')}\n`);
  const { stderr } = padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  expect(kept(stderr)).toEqual(['dukcapil', 'bpjs']);
  padanEnds(0, runArgs({ out: 'segar' }), { cwd });
  expect(ingested('hasil')).toEqual(ingested('segar'));
});

test('a source that a kill left half read is read again from its first row', () => {
  cpSync(at('hasil'), at('terputus'), { recursive: true });
  const store = new Database(at('terputus', ...WORK));
  store.exec(`DELETE FROM stage_run; DELETE FROM source_read WHERE source = 2; DELETE FROM source WHERE ordinal = 2;
    DELETE FROM source_file WHERE source = 2; UPDATE raw_block SET rows = 1 WHERE source = 2`);
  store.close();
  const { stderr } = padanEnds(0, runArgs({ out: 'terputus' }), { cwd });
  expect(kept(stderr)).toEqual(['dukcapil', 'dinsos']);
  expect(ingested('terputus')).toEqual(ingested('hasil'));
});

test('a source less leaves nothing of it behind', () => {
  const four = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda'] as const;
  padanEnds(0, runArgs({ out: 'kurang', sources: four }), { cwd });
  padanEnds(0, runArgs({ out: 'kurang' }), { cwd });
  expect(ingested('kurang')).toEqual(ingested('hasil'));
});

test('a file that cannot be a list any more leaves the rows of the others for the run after', () => {
  cpSync(at('hasil'), at('rusak'), { recursive: true });
  const path = at('data', 'bpjs.csv');
  const whole = readFileSync(path);
  writeFileSync(path, '');
  padanEnds(3, runArgs({ out: 'rusak' }), { cwd });
  writeFileSync(path, whole);
  appendFileSync(path, '"0"\n');
  const { stderr } = padanEnds(0, runArgs({ out: 'rusak' }), { cwd });
  expect(kept(stderr)).toEqual(['dukcapil', 'dinsos']);
});
