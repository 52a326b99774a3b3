import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFault, faultsTold } from '../support/cli-expect.ts';
import { hashes } from '../support/cli-files.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
let published: Record<string, string> = {};

beforeAll(() => {
  generate(cwd, 'data', 60);
  writeFileSync(join(cwd, 'sebuah-berkas'), 'isi');
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  published = hashes(join(cwd, 'hasil'));
});
afterAll(remove);

const files = ['--dukcapil', 'data/dukcapil.csv', '--dinsos', 'data/dinsos.csv', '--bpjs', 'data/bpjs.csv'];
const run = (...more: readonly string[]): string[] => ['run', ...files, '--out', 'hasil', ...more];

test.each<readonly [string, readonly string[], RegExp]>([
  ['no command', [], /Sebutkan perintahnya/],
  ['an unknown command', ['padankan'], /padankan/],
  ['an unknown option', run('--ganda', '1'), /ganda/],
  ['a word too many', run('lagi'), /lagi/],
  ['an option with a dot', run('--out.a', '1'), /out\.a/],
  ['a negated option', run('--no-out'), /no-out/],
  ['no --out', ['run', ...files], /Folder hasil belum disebut/],
  ['an empty --out', ['run', ...files, '--out', ''], /Folder hasil belum disebut/],
  ['--out without a value', ['run', ...files, '--out'], /out/],
  ['--out naming a file', ['run', ...files, '--out', 'sebuah-berkas'], /menunjuk sebuah berkas/],
  ['--out under a file', ['run', ...files, '--out', 'sebuah-berkas/hasil'], /tidak dapat dibuat/],
  ['a day that does not exist', run('--as-of', '2026-02-30'), /bukan tanggal/],
  ['a date in another order', run('--as-of', '30-06-2026'), /bukan tanggal/],
  ['an empty date', run('--as-of', ''), /bukan tanggal/],
  ['no threads', run('--threads', '0'), /--threads/],
  ['fewer threads than none', run('--threads', '-1'), /--threads/],
  ['one and a half threads', run('--threads', '1.5'), /--threads/],
  ['threads in words', run('--threads', 'abc'), /--threads/],
  ['an option given twice', run('--out', 'lain'), /--out disebut lebih dari sekali/],
  [
    'a date given twice',
    run('--as-of', '2026-06-30', '--as-of', '2026-06-30'),
    /--as-of disebut lebih dari sekali/,
  ],
  ['one source of three missing', ['run', ...files.slice(0, 4), '--out', 'hasil'], /--bpjs/],
  ['an empty optional source', run('--jamkesda', ''), /--jamkesda/],
  ['an unknown log', run('--log', 'xml'), /log/],
])('%s: exit 2, one message with the next step, nothing touched', (_title, args, words) => {
  const ended = padan(args, { cwd });
  expectFault(ended, 2, words);
  expect({ told: ended.told, faults: faultsTold(ended) }).toEqual({ told: ended.told, faults: 1 });
  expect(hashes(join(cwd, 'hasil'))).toEqual(published);
});

test('several mistakes are told at once', () => {
  const ended = padan(['run', '--as-of', '2026-13-01', '--threads', '0', '--dinsos', 'data/dinsos.csv'], {
    cwd,
  });
  expectFault(ended, 2, /Folder hasil[^]*bukan tanggal[^]*--threads[^]*--dukcapil, --bpjs/);
  expect(faultsTold(ended)).toBe(4);
});

test('the exit codes are in the help, in both languages the words of the help', () => {
  const id = padanEnds(0, ['--help'], { cwd }).stdout;
  for (const code of ['0 ', '1 ', '2 ', '3 ', '4 ', '70 ']) expect(id).toContain(code);
  expect(id).toContain('Perintah:');
  const en = padanEnds(0, ['--help', '--lang', 'en'], { cwd }).stdout;
  expect(en).toContain('Commands:');
  expect(en).toContain('Exit codes: 0 done');
  expect(padanEnds(0, ['run', '--help'], { cwd }).stdout).toMatch(/--as-of .*YYYY-MM-DD/);
});

test.each(['generate', 'doctor', 'run', 'evaluate'])(
  '%s --help: examples and exit codes in both languages',
  (command) => {
    const id = padanEnds(0, [command, '--help'], { cwd }).stdout;
    expect(id).toMatch(/^Contoh:\n {2}padan /m);
    expect(id).toContain('Kode keluar: 0 selesai');
    expect(id).not.toMatch(/\[(string|boolean|number|array)\]/);
    const en = padanEnds(0, [command, '--help', '--lang', 'en'], { cwd }).stdout;
    expect(en).toMatch(/^Examples:\n {2}padan /m);
    expect(en).toContain('Exit codes: 0 done');
  },
);

describe('completion', () => {
  const env = (shell: string): NodeJS.ProcessEnv => ({ ...process.env, SHELL: shell });

  test('prints a script for the shell at hand', () => {
    expect(padanEnds(0, ['completion'], { cwd, env: env('/bin/bash') }).stdout).toMatch(
      /^complete .* padan$/m,
    );
    expect(padanEnds(0, ['completion', '--lang', 'en'], { cwd, env: env('/bin/zsh') }).stdout).toMatch(
      /^#compdef padan\n/,
    );
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['commands', [''], ['run', 'evaluate', 'generate', 'doctor', 'completion']],
    ['options of a command', ['run', '--'], ['--dukcapil', '--config', '--ignore-gates']],
    ['options beside --lang', ['--lang', 'en', 'doctor', '--'], ['--out', '--json']],
    ['the values of an option', ['evaluate', '--format', ''], ['table', 'csv', 'json']],
  ])('offers %s', (_title, words, offered) => {
    const { stdout } = padanEnds(0, ['--get-yargs-completions', 'padan', ...words], {
      cwd,
      env: env('/bin/bash'),
    });
    expect(stdout.trim().split('\n')).toEqual(expect.arrayContaining([...offered]));
  });
});
