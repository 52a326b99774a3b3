import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expectFault } from '../support/cli-expect.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const LIST = 'hasil/terbatas/sampel.csv';
const SAMPLE = ['sample', '--out', 'hasil', '--rows', '80'];
let told = '';
beforeAll(() => {
  generate(cwd, 'data', 300);
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  told = padanEnds(0, SAMPLE, { cwd }).stdout;
});
afterAll(remove);

const readList = (path: string): string[][] =>
  Papa.parse<string[]>(readFileSync(join(cwd, path), 'utf8').trimEnd()).data;

/** The list as an officer who knows the truth would fill it in. */
function filledIn(path: string): string[][] {
  const truth = new Map(
    Papa.parse<string[]>(readFileSync(join(cwd, 'data/truth.csv'), 'utf8').trimEnd()).data.map(
      ([source = '', row = '', person = '']) => [`${source} ${row}`, person],
    ),
  );
  const [head = [], ...rows] = readList(path);
  return [
    head,
    ...rows.map(([code = '', _, note = '', source = '', row = '', other = '', otherRow = '', ...cells]) => [
      code,
      truth.get(`${source} ${row}`) === truth.get(`${other} ${otherRow}`) ? 'sama' : 'beda',
      note,
      source,
      row,
      other,
      otherRow,
      ...cells,
    ]),
  ];
}

const save = (path: string, rows: readonly (readonly string[])[]): void => {
  writeFileSync(
    join(cwd, path),
    Papa.unparse(
      rows.map((row) => [...row]),
      { delimiter: ';' },
    ),
  );
};

test('the list has both rows side by side, an empty PUTUSAN, and numbers that no spreadsheet rounds', () => {
  const [head = [], ...rows] = readList(LIST);
  expect(head.slice(0, 9)).toEqual([
    'KODE',
    'PUTUSAN',
    'CATATAN',
    'SUMBER DATA',
    'BARIS DATA',
    'SUMBER DUKCAPIL',
    'BARIS DUKCAPIL',
    'DATA: NIK',
    'DUKCAPIL: NIK',
  ]);
  expect(head).toContain('DUKCAPIL: NAMA IBU');
  expect(rows).toHaveLength(80);
  expect(rows.every(([, answer]) => answer === '')).toBe(true);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(new Set(rows.map(([code]) => code)).size).toBe(80);
  expect(rows.flat().filter((cell) => /^\d{12,}$/.test(cell))).toEqual([]);
});

