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
  writeFileSync(join(cwd, 'judul-saja.csv'), 'source,row,person\n');
});
afterAll(remove);

test('prints precision, recall and F1 of pairs and of findings', () => {
  const { stdout } = padanEnds(
    0,
    ['evaluate', '--out', 'hasil', '--truth', 'data/truth.csv', '--persons', 'data/persons.csv'],
    { cwd },
  );
  expect(stdout).toMatch(/lintas berkas +\d+ +\d+ +\d+ +[\d.]+ +[\d.]+ +[\d.]+/);
  expect(stdout).toMatch(/^B9 /m);
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
