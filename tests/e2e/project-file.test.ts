import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFault, faultsTold } from '../support/cli-expect.ts';
import { crosswalk } from '../support/cli-files.ts';
import { type Ended, generate, padan, padanEnds, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
beforeAll(() => {
  generate(cwd, 'data', 60);
  mkdirSync(join(cwd, 'folder'));
});
afterAll(remove);

function runWith(yaml: string, ...more: readonly string[]): Ended {
  writeFileSync(join(cwd, 'padan.yaml'), yaml);
  return padan(['run', '--config', 'padan.yaml', ...more], { cwd });
}

const GOOD = `out: hasil
as_of: 2026-06-30
threads: 1
sources:
  capil: { file: data/dukcapil.csv, schema: dukcapil, control_total: 70 }
  dinsos: { file: data/dinsos.csv, extract_date: 2026-05-31 }
`;

test('a project file runs any number of sources under names of its own', () => {
  const ended = runWith(GOOD);
  expect({ told: ended.told, status: ended.status }).toEqual({ told: ended.told, status: 0 });
  expect(new Set(crosswalk(join(cwd, 'hasil')).map(({ source }) => source))).toEqual(
    new Set(['capil', 'dinsos']),
  );
});

test('every fault of a project file is told at once, with its line and column', () => {
  const ended = runWith(`out: 3
threads: dua
catatan: 1
as_of: 2026-02-30
sources:
  dukcapil:
    file: data/dukcapil.csv
    exract_date: 2026-01-01
    control_total: x
  Nama Lain:
    file: data/dinsos.csv
`);
  expectFault(ended, 2, /padan\.yaml/);
  expect(faultsTold(ended)).toBe(7);
  for (const place of ['baris 1, kolom 6', 'baris 2, kolom 10', 'baris 3, kolom 1', 'baris 4, kolom 8'])
    expect(ended.stderr).toContain(place);
  expect(ended.stderr).toContain('baris 8, kolom 5): sources.dukcapil.exract_date: kunci ini tidak dikenal');
  expect(ended.stderr).toContain('baris 9, kolom 20');
  expect(ended.stderr).toContain('baris 10, kolom 3');
  expect(ended.stderr).not.toMatch(/Invalid|Unrecognized|expected/);
});

test.each<readonly [string, string, RegExp]>([
  ['broken YAML', 'sources: [1\nout: }\n', /baris \d, kolom \d\): bukan YAML/],
  ['a key given twice', 'out: a\nout: b\nsources: {}\n', /baris 2, kolom 1\): bukan YAML/],
  ['an alias without its anchor', 'out: hasil\nsources: *lain\n', /bukan YAML/],
  ['an empty file', '', /sources/],
  ['no source', 'out: hasil\nsources: {}\n', /sedikitnya satu sumber/],
  ['a text', 'hanya kata', /berkas/],
  ['a list', '- a\n- b\n', /berkas/],
  ['bytes that are no text', '\u0000\u0001\u0002', /padan\.yaml/],
  ['an unknown schema', 'out: x\nsources: {a: {file: a.csv}, b: {file: b.csv}}\n', /"a"[^]*"b"/],
  [
    'a schema outside schemas/',
    'out: x\nsources: {a: {file: a.csv, schema: ../../x}}\n',
    /sources\.a\.schema/,
  ],
  ['no out', 'sources: {dinsos: {file: data/dinsos.csv}}\n', /Folder hasil belum disebut/],
])('%s: exit 2', (_title, yaml, words) => {
  expectFault(runWith(yaml), 2, words);
});

test('a project file that is missing, a folder, or given beside sources: exit 2', () => {
  expectFault(padan(['run', '--config', 'tiada.yaml'], { cwd }), 2, /tidak ditemukan: tiada\.yaml/);
  expectFault(padan(['run', '--config', 'folder'], { cwd }), 2, /tidak ditemukan: folder/);
  expectFault(runWith(GOOD, '--bpjs', 'data/bpjs.csv'), 2, /tidak digabung/);
});

test('--out on the command line goes before the one in the project file', () => {
  writeFileSync(join(cwd, 'padan.yaml'), GOOD);
  padanEnds(0, ['run', '--config', 'padan.yaml', '--out', 'lain'], { cwd });
  expect(crosswalk(join(cwd, 'lain')).length).toBeGreaterThan(0);
});
