import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFault, faultsTold } from '../support/cli-expect.ts';
import { hashes, personalData, shown } from '../support/cli-files.ts';
import {
  CLI,
  type Ended,
  type Source,
  generate,
  padan,
  padanEnds,
  runArgs,
  scratch,
} from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
let published: Record<string, string> = {};

const at = (name: string): string => join(cwd, name);
const text = (source: Source): string => readFileSync(at(`data/${source}.csv`), 'utf8');
const below = (source: Source): string => text(source).replace(/^.*\n/, '');

/** Bytes that repeat for ever and look like none. */
const noise = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => ((index * index * 31 + index * 7) >> 3) & 0xff));

beforeAll(() => {
  generate(cwd, 'data', 60);
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  published = hashes(at('hasil'));
  mkdirSync(at('folder'));
  const files: Readonly<Record<string, string | Buffer>> = {
    kosong: '',
    judul: `${text('bpjs').split('\n', 1)[0] ?? ''}\n`,
    hampa: '\n\n   \n\r\n',
    acak: noise(100_000),
    'a.xlsx': Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(500)]),
    'a.xls': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)]),
    'a.pdf': '%PDF-1.7\n1 0 obj\n',
    'a.gz': Buffer.from('1f8b0800', 'hex'),
    sirkumfleks: text('dinsos').replaceAll(';', '^'),
    'semua-ditolak': `${text('bpjs').split('\n', 1)[0] ?? ''}\n"1","2"\nCatatan: kosong\n`,
    'tanpa-nama': 'NIK,ALAMAT\n1,2\n',
    'tanpa-judul-dukcapil': below('dukcapil'),
    'tanpa-judul-dinsos': below('dinsos'),
    'tanpa-judul-bpjs': below('bpjs'),
    'tanpa-judul-jamkesda': below('jamkesda'),
    'tanpa-judul-tagihan': below('tagihan'),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
});
afterAll(() => {
  chmodSync(at('hasil'), 0o755);
  remove();
});

const runInstead = (instead: Readonly<Partial<Record<Source, string>>>, uid?: number): Ended =>
  padan(
    runArgs({
      out: 'hasil',
      sources: [...new Set(['dukcapil', 'dinsos', 'bpjs', ...Object.keys(instead)])] as Source[],
      instead,
    }),
    {
      cwd,
      ...(uid === undefined ? {} : { uid }),
    },
  );

test.each<readonly [string, string, RegExp]>([
  ['a file that is not there', 'tiada.csv', /tidak ditemukan/],
  ['a folder without a list', 'folder', /folder tidak berisi satu daftar pun/],
  ['a device', '/dev/null', /bukan berkas biasa/],
  ['0 bytes', 'kosong', /kosong \(0 byte\)/],
  ['only a header', 'judul', /tidak berisi satu baris data pun/],
  ['only blank lines', 'hampa', /tidak berisi satu baris data pun/],
  ['random bytes', 'acak', /bukan teks/],
  ['a broken XLSX', 'a.xlsx', /rusak atau terpotong/],
  ['an old document that is no sheet', 'a.xls', /bukan lembar kerja/],
  ['a PDF', 'a.pdf', /berkas PDF, bukan daftar/],
  ['a GZIP cut off', 'a.gz', /rusak atau terpotong/],
  ['another delimiter', 'sirkumfleks', /tidak terpisah/],
  [
    'only rows that cannot be taken',
    'semua-ditolak',
    /tidak satu pun dari 2 baris di 1 berkas dapat diterima \(baris 2: kekurangan/,
  ],
  ['no name column', 'tanpa-nama', /kolom NAMA.* tidak ditemukan/],
  ['the register in its place', 'data/dukcapil.csv', /kolom NAMA.* tidak ditemukan/],
])('%s as an extract: exit 3, the publication stays', (_title, file, words) => {
  const ended = runInstead({ bpjs: file });
  expectFault(ended, 3, words);
  expect(hashes(at('hasil'))).toEqual(published);
});

test.each<Source>(['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'])(
  '%s without a header: exit 3, and the person in its first row is not shown',
  (source) => {
    const ended = runInstead({ [source]: `tanpa-judul-${source}` });
    expectFault(ended, 3, /tidak ada nama kolom yang dikenal/);
    const words = new Set(
      (below(source).split('\n', 1)[0] ?? '')
        .split(/[,;"]/)
        .filter((cell) => /^[A-Z]+ [A-Z '.]+$/.test(cell)),
    );
    expect(shown(ended.stderr + ended.stdout, words)).toBe(0);
    expect(shown(ended.stderr + ended.stdout, personalData(at(`data/${source}.csv`)))).toBe(0);
  },
);

test('all broken extracts are told at once', () => {
  const ended = runInstead({
    dukcapil: 'kosong',
    dinsos: 'sirkumfleks',
    bpjs: 'tanpa-judul-bpjs',
    jamkesda: 'tiada',
    tagihan: 'a.pdf',
  });
  expectFault(ended, 3, /dukcapil[^]*dinsos[^]*bpjs[^]*jamkesda[^]*tagihan/);
  expect(faultsTold(ended)).toBe(5);
  expect(hashes(at('hasil'))).toEqual(published);
});

test('one file under two names: exit 3', () => {
  expectFault(runInstead({ dinsos: 'data/bpjs.csv' }), 3, /dinsos dan bpjs: isi kedua berkas sama/);
});

/** Root may read everything: there the run is given to `nobody`, if that one can reach this padan. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const uid = isRoot ? NOBODY : undefined;
const canTry =
  process.platform !== 'win32' && (!isRoot || padan(['--version'], { cwd: '/', uid: NOBODY }).status === 0);

describe('rights', () => {
  const title = 'an extract that may not be read: exit 3';
  if (!canTry) {
    test.skip(`${title} (skipped: this user may read every file, and no other user can run ${CLI})`, () =>
      undefined);
    return;
  }
  test(title, () => {
    chmodSync(cwd, 0o755);
    writeFileSync(at('terkunci.csv'), text('bpjs'), { mode: 0o000 });
    expectFault(runInstead({ bpjs: 'terkunci.csv' }, uid), 3, /tidak dapat dibaca \(EACCES\)/);
  });
});
