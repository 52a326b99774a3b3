import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { City, links, put } from '../support/city.ts';
import { expectFault } from '../support/cli-expect.ts';
import { delimited } from '../support/cli-files.ts';
import { type Ended, generate, padan, padanEnds, scratch } from '../support/cli.ts';
import { workbook } from '../support/sheets.ts';

/** What padan.yaml says of a file goes before what is sniffed; what it says wrongly is told. */

const { folder: cwd, remove } = scratch();
let city: City;
let sniffed: string[] = [];

beforeAll(() => {
  generate(cwd, 'data', 120);
  city = new City(join(cwd, 'data'));
  mkdirSync(join(cwd, 'daftar'));
  sniffed = linksOf(run('data/bpjs.csv', {}));
});
afterAll(remove);

type Said = Readonly<Record<string, unknown>>;

/** Runs with a padan.yaml that says this of the file of BPJS. */

function run(file: unknown, reading: Said, status = 0, register: Said = {}): Ended {
  const bpjs = { file, ...reading };
  put(
    cwd,
    'padan.yaml',
    JSON.stringify({ out: 'hasil', as_of: '2026-06-30', threads: 1, sources: { dukcapil: { file: 'data/dukcapil.csv', ...register }, dinsos: { file: 'data/dinsos.csv' }, bpjs } }),
  ); // prettier-ignore
  const args = ['run', '--config', 'padan.yaml', '--ignore-gates'];
  return status === 0 ? padanEnds(0, args, { cwd }) : padan(args, { cwd });
}

const linksOf = (_ended: Ended): string[] => links(join(cwd, 'hasil'), ({ row }) => Number(row));
const bpjs = (): string[][] => [[...city.header('bpjs')], ...city.rows('bpjs').map((row) => [...row])];
const bornAs = (write: (day: string, month: string, year: string) => string): string[][] => {
  const at = city.header('bpjs').indexOf('TGLLHR');
  return bpjs().map((row, index) =>
    row.map((cell, column) => {
      const [day = '', month = '', year = ''] = cell.split('-');
      return column === at && index > 0 && year !== '' ? write(day, month, year) : cell;
    }),
  );
};

describe('what padan.yaml says', () => {
  test('encoding, delimiter, header line and columns', () => {
    const rows = bpjs().map((row, at) =>
      at === 0 ? row.map((title) => (title === 'NAMA' ? 'PEMEGANG KARTU' : title)) : row,
    );
    const text = `${city.header('bpjs').join('^')}\n${delimited(rows, { delimiter: '^' })}`;
    const file = put(cwd, 'aneh.txt', Buffer.from(text, 'utf16le'));
    const ended = run(file, { encoding: 'utf-16le', delimiter: '^', header_line: 2, columns: { name: 'Pemegang Kartu' } });
    expect(linksOf(ended)).toEqual(sniffed);
    expect(ended.stderr).toMatch(/bpjs \(aneh\.txt\): teks UTF-16 LE, pemisah "\^", judul kolom di baris 2/);
  }); // prettier-ignore

  test('the sheet', () => {
    const wrong = bpjs().slice(0, 2);
    const file = put(cwd, 'dua.xlsx', workbook({ Contoh: wrong, Peserta: bpjs() }));
    expect(linksOf(run(file, { sheet: 'Peserta' }))).toEqual(sniffed);
    const ended = run(file, { sheet: 'Anggota' }, 3);
    expectFault(ended, 3, /lembar "Anggota" tidak ada/);
    expect(ended.stderr).toContain('"Contoh", "Peserta"');
  });

  test('several files, as a list with a pattern and a folder in it', () => {
    const [header = [], ...rows] = bpjs();
    const part = (from: number, to?: number): string => delimited([header, ...rows.slice(from, to)]);
    put(cwd, 'a-1.csv', part(0, 20));
    put(cwd, 'a-2.csv', part(20, 40));
    put(cwd, 'daftar/akhir.csv', part(40));
    expect(linksOf(run(['a-*.csv', 'daftar'], {}))).toEqual(sniffed);
    expectFault(run(['a-*.csv', 'b-*.csv'], {}, 3), 3, /tidak ada berkas yang cocok dengan pola/);
  });

  test('a control total that is not met is the first that is told of a source', () => {
    const { stderr } = run('data/bpjs.csv', { control_total: 9999 });
    const own = stderr.split('\n').filter((line) => line.includes('bpjs'));
    expect(own[0]).toMatch(/^PERHATIAN bpjs: surat pengantar menyebut 9999 baris/);
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['encoding', { encoding: 'ebcdic' }],
    ['delimiter', { delimiter: ';;' }],
    ['header_line', { header_line: 0 }],
    ['date_order', { date_order: 'bulan' }],
    ['region_codes', { region_codes: 'pos' }],
    ['columns', { columns: { nama: 'X' } }],
  ])('%s said wrongly: exit 2, with its place', (key, reading) => {
    expectFault(run('data/bpjs.csv', reading, 2), 2, new RegExp(`padan\\.yaml .*sources\\.bpjs\\.${key}`));
  });

  test('a column or a header line that is not there', () => {
    expectFault(
      run('data/bpjs.csv', { columns: { nik: 'TIDAK ADA' } }, 3),
      3,
      /judul kolom "TIDAK ADA" tidak ada di bpjs\.csv/,
    );
    expectFault(run('data/bpjs.csv', { header_line: 2 }, 3), 3, /tidak ada nama kolom yang dikenal/);
    expectFault(run('data/bpjs.csv', { header_line: 9999 }, 3), 3, /baris judul 9999 tidak ada/);
  });
});

describe('the order of dates', () => {
  test('month first is seen by the NIK, and told', () => {
    const file = put(cwd, 'us.csv', delimited(bornAs((day, month, year) => `${month}/${day}/${year}`)));
    const ended = run(file, {});
    expect(ended.stderr).toMatch(/us\.csv\): .*tanggal bulan-hari-tahun \(menurut NIK\)/);
    expect(linksOf(ended)).toEqual(sniffed);
  });

  test('where nothing tells, the run stops with both readings; padan.yaml decides', () => {
    const at = city.header('bpjs').indexOf('NIK');
    const dates = bornAs((day, month, year) => `0${(Number(day) % 9) + 1}/0${(Number(month) % 9) + 1}/${year}`);
    const rows = dates.map((row, index) => (index === 0 ? row : row.with(at, '')));
    const file = put(cwd, 'ambigu.csv', delimited(rows));
    const ended = run(file, {}, 3);
    expectFault(ended, 3, /urutan tanggal tidak dapat dipastikan: \d\d.\d\d dapat berarti \d+ \p{L}+ atau \d+ \p{L}+/u);
    expect(ended.stderr).toMatch(/date_order: dmy/);
    expect(run(file, { date_order: 'mdy' }).stderr).toMatch(/bulan-hari-tahun \(menurut padan\.yaml\)/);
  }); // prettier-ignore
});

test('whose codes of regions a file has', () => {
  expect(run('data/bpjs.csv', {}).stderr).toMatch(/dukcapil\.csv\): .*kode wilayah Kemendagri/);
  const said = run('data/bpjs.csv', {}, 0, { region_codes: 'bps' });
  expect(said.stderr).toMatch(/dukcapil\.csv\): .*kode wilayah BPS/);
});
