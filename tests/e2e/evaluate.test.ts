import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFault } from '../support/cli-expect.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
beforeAll(() => {
  generate(cwd, 'data', 60);
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  writeFileSync(join(cwd, 'kosong.csv'), '');
  writeFileSync(join(cwd, 'lain.csv'), 'source,row,person\npajak,1,P1\n');
  writeFileSync(join(cwd, 'judul-saja.csv'), 'source,row,person\n');
});
afterAll(remove);

const GIVEN = ['evaluate', '--out', 'hasil', '--truth', 'data/truth.csv'];
const WITH_PERSONS = [...GIVEN, '--persons', 'data/persons.csv'];

test('prints pairs, persons, verdicts and findings as tables', () => {
  const { stdout, stderr } = padanEnds(0, WITH_PERSONS, { cwd });
  expect(stdout).toMatch(/lintas berkas +\d+ +\d+ +\d+ +[\d.]+ +[\d.]+ +[\d.]+/);
  expect(stdout).toMatch(/^dukcapil-bpjs +\d+/m);
  expect(stdout).toMatch(/^NIK berbeda +\d+/m);
  expect(stdout).toMatch(/^tepat +\d+ +[\d.]+$/m);
  expect(stdout).toMatch(/^usulan +\d+/m);
  expect(stdout).toMatch(/^Baris padan dan usulan yang keliru: dugaan [\d.]+, sebenarnya \d+$/m);
  expect(stdout).toMatch(/^B9 /m);
  expect(stderr).toMatch(/sumber jamkesda ada di kunci \(\d+ baris\), tidak ada di hasil ini/);
});

test('json and csv say the same figures, in full precision, and nothing else on stdout', () => {
  const json = JSON.parse(padanEnds(0, [...WITH_PERSONS, '--format', 'json'], { cwd }).stdout) as {
    readonly schema: string;
    readonly rows: number;
    readonly pairs: readonly Readonly<Record<string, number | string | null>>[];
    readonly persons: {
      readonly total: number;
      readonly exact: number;
      readonly mixed: number;
      readonly split: number;
    };
  };
  const { total, exact, mixed, split } = json.persons;
  expect(json.schema).toBe('padan-evaluate-1');
  expect(total).toBe(exact + mixed + split);
  const [header = '', ...lines] = padanEnds(0, [...WITH_PERSONS, '--format', 'csv'], { cwd })
    .stdout.trimEnd()
    .split('\n');
  expect(header).toBe('section,name,measure,value');
  expect(lines.filter((line) => !/^[a-z_]+,"[^"]+",[a-z0-9_]+,[\d.e-]*$/.test(line))).toEqual([]);
  for (const { name, ...measures } of json.pairs)
    for (const [measure, value] of Object.entries(measures))
      expect(lines).toContain(`pairs,"${String(name)}",${measure},${String(value ?? '')}`);
  expect(lines).toContain(`persons,"semua",exact,${exact}`);
});

test.each<readonly [string, readonly string[], RegExp]>([
  ['nothing named', [], /out, truth/],
  ['no truth there', ['--out', 'hasil', '--truth', 'tiada.csv'], /tidak ditemukan: tiada\.csv/],
  ['a folder as truth', ['--out', 'hasil', '--truth', 'data'], /tidak ditemukan: data/],
  ['no result there', ['--out', 'tiada', '--truth', 'data/truth.csv'], /tidak ditemukan: tiada/],
  [
    'another file as truth',
    ['--out', 'hasil', '--truth', 'data/dukcapil.csv'],
    /kolom source, row, person tidak ada/,
  ],
  ['an empty truth', ['--out', 'hasil', '--truth', 'kosong.csv'], /satu baris pun/],
  ['a truth without rows', ['--out', 'hasil', '--truth', 'judul-saja.csv'], /satu baris pun/],
  [
    'the truth of other sources',
    ['--out', 'hasil', '--truth', 'lain.csv'],
    /Tidak ada satu baris pun dari hasil ini/,
  ],
  ['an unknown format', ['--out', 'hasil', '--truth', 'data/truth.csv', '--format', 'xml'], /format/],
  [
    'an option given twice',
    ['--out', 'hasil', '--out', 'hasil', '--truth', 'data/truth.csv'],
    /lebih dari sekali/,
  ],
  [
    'another file as persons',
    ['--out', 'hasil', '--truth', 'data/truth.csv', '--persons', 'data/truth.csv'],
    /kolom findings/,
  ],
])('%s: exit 2 and no table', (_title, args, words) => {
  const ended = padan(['evaluate', ...args], { cwd });
  expectFault(ended, 2, words);
  expect(ended.stdout).toBe('');
});
