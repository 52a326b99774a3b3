import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Row,
  cells,
  crosswalk,
  delimited,
  findings,
  hashes,
  lastingHashes,
} from '../support/cli-files.ts';
import { SOURCES, generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);

beforeAll(() => {
  generate(cwd, 'data', 100);
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
});
afterAll(remove);

test('two threads give the bytes of one, over several ranges of records', () => {
  generate(cwd, 'banyak', 2000);
  padanEnds(0, runArgs({ out: 'satu', data: 'banyak', sources: SOURCES, threads: 1 }), { cwd });
  padanEnds(0, runArgs({ out: 'dua', data: 'banyak', sources: SOURCES, threads: 2 }), { cwd });
  expect(lastingHashes(at('dua'))).toEqual(lastingHashes(at('satu')));
  const index = (out: string): Buffer => readFileSync(at(out, '.padan', 'search.sqlite'));
  expect(index('dua').equals(index('satu'))).toBe(true);
});

test('the same command in one folder skips every stage and leaves every byte, the manifest included', () => {
  const before = hashes(at('hasil'));
  const { stderr } = padanEnds(0, runArgs({ out: 'hasil', threads: 2 }), { cwd });
  expect(stderr.match(/tidak berubah, dilewati/g)).toHaveLength(7);
  expect(hashes(at('hasil'))).toEqual(before);
});

test('a published file that went away comes back, whichever it is; foreign files stay', () => {
  const lasting = lastingHashes(at('hasil'));
  mkdirSync(at('hasil', 'terbatas', 'arsip'), { recursive: true });
  const foreign = ['catatan.txt', 'terbatas/catatan.txt', 'terbatas/arsip/lama.csv'];
  for (const path of foreign) writeFileSync(at('hasil', path), path);
  for (const path of ['terbatas/rejects.csv', 'manifest.json', 'summary.json']) {
    rmSync(at('hasil', path));
    padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
    expect(hashes(at('hasil'))).toMatchObject(lasting);
    expect(hashes(at('hasil'))).toHaveProperty(['manifest.json']);
  }
  for (const path of foreign) {
    expect(readFileSync(at('hasil', path), 'utf8')).toBe(path);
    rmSync(at('hasil', path));
  }
});

test('the manifest names every published file with its hash, and each input', () => {
  const manifest = JSON.parse(readFileSync(at('hasil', 'manifest.json'), 'utf8')) as {
    files: { path: string; sha256: string }[];
    inputs: { source: string; rows: number; stored: number; rejected: number }[];
  };
  expect(Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256]))).toEqual(
    lastingHashes(at('hasil')),
  );
  expect(manifest.inputs.map(({ source }) => source)).toEqual(['dukcapil', 'dinsos', 'bpjs']);
  for (const { rows, stored, rejected } of manifest.inputs) expect(stored + rejected).toBe(rows);
});

test('a run that looks wrong is not published: exit 1, the reason, the earlier publication to the byte', () => {
  const before = hashes(at('hasil'));
  const few = cells(at('data', 'bpjs.csv')).slice(0, 20);
  writeFileSync(at('sedikit.csv'), delimited(few));
  for (const log of ['teks', 'json']) {
    const ended = padan(runArgs({ out: 'hasil', instead: { bpjs: 'sedikit.csv' }, more: ['--log', log] }), {
      cwd,
    });
    expect({ told: ended.told, status: ended.status }).toEqual({ told: ended.told, status: 1 });
    expect(ended.stdout).toMatch(/bpjs: jumlah baris/);
    expect(hashes(at('hasil'))).toEqual(before);
  }
  const stores = ['ledger.sqlite', 'lock.sqlite', 'search.sqlite', 'work.sqlite'];
  expect(readdirSync(at('hasil', '.padan')).sort()).toEqual(stores);
});

const key = (row: Row): string => `${row['source'] ?? ''} ${row['record_key'] ?? ''}`;

test('when rows come, go and change places, people keep their numbers and findings their first day', () => {
  padanEnds(0, runArgs({ out: 'hari' }), { cwd });
  const before = new Map(crosswalk(at('hari')).map((row) => [key(row), row['person_id']]));
  const found = findings(at('hari'));
  expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['baru']));

  const [titles = [], ...people] = cells(at('data', 'dukcapil.csv'));
  const [members = [], ...rows] = cells(at('data', 'bpjs.csv'));
  writeFileSync(at('dukcapil-2.csv'), delimited([titles, ...people.slice(5).reverse()]));
  const guest = (rows[0] ?? []).map(
    (cell, column) =>
      ['0009999999999', '', '3275010101709999', 'ZULKARNAEN QODIRUN', '01-01-1970'][column] ?? cell,
  );
  writeFileSync(at('bpjs-2.csv'), delimited([members, guest, ...rows]));
  const second = runArgs({ out: 'hari', instead: { dukcapil: 'dukcapil-2.csv', bpjs: 'bpjs-2.csv' } });
  padanEnds(
    0,
    second.map((word) => (word === '2026-06-30' ? '2026-07-31' : word)),
    { cwd },
  );

  const gone = new Set(people.slice(0, 5).map((row) => row[titles.indexOf('NIK')]));
  const after = crosswalk(at('hari'));
  const same = after.filter((row) => before.has(key(row)) && !gone.has(row['nik_reported']));
  const moved = same.filter((row) => before.get(key(row)) !== row['person_id']);
  expect(same.length).toBeGreaterThan(200);
  expect(moved.map(key)).toEqual([]);
  const newcomer = after.filter((row) => row['source'] === 'bpjs' && row['row'] === '1');
  expect([...before.values()]).not.toContain(newcomer[0]?.['person_id']);

  const known = new Set(
    found.map((row) => `${row['code'] ?? ''} ${row['source'] ?? ''} ${row['person_id'] ?? ''}`),
  );
  const kept = findings(at('hari')).filter((row) => row['status'] === 'tetap');
  const fresh = findings(at('hari')).filter((row) => row['status'] === 'baru');
  expect(kept.length).toBeGreaterThan(20);
  expect(new Set(kept.map(({ first_seen }) => first_seen))).toEqual(new Set(['2026-06-30']));
  expect(new Set(fresh.map(({ first_seen }) => first_seen))).toEqual(new Set(['2026-07-31']));
  for (const row of kept)
    expect(known).toContain(`${row['code'] ?? ''} ${row['source'] ?? ''} ${row['person_id'] ?? ''}`);
});
