import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, cells, crosswalk, delimited, recordName, rejects, repairs } from '../support/cli-files.ts';
import { type Ended, type Source, generate, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (name: string): string => join(cwd, name);
const of = (source: Source): string[][] => cells(at(`data/${source}.csv`));

let plain: readonly string[] = [];
beforeAll(() => {
  generate(cwd, 'data', 60);
  padanEnds(0, runArgs({ out: 'biasa' }), { cwd });
  plain = links('biasa');
});
afterAll(remove);

/** Who is who, without the record keys. */
const links = (out: string): string[] =>
  crosswalk(at(out)).map((row) =>
    [row['person_id'], recordName(row), row['verdict'], row['probability']].join(' '),
  );

/** Runs on extracts of which some are given otherwise; returns how many rows each was accepted and rejected with. */
function runOn(out: string, files: Readonly<Partial<Record<Source, string | Buffer>>>): Ended {
  const instead: Partial<Record<Source, string>> = {};
  for (const [source, content] of Object.entries(files)) {
    const name = `${out}-${source}.csv`;
    writeFileSync(at(name), content);
    instead[source as Source] = name;
  }
  return padanEnds(0, runArgs({ out, instead }), { cwd });
}

/** Each of the `rows` records of a source is in the crosswalk or in the rejects, once. */
function expectAll(out: string, source: Source, rows: number): void {
  const own = ({ source: name }: Row): boolean => name === source;
  const told = [...crosswalk(at(out)), ...rejects(at(out))].filter(own).map(({ row }) => Number(row));
  expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
}

const rejected = (out: string, source: Source): string[] =>
  rejects(at(out))
    .filter((row) => row['source'] === source)
    .map(({ row, line, reason }) => [row, line, reason].join(' '));

const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each<readonly [string, () => Partial<Record<Source, string | Buffer>>]>([
  [
    'tabs, pipes and semicolons; CRLF, CR and LF',
    () => ({
      dukcapil: delimited(of('dukcapil'), { delimiter: '\t', newline: '\r\n' }),
      dinsos: delimited(of('dinsos'), { delimiter: '|', newline: '\r' }),
      bpjs: delimited(of('bpjs'), { delimiter: ';' }),
    }),
  ],
  [
    'UTF-8 with a mark, UTF-16 both ways',
    () => ({
      dukcapil: `\uFEFF${delimited(of('dukcapil'))}`,
      dinsos: Buffer.from(`\uFEFF${delimited(of('dinsos'))}`, 'utf16le'),
      bpjs: Buffer.from(`\uFEFF${delimited(of('bpjs'))}`, 'utf16le').swap16(),
    }),
  ],
  [
    'columns shuffled, in lower case, with unknown ones; blank lines in between; line ends of two offices',
    () => ({
      dukcapil: delimited(
        of('dukcapil').map(([first = '', ...rest], row) => [
          ...rest.reverse(),
          row === 0 ? 'warna' : 'biru',
          first,
        ]),
      ).replace(/^.*\n/, (titles) => titles.toLowerCase()),
      dinsos: `\n  \n${delimited(of('dinsos')).replaceAll('\n', '\n\n,,,\n')}`,
      bpjs: delimited(of('bpjs')).replace(/\n/g, (end, offset: number) => (offset % 2 === 0 ? '\r\n' : end)),
    }),
  ],
  [
    'delimiters behind the header alone, and behind every line',
    () => ({
      dukcapil: delimited(of('dukcapil')).replace(/\n/, ',,\n'),
      dinsos: delimited(of('dinsos')).replace(/\n/g, ',\n'),
    }),
  ],
])('%s: the same links', (title, files) => {
  const out = title.replace(/\W+/g, '-').slice(0, 20);
  runOn(out, files());
  expect(links(out)).toEqual(plain);
});

test('a hint of Excel and title rows above the header: the same links, and told how many, without their words', () => {
  const { stderr } = runOn('judul', {
    dukcapil: `sep=;\r\n${delimited(of('dukcapil'), { delimiter: ';', newline: '\r\n' })}`,
    dinsos: `PEMERINTAH KOTA BEKASI, DINAS SOSIAL\n\nPer 30 Juni 2026;;;\n${delimited(of('dinsos'), { delimiter: ';' })}`,
  });
  expect(links('judul')).toEqual(plain);
  expect(rejects(at('judul'))).toEqual([]);
  expect(stderr).toMatch(/dukcapil \(.*\): .*pemisah titik koma, judul kolom di baris 2,/);
  expect(stderr).toMatch(/dinsos \(.*\): .*judul kolom di baris 4 \(2 baris di atasnya dilewati\),/);
  expect(stderr).toMatch(/bpjs \(.*\): .*judul kolom di baris 1,/);
  expect(stderr).not.toMatch(/DINAS|30 Juni/);
});

test('a signature below the rows is no person; a row with a name alone is', () => {
  const [titles = [], ...people] = of('dukcapil');
  const only = (column: string, text: string): string[] =>
    titles.map((title) => (title === column ? text : ''));
  const footers = [only('ALAMAT', 'Bekasi, 30 Juni 2026'), only('ALAMAT', 'NIP. 197001011990031001')];
  runOn('tanda-tangan', {
    dukcapil: delimited([titles, ...people, only('NAMA_LGKP', 'SITI'), ...footers]),
  });
  const first = people.length + 2;
  expectAll('tanda-tangan', 'dukcapil', people.length + 3);
  expect(rejected('tanda-tangan', 'dukcapil')).toEqual([
    `${first} ${first + 1} baris penutup atau catatan`,
    `${first + 1} ${first + 2} baris penutup atau catatan`,
  ]);
});

test('Windows-1252, line breaks in quotes, a stray NUL: every row is stored', () => {
  const [titles = [], ...people] = of('dukcapil');
  const address = titles.indexOf('ALAMAT');
  const broken = people.map((row, index) =>
    row.map((cell, column) => (column === address && index < 5 ? `${cell}\r\nRT 1` : cell)),
  );
  const withAccent = of('dinsos').map((row, index) =>
    row.map((cell, column) => (index === 3 && column === titles.length - 1 ? `${cell} \u00e9` : cell)),
  );
  const withNul = of('bpjs').map((row, index) =>
    row.map((cell, column) => (index === 9 && column === 15 ? `${cell}\u0000` : cell)),
  );
  runOn('ganjil', {
    dukcapil: delimited([titles, ...broken]),
    dinsos: windows1252(delimited(withAccent)),
    bpjs: delimited(withNul),
  });
  expectAll('ganjil', 'dukcapil', people.length);
  expectAll('ganjil', 'dinsos', withAccent.length - 1);
  expectAll('ganjil', 'bpjs', withNul.length - 1);
  expect(rejects(at('ganjil'))).toEqual([]);
});

test('column numbers, repeated headers, footers, ragged rows, a record cut off: rejected with row, line and reason', () => {
  const [titles = [], first = [], second = [], ...others] = of('dukcapil');
  const numbers = titles.map((_, index) => `(${index + 1})`);
  const many = [first, second, ...others];
  const footers = [['Catatan: data per 30 Juni'], ['Jumlah', String(many.length)]];
  const ragged = [first.slice(0, 4), [...second, 'lebih']];
  const withAll = [titles, numbers, first, titles, second, ...ragged, ...others, ...footers];
  const dinsos = delimited(of('dinsos'));
  const bpjs = of('bpjs');
  runOn('cacat', {
    dukcapil: delimited(withAll),
    dinsos: dinsos.slice(0, dinsos.lastIndexOf(',', dinsos.length - 20)),
    bpjs: `${delimited(bpjs)}"0001","tak ditutup,\nSITI,1\nBUDI,2\n`,
  });
  const records = withAll.length - 1;
  expectAll('cacat', 'dukcapil', records);
  expect(rejected('cacat', 'dukcapil')).toEqual([
    '1 2 baris nomor kolom',
    '3 4 baris judul berulang',
    '5 6 kekurangan kolom',
    `${records - 1} ${records} baris penutup atau catatan`,
    `${records} ${records + 1} baris penutup atau catatan`,
  ]);
  expect(repairs(at('cacat')).map(({ row, line, reason }) => [row, line, reason].join(' '))).toEqual([
    '6 7 baris panjang: isi di belakang kolom terakhir diabaikan',
  ]);
  const last = of('dinsos').length - 1;
  expectAll('cacat', 'dinsos', last);
  expect(rejected('cacat', 'dinsos')).toEqual([`${last} ${last + 1} baris terpotong di akhir berkas`]);
  expectAll('cacat', 'bpjs', bpjs.length + 2);
  expect(rejected('cacat', 'bpjs')).toEqual([
    `${bpjs.length} ${bpjs.length + 1} tanda kutip tidak ditutup`,
    `${bpjs.length + 1} ${bpjs.length + 2} kekurangan kolom`,
    `${bpjs.length + 2} ${bpjs.length + 3} kekurangan kolom`,
  ]);
});

test('a quote opened early and never closed costs its own row alone, and says so', () => {
  const lines = readFileSync(at('data/dukcapil.csv'), 'utf8').split('\n');
  runOn('kutip', { dukcapil: [...lines.slice(0, 11), `"${lines[11] ?? ''}`, ...lines.slice(12)].join('\n') });
  expectAll('kutip', 'dukcapil', of('dukcapil').length - 1);
  expect(rejected('kutip', 'dukcapil')).toEqual(['11 12 tanda kutip tidak ditutup']);
});
