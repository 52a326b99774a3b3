import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProfile } from '../../schemas/profile.ts';
import { expectFault } from '../support/cli-expect.ts';
import { personalData, shown } from '../support/cli-files.ts';
import { SOURCES, generate, padan, padanEnds, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (name: string): string => join(cwd, name);
const profile = (...args: readonly string[]): FileProfile[] =>
  JSON.parse(
    padanEnds(0, ['profile', ...args, '--json', '--as-of', '2026-06-30'], { cwd }).stdout,
  ) as FileProfile[];

beforeAll(() => {
  generate(cwd, 'data', 120);
});
afterAll(remove);

test('each source is told by its columns, and its rows are counted', () => {
  const profiles = profile(...SOURCES.map((source) => `data/${source}.csv`));
  expect(profiles.map(({ understood }) => understood.role)).toEqual([...SOURCES]);
  for (const [index, source] of SOURCES.entries()) {
    const lines =
      readFileSync(at(`data/${source}.csv`), 'utf8')
        .trimEnd()
        .split('\n').length - 1;
    const told = profiles[index];
    expect(told?.rows).toEqual({ total: lines, stored: lines, rejected: 0, repaired: 0 });
    expect(told?.nik.reduce((sum, { count }) => sum + count, 0)).toBe(lines);
    expect(told?.understood.missing).toEqual([]);
  }
});

test('text, JSON and HTML name nobody', () => {
  const { stdout } = padanEnds(0, ['profile', 'data', '--html', 'profil.html'], { cwd });
  const json = JSON.stringify(profile('data'));
  for (const source of SOURCES) {
    const personal = personalData(at(`data/${source}.csv`));
    for (const text of [stdout, json, readFileSync(at('profil.html'), 'utf8')])
      expect(shown(text, personal)).toBe(0);
  }
  expect(readFileSync(at('profil.html'), 'utf8')).not.toMatch(/(?:src|href)="?http/);
});

test('the fragment is a padan.yaml that reads the file the same way', () => {
  const fragments = ['dukcapil', 'dinsos', 'bpjs'].map(
    (source) => profile(`data/${source}.csv`)[0]?.fragment ?? '',
  );
  const [first = '', ...rest] = fragments.map((text) => text.replaceAll('file: ', 'file: data/'));
  writeFileSync(at('padan.yaml'), first + rest.map((text) => text.replace('sources:\n', '')).join(''));
  padanEnds(0, ['run', '--config', 'padan.yaml', '--out', 'hasil', '--as-of', '2026-06-30'], { cwd });
  const { inputs } = JSON.parse(readFileSync(at('hasil/manifest.json'), 'utf8')) as {
    inputs: { date_order_by: string; source: string }[];
  };
  expect(inputs.map(({ date_order_by }) => date_order_by)).toEqual([
    'padan.yaml',
    'padan.yaml',
    'padan.yaml',
  ]);
});

describe('what is wrong with a file is told with the next step', () => {
  const problems = (content: string, ...args: readonly string[]): string => {
    writeFileSync(at('aneh.csv'), content);
    return profile('aneh.csv', ...args)[0]?.problems.join('\n') ?? '';
  };
  const row = (day: string): string => `,NAMA ORANG,${day}/04/1985,AKTIF\n`;

  test('a column that lacks, and the one that might be it', () => {
    const people = Array.from({ length: 20 }, (_, i) => `3275010203859${100 + i},SITI AMINAH,AKTIF\n`).join(
      '',
    );
    expect(problems(`NOMOR ID,NAMA,STATUS PESERTA\n${people}`, '--source', 'bpjs')).toMatch(
      /Kolom NIK atau PSNOKA tidak ditemukan[^]*"NOMOR ID" tidak dikenal; mungkin nik/,
    );
  });

  test('a file without a header: columns are numbered, and its first row stays unsaid', () => {
    const source = at('data/bpjs.csv');
    const [, ...rows] = readFileSync(source, 'utf8').split('\n');
    writeFileSync(at('tanpa-judul.csv'), rows.join('\n'));
    const [told] = profile('tanpa-judul.csv');
    expect(told?.problems[0]).toMatch(/^Baris judul kolom tidak ditemukan/);
    expect(told?.columns[0]).toMatchObject({ title: '(kolom 1)', field: null, guess: null });
    const { stdout } = padanEnds(0, ['profile', 'tanpa-judul.csv', '--html', 'tanpa.html'], { cwd });
    for (const text of [stdout, JSON.stringify(told), readFileSync(at('tanpa.html'), 'utf8')])
      expect(shown(text, personalData(source))).toBe(0);
  });

  test('dates that may be read both ways', () => {
    expect(problems(`NIK,NAMA,TGLLHR,KETSTATUSPST\n${row('03')}${row('05')}`)).toMatch(
      /Urutan tanggal tidak dapat dipastikan: 03\/04 dapat berarti 3 April atau 4 Maret/,
    );
  });

  test('a list of another kind', () => {
    expect(problems('KODE,HARGA\n1,2\n3,4\n')).toMatch(/tidak dikenali sebagai daftar/);
  });

  test('one file of several that cannot be read: the others are shown', () => {
    mkdirSync(at('campur'), { recursive: true });
    writeFileSync(at('campur/kosong.csv'), '');
    writeFileSync(at('campur/baik.csv'), readFileSync(at('data/bpjs.csv')));
    const ended = padan(['profile', 'campur'], { cwd });
    expectFault(ended, 3, /kosong \(0 byte\)/);
    expect(ended.stdout).toContain('baik.csv');
  });

  test('an unknown source: exit 2', () => {
    expectFault(
      padan(['profile', 'data/bpjs.csv', '--source', 'kecamatan'], { cwd }),
      2,
      /Tidak ada sumber bernama/,
    );
  });
});
