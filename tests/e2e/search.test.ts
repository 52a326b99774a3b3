import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { chmodSync, readFileSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { searcher } from '../../pipeline/search/search.ts';
import { readSearch } from '../../pipeline/store/read.ts';
import { expectFault } from '../support/cli-expect.ts';
import { cells, hashes, personalData, shown } from '../support/cli-files.ts';
import { type Ended, SOURCES, generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const OPEN = ['--buka', 'uji pencarian padan'];

interface Answer {
  readonly people: readonly {
    readonly person_id: number;
    readonly match: number;
    readonly rows: readonly Readonly<Record<string, string | number>>[];
  }[];
  readonly more: number;
}

const search = (...args: readonly string[]): Ended => padan(['search', ...args, '--out', 'hasil'], { cwd });
const answer = (...args: readonly string[]): Answer => {
  const ended = search(...args, '--json');
  if (ended.status !== 0) throw new Error(ended.told);
  return JSON.parse(ended.stdout) as Answer;
};
/** Which of the first ten is the person of a register row, from 1; 0 none. */
const placeOf = (row: number, ...words: readonly string[]): number =>
  1 +
  answer(...words).people.findIndex(({ rows }) =>
    rows.some((r) => r['source'] === 'dukcapil' && r['row'] === row),
  );

let register: string[][] = [];
let someone: { row: number; nik: string; name: string; born: string; kk: string; village: string };

beforeAll(() => {
  generate(cwd, 'data', 400);
  padanEnds(0, runArgs({ out: 'hasil', sources: SOURCES }), { cwd });
  const [head = [], ...rows] = cells(at('data', 'dukcapil.csv'));
  register = rows;
  const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
  const names = rows.map((row) => cell(row, 'NAMA_LGKP'));
  // somebody of three long words whom nobody is called after
  const found = rows.findIndex((row, i) => {
    const words = cell(row, 'NAMA_LGKP').split(' ');
    return (
      words.length === 3 &&
      words.every((w) => w.length > 4) &&
      names.indexOf(names[i] ?? '') === names.lastIndexOf(names[i] ?? '')
    );
  });
  const row = rows[found] ?? [];
  someone = {
    row: found + 1,
    nik: cell(row, 'NIK'),
    name: cell(row, 'NAMA_LGKP'),
    born: cell(row, 'TGL_LHR'),
    kk: cell(row, 'NO_KK'),
    village: cell(row, 'NAMA_KEL'),
  };
});
afterAll(remove);

const swap = (text: string, i: number): string =>
  text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);

describe('a known person is found first', () => {
  const cases: readonly (readonly [string, () => string[]])[] = [
    ['by name', () => [someone.name]],
    ['by name in small letters, words apart', () => someone.name.toLowerCase().split(' ')],
    ['by name with two letters swapped', () => [swap(someone.name, 2)]],
    ['by name with a letter missing', () => [someone.name.slice(0, 3) + someone.name.slice(4)]],
    ['by name in another order', () => [someone.name.split(' ').reverse().join(' ')]],
    ['by name in one word', () => [someone.name.replaceAll(' ', '')]],
    ['by name with a word split', () => [`${someone.name.slice(0, 3)} ${someone.name.slice(3)}`]],
    ['by name with titles', () => [`Hj. ${someone.name}, S.Pd.`]],
    [
      'by two of three words',
      () => [someone.name.split(' ').slice(0, 2).join(' '), someone.born.slice(0, 4)],
    ],
    ['by NIK', () => [someone.nik]],
    ['by NIK with dots', () => [someone.nik.replace(/(\d{4})(?=\d)/g, '$1.')]],
    ['by NIK in groups', () => someone.nik.replace(/(\d{4})(?=\d)/g, '$1 ').split(' ')],
    [
      'by NIK with a wrong digit',
      () => [
        someone.nik.slice(0, 5) + String((Number(someone.nik[5]) + 5) % 10) + someone.nik.slice(6),
        someone.name.split(' ')[0] ?? '',
      ],
    ],
    ['by a part of the NIK and a word', () => [someone.nik.slice(4, 12), someone.name.split(' ')[1] ?? '']],
    ['by birth date and a word', () => [someone.born, someone.name.split(' ')[0] ?? '']],
    ['by KK number and a word', () => [someone.kk, someone.name.split(' ')[0] ?? '']],
    ['by name and village', () => [someone.name.split(' ').slice(0, 2).join(' '), someone.village]],
    ['in quotes and stars', () => [`"${someone.name}*" -`.trim()]],
  ];
  it.each(cases)('%s', (_label, words) => {
    expect(placeOf(someone.row, ...words())).toBe(1);
  });
});

test('of the register, damaged names with a year of birth find nine of ten in the first ten', () => {
  const [head = []] = cells(at('data', 'dukcapil.csv'));
  const { work, index } = readSearch(at('hasil'));
  const find = searcher(work, index);
  const isFound = (row: number, text: string): boolean =>
    find(text)
      .people.slice(0, 10)
      .some(({ rows }) => rows.some((r) => r.source === 'dukcapil' && r.row === row));
  const found = register.filter((row, i) => {
    const name = row[head.indexOf('NAMA_LGKP')] ?? '';
    const ways = [swap(name, 1 + (i % 3)), name.replace('U', 'OE').replace('J', 'DJ'), name.replace(' ', '')];
    const year = (row[head.indexOf('TGL_LHR')] ?? '').slice(0, 4);
    return isFound(i + 1, `${ways[i % 3] ?? name} ${year}`);
  });
  index.close();
  work.close();
  expect(register.length).toBeGreaterThan(400);
  expect(found.length / register.length).toBeGreaterThanOrEqual(0.9);
});

test('a card number finds its holder, with and without leading zeros', () => {
  const [head = [], ...rows] = cells(at('data', 'bpjs.csv'));
  const card =
    rows.map((row) => row[head.indexOf('PSNOKA')] ?? '').find((text) => /^00\d{11}$/.test(text)) ?? '';
  const row = rows.findIndex((cellsOf) => cellsOf[head.indexOf('PSNOKA')] === card) + 1;
  for (const typed of [card, card.replace(/^0+/, '')])
    expect(answer(typed).people[0]?.rows.some((r) => r['source'] === 'bpjs' && r['row'] === row)).toBe(true);
});

describe('personal data', () => {
  const secrets = (): Set<string> =>
    new Set(SOURCES.flatMap((source) => [...personalData(at('data', `${source}.csv`))]));
  const opened = (): number => {
    const ledger = new Database(at('hasil', '.padan', 'ledger.sqlite'), { readonly: true });
    const count = ledger.prepare<[], number>('SELECT count(*) FROM access').pluck().get() ?? 0;
    ledger.close();
    return count;
  };

  it('is masked, in the table and in JSON, and nobody is written down', () => {
    const before = opened();
    for (const args of [[someone.name], [someone.nik], [someone.name, '--json']]) {
      const { stdout, stderr, status } = search(...args);
      expect(status).toBe(0);
      expect(shown(stdout + stderr, secrets())).toBe(0);
      expect(stdout).toMatch(/[A-Z]•••/);
    }
    expect(opened()).toBe(before);
  });

  it('is shown for a reason, which is written down with the number of rows and without what was asked', () => {
    const before = opened();
    const { people } = answer(someone.nik, '--limit', '1', ...OPEN);
    expect(people[0]?.rows[0]?.['nik']).toBe(someone.nik);
    expect(people[0]?.rows[0]?.['name']).toBe(someone.name);
    expect(opened()).toBe(before + 1);
    const ledger = new Database(at('hasil', '.padan', 'ledger.sqlite'), { readonly: true });
    const last = ledger.prepare('SELECT command, reason, rows FROM access ORDER BY at DESC LIMIT 1').get();
    ledger.close();
    expect(last).toEqual({ command: 'search', reason: OPEN[1], rows: people[0]?.rows.length });
  });

  it('is not shown for no reason', () => {
    expectFault(search(someone.name, '--buka', ' '), 2, /alasan/);
  });
});

test('the table fits 100 columns, names every row and leads on to explain', () => {
  const { stdout } = search(someone.name);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(stdout).toMatch(new RegExp(`^ +dukcapil:${someone.row} `, 'm'));
  expect(stdout).toMatch(/padan explain [a-z]+:\d+ --out FOLDER/);
});

test('--limit and --source', () => {
  const all = answer('siti');
  expect(all.people.length).toBe(10);
  expect(all.more).toBeGreaterThan(0);
  expect(answer('siti', '--limit', '2').people).toEqual(all.people.slice(0, 2));
  const insured = answer('siti', '--source', 'bpjs').people;
  expect(insured.every(({ rows }) => rows.some((row) => row['source'] === 'bpjs'))).toBe(true);
  expectFault(search('siti', '--source', 'tidakada'), 2, /Sumber/);
  expectFault(search('siti', '--limit', '0'), 2, /--limit/);
});

test('nobody: says what was tried, does not repeat it, ends well', () => {
  const { stdout, status } = search('qxzqxz', 'wvvvw');
  expect(status).toBe(0);
  expect(stdout).toMatch(/Tidak ada orang yang cocok[^]*→/);
  expect(stdout).not.toMatch(/qxz/i);
});

test.each([[''], ['"'], ['* ( )'], ['123']])('nothing to look for, case %#', (words) => {
  expectFault(search(words), 2, /Tidak ada yang dapat dicari/);
});

test.each([
  ['NEAR(siti aminah)'],
  ['siti OR NOT'],
  ['words:siti'],
  ["' ; DROP TABLE meta"],
  ['siti '.repeat(2000)],
  ['1'.repeat(5000)],
])('text is text, case %#', (words) => {
  expect(search(words).status).toBe(0);
});

test('the same question has the same answer, and leaves the folder as it was', () => {
  const before = hashes(at('hasil'));
  expect(search('siti', '--limit', '50').stdout).toBe(search('siti', '--limit', '50').stdout);
  expect(hashes(at('hasil'))).toEqual(before);
});

test('an index that went away is told, and built again by the same run, byte for byte', () => {
  const path = at('hasil', '.padan', 'search.sqlite');
  const before = readFileSync(path);
  rmSync(path);
  expectFault(search('siti'), 2, /Belum ada hasil yang selesai/);
  padanEnds(0, runArgs({ out: 'hasil', sources: SOURCES }), { cwd });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('without a run, and beside one at work', () => {
  expectFault(padan(['search', 'siti', '--out', 'kosong'], { cwd }), 2, /Belum ada hasil/);
  // as a run that is publishing, or was killed there, leaves it
  const work = new Database(at('hasil', '.padan', 'work.sqlite'));
  work.prepare("DELETE FROM stage_run WHERE stage = 'publish'").run();
  work.close();
  const lock = new Database(at('hasil', '.padan', 'lock.sqlite'));
  lock.exec('BEGIN EXCLUSIVE');
  expectFault(search('siti'), 4, /sedang bekerja/);
  lock.close();
  expectFault(search('siti'), 2, /Belum ada hasil yang selesai/);
  padanEnds(0, runArgs({ out: 'hasil', sources: SOURCES }), { cwd });
  expect(search('siti').status).toBe(0);
});

test('in a folder that cannot be written, masked search works', () => {
  renameSync(at('hasil'), at('beku'));
  const frozen = at('beku', '.padan');
  for (const name of ['work.sqlite', 'search.sqlite', 'lock.sqlite', 'ledger.sqlite'])
    chmodSync(join(frozen, name), 0o444);
  chmodSync(frozen, 0o555);
  chmodSync(cwd, 0o755);
  const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const ended = padan(['search', 'siti', '--out', at('beku')], { cwd: '/', ...uid });
  const opened = padan(['search', 'siti', '--out', at('beku'), ...OPEN], { cwd: '/', ...uid });
  chmodSync(frozen, 0o755);
  for (const name of ['work.sqlite', 'search.sqlite', 'lock.sqlite', 'ledger.sqlite'])
    chmodSync(join(frozen, name), 0o644);
  renameSync(at('beku'), at('hasil'));
  expect({ told: ended.told, status: ended.status }).toEqual({ told: ended.told, status: 0 });
  expect(opened.status).toBe(4);
  expect(opened.stdout).toBe('');
});