test('what is told holds no personal data; the design neither', () => {
  expect(told).toMatch(/^bpjs: padan, peluang 0,999 ke atas +\d+ +\d+$/m);
  const design = readFileSync(join(cwd, 'hasil/terbatas/sampel.rancangan.json'), 'utf8');
  expect(told + design).not.toMatch(/\d{12,}/);
  const { items, strata } = JSON.parse(design) as {
    items: unknown[];
    strata: { drawn: number; size: number }[];
  };
  expect(items).toHaveLength(80);
  expect(strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(80);
  expect(strata.every(({ drawn, size }) => drawn <= size && drawn >= Math.min(2, size))).toBe(true);
});

test('the same command draws the same, another seed something else; nothing is written over', () => {
  padanEnds(0, [...SAMPLE, '--to', 'lagi/s.csv'], { cwd });
  expect(readFileSync(join(cwd, 'lagi/s.csv'), 'utf8')).toBe(readFileSync(join(cwd, LIST), 'utf8'));
  padanEnds(0, [...SAMPLE, '--to', 'lain/s.csv', '--seed', '2'], { cwd });
  expect(readFileSync(join(cwd, 'lain/s.csv'), 'utf8')).not.toBe(readFileSync(join(cwd, LIST), 'utf8'));
  expectFault(padan(SAMPLE, { cwd }), 2, /Sudah ada, dan mungkin sudah diisi/);
});

test('the filled-in list gives precision and recall with intervals, in three forms', () => {
  save('isi.csv', filledIn(LIST));
  const given = ['evaluate', '--out', 'hasil', '--labels', 'isi.csv'];
  const { stdout } = padanEnds(0, given, { cwd });
  expect(stdout).toMatch(/^presisi +[\d.]+ +[\d.]+ - [\d.]+$/m);
  expect(stdout).toMatch(/^recall +[\d.]+ +[\d.]+ - [\d.]+$/m);
  expect(stdout).toMatch(/Recall hanya atas pasangan yang pernah dibandingkan/);
  const json = JSON.parse(padanEnds(0, [...given, '--format', 'json'], { cwd }).stdout) as Record<
    string,
    number
  >;
  expect(json).toMatchObject({ schema: 'padan-sample-evaluation-1', answered: 80, unsure: 0 });
  const { precision = 0, precision_low: low = 1, precision_high: high = 0 } = json;
  expect(low <= precision && precision <= high).toBe(true);
  const csv = padanEnds(0, [...given, '--format', 'csv'], { cwd }).stdout;
  expect(csv).toContain(`sample,"semua",precision,${precision}\n`);
});

test.each<readonly [string, () => readonly string[], RegExp]>([
  ['not filled in', () => ['--labels', LIST], /80 baris dengan PUTUSAN kosong/],
  [
    'another word and a row gone',
    () => {
      const [head = [], [code = '', , ...cells] = [], ...rows] = filledIn(LIST);
      save('salah.csv', [head, [code, 'mungkin', ...cells], ...rows.slice(1)]);
      return ['--labels', 'salah.csv'];
    },
    /1 baris dengan PUTUSAN yang bukan sama, beda, atau ragu[^]*1 baris hilang dari daftar/,
  ],
  [
    'of another sample',
    () => {
      save('lain-isi.csv', filledIn('lain/s.csv'));
      return ['--labels', 'lain-isi.csv'];
    },
    /80 baris bukan dari sampel ini/,
  ],
  ['no list at all', () => ['--labels', 'data/truth.csv'], /kolom KODE, PUTUSAN tidak ada/],
  ['not there', () => ['--labels', 'tiada.csv'], /tidak ditemukan: tiada\.csv/],
  ['beside a truth', () => ['--labels', 'isi.csv', '--truth', 'data/truth.csv'], /tidak dapat bersama-sama/],
  ['with options of the truth', () => ['--labels', 'isi.csv', '--curve', 'k'], /--curve hanya untuk --truth/],
])('a list %s: exit 2', (_title, args, words) => {
  const ended = padan(['evaluate', '--out', 'hasil', ...args()], { cwd });
  expectFault(ended, 2, words);
  expect(ended.stdout).toBe('');
});

test('a sample of another run is refused', () => {
  const design = readFileSync(join(cwd, 'hasil/terbatas/sampel.rancangan.json'), 'utf8');
  writeFileSync(join(cwd, 'isi.rancangan.json'), design.replace(/"run": "[^"]+"/, '"run": "lain"'));
  expectFault(
    padan(['evaluate', '--out', 'hasil', '--labels', 'isi.csv'], { cwd }),
    2,
    /Sampel ini diambil dari hasil lain/,
  );
  writeFileSync(join(cwd, 'isi.rancangan.json'), '{}');
  expectFault(
    padan(['evaluate', '--out', 'hasil', '--labels', 'isi.csv'], { cwd }),
    2,
    /Rancangan sampel rusak/,
  );
});

test.each<readonly [string, readonly string[], number, RegExp]>([
  ['no folder named', [], 2, /out/],
  ['no run there', ['--out', 'tiada'], 2, /Belum ada hasil/],
  ['no whole number', ['--out', 'hasil', '--rows', '1.5'], 2, /--rows harus bilangan bulat/],
  [
    'fewer than two of a stratum',
    ['--out', 'hasil', '--rows', '3', '--to', 'x.csv'],
    2,
    /Sampel terlalu kecil/,
  ],
  ['a seed below 0', ['--out', 'hasil', '--seed=-1'], 2, /--seed harus/],
  [
    'a file in place of a folder',
    ['--out', 'hasil', '--to', 'data/truth.csv/x.csv'],
    4,
    /Tidak dapat ditulis/,
  ],
])('sample with %s', (_title, args, status, words) => {
  expectFault(padan(['sample', ...args], { cwd }), status, words);
  expect(existsSync(join(cwd, 'x.csv'))).toBe(false);
});

test('the list is not published: the next run leaves it where it is', () => {
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  expect(existsSync(join(cwd, LIST))).toBe(true);
});

test('one file with itself, without a register: kept pairs of one person and of two', () => {
  mkdirSync(join(cwd, 'satu'));
  writeFileSync(
    join(cwd, 'satu/padan.yaml'),
    'out: hasil\nas_of: 2026-06-30\nsources:\n  bpjs: { file: ../data/bpjs.csv }\n',
  );
  padanEnds(0, ['run', '--config', 'satu/padan.yaml'], { cwd });
  const { stdout } = padanEnds(0, ['sample', '--out', 'satu/hasil', '--rows', '20'], { cwd });
  expect(stdout).toMatch(/^bpjs-bpjs: satu orang, /m);
  const [head = []] = readList('satu/hasil/terbatas/sampel.csv');
  expect(head.slice(3, 7)).toEqual(['SUMBER DATA', 'BARIS DATA', 'SUMBER PEMBANDING', 'BARIS PEMBANDING']);
  save('satu.csv', filledIn('satu/hasil/terbatas/sampel.csv'));
  const judged = padanEnds(0, ['evaluate', '--out', 'satu/hasil', '--labels', 'satu.csv'], { cwd });
  expect(judged.stdout).toMatch(/^presisi +[\d.]+/m);
  const { stdout: table, stderr } = padanEnds(
    0,
    ['evaluate', '--out', 'satu/hasil', '--truth', 'data/truth.csv'],
    { cwd },
  );
  expect(table).toMatch(/^bpjs-bpjs +\d+/m);
  expect(table).not.toMatch(/^status /m);
  expect(stderr).toMatch(/tidak ada register atau status/);
});
