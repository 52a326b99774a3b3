import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashes, personalData, shown } from '../support/cli-files.ts';
import { type Ended, SOURCES, generate, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const secrets = new Set<string>();
let text: Ended;
let json: Ended;

beforeAll(() => {
  generate(cwd, 'data', 150);
  for (const source of SOURCES)
    for (const secret of personalData(at('data', `${source}.csv`))) secrets.add(secret);
  for (const name of ['rumah', 'sementara', 'kerja']) mkdirSync(at(name));
  const env = {
    ...process.env,
    HOME: at('rumah'),
    USERPROFILE: at('rumah'),
    TMPDIR: at('sementara'),
    TEMP: at('sementara'),
    XDG_CACHE_HOME: at('rumah'),
  };
  const args = (out: string): string[] =>
    runArgs({ out: at(out), data: at('data'), sources: SOURCES, threads: 2 });
  text = padanEnds(0, args('hasil'), { cwd: at('kerja'), env });
  json = padanEnds(0, [...args('hasil-json'), '--log', 'json'], { cwd: at('kerja'), env });
});
afterAll(remove);

test('outside terbatas/ no NIK, no KK, no card, no full name and no address of the extracts is published', () => {
  expect(secrets.size).toBeGreaterThan(700);
  const open = Object.keys(hashes(at('hasil'))).filter((path) => !path.startsWith('terbatas/'));
  expect(open).toEqual(expect.arrayContaining(['laporan.html', 'summary.json', 'manifest.json']));
  const leaks = open.map((path) => [path, shown(readFileSync(at('hasil', path), 'utf8'), secrets)]);
  expect(leaks).toEqual(open.map((path) => [path, 0]));
});

test('what is printed and logged holds none of them either', () => {
  for (const { stdout, stderr } of [text, json]) {
    expect(shown(stdout + stderr, secrets)).toBe(0);
    expect(/\d{13,}/.test(stdout + stderr)).toBe(false);
  }
});

test('nothing is written outside the output folder: not at home, not among the temporary files, not where it was started', () => {
  for (const name of ['rumah', 'sementara', 'kerja']) expect(readdirSync(at(name))).toEqual([]);
});

test('two output folders get the same bytes, with another log and another name', () => {
  const { 'manifest.json': _a, ...first } = hashes(at('hasil'));
  const { 'manifest.json': _b, ...second } = hashes(at('hasil-json'));
  expect(second).toEqual(first);
});

test('--log json: one object a line, from run to end, and nothing on stderr', () => {
  const events = json.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(events[0]).toMatchObject({ event: 'run', asOf: '2026-06-30', sources: 5 });
  expect(events.at(-1)).toMatchObject({ event: 'end', published: true });
  expect(events.filter(({ event, state }) => event === 'stage' && state === 'done')).toHaveLength(7);
  expect(json.stderr).toBe('');
});

test('BACA-DAHULU.txt stands where the personal data are', () => {
  expect(readFileSync(at('hasil', 'terbatas', 'BACA-DAHULU.txt'), 'utf8')).toMatch(/data pribadi/i);
});
