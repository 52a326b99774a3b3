import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashes, lastingHashes, personalData, shown } from '../support/cli-files.ts';
import { generate, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const PROFILE = ['--profile'];

beforeAll(() => {
  generate(cwd, 'data', 100);
  padanEnds(0, runArgs({ out: 'biasa' }), { cwd });
});
afterAll(remove);

interface Manifest {
  readonly performance?: readonly Readonly<Record<string, number | string>>[];
}
const manifestOf = (out: string): Manifest =>
  JSON.parse(readFileSync(at(out, 'manifest.json'), 'utf8')) as Manifest;

test('--profile adds a line a stage to the manifest and to the closing, and changes no other file', () => {
  const { stdout } = padanEnds(0, runArgs({ out: 'ukur', threads: 2, more: PROFILE }), { cwd });
  expect(lastingHashes(at('ukur'))).toEqual(lastingHashes(at('biasa')));
  expect(manifestOf('biasa')).not.toHaveProperty('performance');
  const { performance = [] } = manifestOf('ukur');
  expect(performance.map(({ stage }) => stage)).toEqual([
    'ingest',
    'normalise',
    'link',
    'resolve',
    'reconcile',
    'publish',
    'index',
  ]);
  const rows = ['dukcapil', 'dinsos', 'bpjs'].reduce(
    (sum, source) =>
      sum +
      readFileSync(at('data', `${source}.csv`), 'utf8')
        .trimEnd()
        .split('\n').length -
      1,
    0,
  );
  for (const stage of performance) {
    expect(stage.rows).toBe(rows);
    expect(stage.peak_mb).toBeGreaterThan(20);
  }
  expect(stdout).toMatch(/tahap +baris +detik +baris\/detik +detik CPU +MB puncak/);
  expect(stdout).toMatch(new RegExp(`Memadankan +${rows} `));
});

test('CPU profiles of the process and of its threads hold no NIK and no name', () => {
  const folder = at('ukur', '.padan', 'profile');
  const names = readdirSync(folder);
  expect(names).toContain('padan.cpuprofile');
  expect(names.some((name) => name.startsWith('index-worker'))).toBe(true);
  const text = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const secrets = personalData(at('data', 'dukcapil.csv'));
  expect(secrets.size).toBeGreaterThan(50);
  expect(shown(text, secrets)).toBe(0);
});

test('where nothing is done, nothing is measured, and the manifest stays', () => {
  const before = hashes(at('ukur'));
  const { stdout } = padanEnds(0, runArgs({ out: 'ukur', more: PROFILE }), { cwd });
  expect(stdout.match(/ dilewati$/gm)).toHaveLength(7);
  expect(hashes(at('ukur'))).toEqual(before);
});

test('a fault that is found before the folder is made leaves none behind', () => {
  padanEnds(3, runArgs({ out: 'tak-jadi', instead: { bpjs: 'tidak-ada.csv' }, more: PROFILE }), { cwd });
  expect(existsSync(at('tak-jadi'))).toBe(false);
});
