import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../contract/repository.ts';
import { zipped } from '../support/archives.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

/** Makes the mistakes that docs/panduan.md tells of, and holds its words to what is printed. */
const guide = readText('docs/panduan.md');
const { folder: cwd, remove } = scratch();
const at = (name: string): string => join(cwd, name);
const source = (name: string): Buffer => readFileSync(at(`data/${name}.csv`));
const text = (name: string): string => source(name).toString('utf8');

beforeAll(() => {
  generate(cwd, 'data', 60);
  mkdirSync(at('kosong'));
  writeFileSync(at('berkas'), 'x');
});
afterAll(remove);

/** The words of the guide, … for what varies. */
const printed = (words: string): RegExp =>
  new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '[^\\n]*'));

function expectTold(stderr: string, words: string): void {
  expect(guide).toContain(`\`${words}\``);
  expect(stderr).toMatch(printed(words));
  expect(stderr).toMatch(/\n {2}→ \S/);
}

/** A file in the place of one source: its name, its bytes, what is said of it. */
const FILES: readonly (readonly [string, string, () => Buffer | string, string])[] = [
  ['dukcapil', 'tertukar.csv', () => source('bpjs'), '…: kolom … tidak ditemukan di baris judul …'],
  [
    'dinsos',
    'lain.csv',
    () => 'ruang,barang\nA,meja\nB,kursi\n',
    'tidak ada nama kolom yang dikenal di baris-baris pertama …',
  ],
  [
    'bpjs',
    'tanpa-judul.csv',
    () => text('bpjs').replace(/^.*\n/, ''),
    'tidak ada nama kolom yang dikenal di baris-baris pertama …',
  ],
  ['dinsos', 'pemisah.csv', () => text('dinsos').replaceAll(';', '~'), 'kolom-kolom tidak terpisah di …'],
  [
    'dinsos',
    'kunci.zip',
    () => zipped([{ name: 'd.csv', data: source('dinsos'), flags: 1 }]),
    'arsip ZIP dikunci dengan kata sandi: …',
  ],
  [
    'dinsos',
    'dua.zip',
    () => zipped(['dinsos', 'bpjs'].map((name) => ({ name: `${name}.csv`, data: source(name) }))),
    'arsip ZIP berisi … berkas (…): …',
  ],
  ['dinsos', 'arsip.csv', () => 'Rar!\x1a\x07\0aaaa', 'arsip jenis ini tidak dibuka (hanya ZIP dan GZ): …'],
  ['dinsos', 'surat.csv', () => '%PDF-1.4\n', '…, bukan daftar: …'],
  [
    'dinsos',
    'potong.zip',
    () => zipped([{ name: 'd.csv', data: source('dinsos') }]).subarray(0, -30),
    'berkas rusak atau terpotong (…): …',
  ],
  ['dinsos', 'nol.csv', () => '', 'berkas kosong (0 byte): …'],
  [
    'dinsos',
    'judul.csv',
    () => text('dinsos').replace(/\n[\s\S]*/, '\n'),
    'berkas tidak berisi satu baris data pun: …',
  ],
  ['dinsos', 'kembar.csv', () => source('bpjs'), '… dan …: isi kedua berkas sama persis'],
];

describe('a file', () => {
  test.each(FILES)('as %s: %s', (instead, name, bytes, words) => {
    writeFileSync(at(name), bytes());
    const { stderr } = padanEnds(3, runArgs({ out: 'hasil', instead: { [instead]: name } }), { cwd });
    expectTold(stderr, words);
  });

  test.each([
    ['tidak-ada.csv', 'berkas tidak ditemukan: …'],
    ['bpjs-2*.csv', 'tidak ada berkas yang cocok dengan pola: …'],
    ['kosong', 'folder tidak berisi satu daftar pun (CSV, XLSX, XLS, ODS, atau ZIP): …'],
  ])('that is not there: %s', (name, words) => {
    const { stderr } = padanEnds(3, runArgs({ out: 'hasil', instead: { bpjs: name } }), { cwd });
    expectTold(stderr, words);
  });
});

const FULL = runArgs({ out: 'hasil' });
const without = (option: string): string[] =>
  FULL.filter((word, index) => word !== option && FULL[index - 1] !== option);

describe('a command', () => {
  test.each([
    ['an unknown option', [...FULL, '--dinas', 'x'], 'Argumen tak diketahui: …'],
    ['a source too few', without('--dinsos'), 'Berkas sumber belum disebut: …'],
    ['no output folder', without('--out'), 'Folder hasil belum disebut'],
    [
      'a day first',
      [...without('--as-of'), '--as-of', '30-06-2026'],
      '--as-of "…" bukan tanggal YYYY-MM-DD yang ada',
    ],
    ['an option twice', [...FULL, '--out', 'lain'], '… disebut lebih dari sekali'],
    [
      'a file as output folder',
      [...without('--out'), '--out', 'berkas'],
      '--out menunjuk sebuah berkas, bukan folder: …',
    ],
    ['no project file', ['run', '--config', 'tidak-ada.yaml'], 'Berkas proyek tidak ditemukan: …'],
    [
      'a folder without a run',
      ['search', 'siti', '--out', 'kosong'],
      'Belum ada hasil yang selesai di folder ini: …',
    ],
    [
      'no reason',
      ['search', 'siti', '--out', 'kosong', '--buka', ''],
      '--buka memerlukan alasan mengapa data pribadi dibuka',
    ],
    [
      'a row without a colon',
      ['explain', 'bpjs12', '--out', 'kosong'],
      'Baris ditulis SUMBER:NOMOR, nomornya mulai dari 1',
    ],
  ])('with %s', (_what, args, words) => {
    expectTold(padanEnds(2, args, { cwd }).stderr, words);
  });

  test.each([
    ['out: hasil\nsource: {}\n', '… (baris …, kolom …): …: kunci ini tidak dikenal'],
    ['out: hasil\n', '…: wajib diisi'],
    ['out: hasil\nthreads: dua\nsources: { bpjs: { file: a.csv } }\n', '…: harus berupa …'],
    ['out: hasil\nsources:\n\tbpjs: { file: a.csv }\n', '… bukan YAML yang sah'],
    [
      'out: hasil\nsources:\n  puskesmas: { file: berkas }\n',
      'Sumber "…" belum punya schemas/sources/….yaml',
    ],
  ])('with the project file %j', (yaml, words) => {
    writeFileSync(at('salah.yaml'), yaml);
    expectTold(padanEnds(2, ['run', '--config', 'salah.yaml'], { cwd }).stderr, words);
  });
});

test('a publication that a gate holds back', () => {
  padanEnds(0, FULL, { cwd });
  const [head = '', ...rows] = text('bpjs').split('\n');
  writeFileSync(at('sepertiga.csv'), [head, ...rows.slice(0, rows.length / 3), ''].join('\n'));
  const { status, stdout } = padan(runArgs({ out: 'hasil', instead: { bpjs: 'sepertiga.csv' } }), { cwd });
  expect(status).toBe(1);
  for (const words of [
    'TIDAK DITERBITKAN: hasil kali ini meragukan, publikasi sebelumnya tetap berlaku.',
    '…: jumlah baris: … baris, publikasi sebelumnya …',
  ])
    expectTold(stdout, words);
});
