import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../pipeline/store/open.ts';
import type { Summary } from '../../schemas/summary.ts';
import { expectFault, faultsTold } from '../support/cli-expect.ts';
import { type Row, cells, crosswalk, delimited } from '../support/cli-files.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const decide = ['--decisions', 'putusan.csv'];
let before: readonly Row[] = [];

beforeAll(() => {
  generate(cwd, 'data', 60);
  addNamesakes();
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  before = withoutNumbers();
});
afterAll(remove);

/** Two residents whom a row without NIK fits equally well: nobody but a person can decide. */
function addNamesakes(): void {
  const [titles = [], ...people] = cells(at('data', 'dukcapil.csv'));
  const [columns = [], sample = [], ...rows] = cells(at('data', 'dinsos.csv'));
  const same = { NAMA_LGKP: 'ZULKARNAEN QODIRUN', TGL_LHR: '1971-03-04', JENIS_KLMIN: '1', STATUS: 'HIDUP' };
  const namesakes = [
    changed(titles, people[3] ?? [], { ...same, NIK: '3275010403719001', NAMA_LGKP_IBU: 'SITI WARSINAH' }),
    changed(titles, people[40] ?? [], { ...same, NIK: '1306020403719354', NAMA_LGKP_IBU: 'ROSMALINA' }),
  ];
  writeFileSync(at('data', 'dukcapil.csv'), delimited([titles, ...people, ...namesakes]));
  const doubtful = changed(columns, sample, {
    ...{ NIK: '', NO_KK: '', NAMA: 'ZULKARNAEN QODIRUN', TGL_LAHIR: '04/03/1971', JK: 'L', ALAMAT: '' },
    ...{
      IDSEMESTA: 'IDS99',
      TEMPAT_LAHIR: '',
      NAMA_IBU_KANDUNG: '',
      KELURAHAN: '',
      KECAMATAN: '',
      RT: '',
      RW: '',
    },
  });
  writeFileSync(
    at('data', 'dinsos.csv'),
    delimited([columns, sample, ...rows, doubtful], { delimiter: ';' }),
  );
}

const changed = (
  titles: readonly string[],
  row: readonly string[],
  values: Readonly<Record<string, string>>,
): string[] => row.map((cell, column) => values[titles[column] ?? ''] ?? cell);

/** A row that was another person's in between is somebody new, with a new number. */
const withoutNumbers = (): Row[] => crosswalk(at('hasil')).map((row) => ({ ...row, person_id: '' }));

const rowNamed = (key: string): Row => crosswalk(at('hasil')).find((row) => row['record_key'] === key) ?? {};
const doubtful = (): Row => rowNamed('own_id:IDS99');
const NAMESAKES = ['nik:3275010403719001', 'nik:1306020403719354'] as const;
const COLUMNS = [
  'source_a',
  'record_key_a',
  'source_b',
  'record_key_b',
  'putusan',
  'oleh',
  'tanggal',
  'alasan',
];

/** The row of the list against a row of the register. */
const line = (register: string, verdict: string, date = '2026-06-29'): string[] => {
  return ['dinsos', 'own_id:IDS99', 'dukcapil', register, verdict, 'Siti', date, 'ibunya ditanya'];
};

const write = (lines: readonly (readonly string[])[], delimiter = ','): void => {
  writeFileSync(at('putusan.csv'), delimited([COLUMNS, ...lines], { delimiter }));
};

const summary = (): Summary => JSON.parse(readFileSync(at('hasil', 'summary.json'), 'utf8')) as Summary;

describe('a row that two residents fit equally well', () => {
  test('is under review as long as nobody decides', () => {
    const candidates = NAMESAKES.map((key) => rowNamed(key)['person_id']);
    expect(doubtful()).toMatchObject({ verdict: 'tinjau', nik_person: '' });
    expect([doubtful()['candidate_1'], doubtful()['candidate_2']].sort()).toEqual(candidates.sort());
    expect(summary().linkage.decisions).toEqual({ same: 0, different: 0, absent: 0 });
    expect(readFileSync(at('hasil', 'laporan.html'), 'utf8')).not.toMatch(/Putusan petugas/);
  });

  test.each([0, 1] as const)('is whoever is decided (%#), and the run says so', (one) => {
    // as Excel in Indonesia writes it
    write([line(NAMESAKES[one], 'Sama', '29/06/2026'), line('nik:0', 'beda')], ';');
    const { stdout, stderr } = padanEnds(0, runArgs({ out: 'hasil', more: decide }), { cwd });
    expect(stderr).toMatch(/Memadankan: tidak berubah/);
    expect(stdout).toMatch(/^Putusan petugas .*: 1 pasangan baris disatukan, 0 dipisahkan\.$/m);
    expect(stdout).toMatch(/^1 putusan tidak dipakai .*\n.*: 3$/m);
    const person = rowNamed(NAMESAKES[one]);
    expect(doubtful()).toMatchObject({
      person_id: person['person_id'],
      nik_person: NAMESAKES[one].slice(4),
      verdict: 'usulan',
      probability: '1.000000',
      margin: '',
      candidate_1: '',
      candidate_2: '',
    });
    expect(doubtful()['how']).toMatch(/^putusan sama; nama sama; /);
    expect(person['verdict']).toBe('padan');
    expect(rowNamed(NAMESAKES[1 - one] ?? '')['person_id']).not.toBe(person['person_id']);
    const [decidedWith, asked] = [`dukcapil:${person['row'] ?? ''}`, `dinsos:${doubtful()['row'] ?? ''}`];
    const told = padanEnds(0, ['explain', asked, '--out', 'hasil'], { cwd }).stdout.replace(/\s+/g, ' ');
    expect(told).toContain(`Petugas memutuskan baris ini satu orang dengan ${decidedWith}: orang`);
    expect(told).not.toMatch(/Ambang|Isi berkas/);
    const two = padanEnds(0, ['explain', asked, decidedWith, '--out', 'hasil'], { cwd }).stdout;
    expect(two).toContain('Petugas yang memutuskan; bobot di bawah tidak dipakai.');
    expect(summary().linkage.decisions).toEqual({ same: 1, different: 0, absent: 1 });
    expect(readFileSync(at('hasil', 'laporan.html'), 'utf8')).toMatch(
      /Putusan petugas [^<]*1 pasangan baris disatukan/,
    );
  });

  test('told from one, is the other; told from both, is nobody', () => {
    write([line(NAMESAKES[0], 'beda')]);
    padanEnds(0, runArgs({ out: 'hasil', more: decide }), { cwd });
    expect(doubtful()).toMatchObject({ verdict: 'usulan', person_id: rowNamed(NAMESAKES[1])['person_id'] });
    write(NAMESAKES.map((key) => line(key, 'beda')));
    padanEnds(0, runArgs({ out: 'hasil', more: decide }), { cwd });
    expect(doubtful()).toMatchObject({ verdict: 'sendiri', candidate_1: '' });
    const { stdout } = padanEnds(0, ['explain', `dinsos:${doubtful()['row'] ?? ''}`, '--out', 'hasil'], {
      cwd,
    });
    const told = NAMESAKES.map((key) => `dukcapil:${rowNamed(key)['row'] ?? ''}`);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Putusan petugas, mendahului semua bobot di bawah',
      ...told.map(
        (register) => `  ${register} dan dinsos:${doubtful()['row'] ?? ''}: dua orang (Siti, 2026-06-29)`,
      ),
    ]);
    expect(summary().linkage.decisions).toEqual({ same: 0, different: 2, absent: 0 });
  });

  test('the project file may name the decisions', () => {
    write([line(NAMESAKES[1], 'sama')]);
    const sources = ['dukcapil', 'dinsos', 'bpjs'].map((name) => `  ${name}: { file: data/${name}.csv }\n`);
    writeFileSync(
      at('padan.yaml'),
      `out: lain\nas_of: 2026-06-30\ndecisions: putusan.csv\nsources:\n${sources.join('')}`,
    );
    padanEnds(0, ['run', '--config', 'padan.yaml'], { cwd });
    const [row] = crosswalk(at('lain')).filter(({ record_key: key }) => key === 'own_id:IDS99');
    expect(row).toMatchObject({ verdict: 'usulan', nik_person: '1306020403719354' });
  });

  test('is under review again when the decisions are gone; the ledger still knows them', () => {
    padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
    expect(withoutNumbers()).toEqual(before);
    const ledger = openStore(at('hasil', '.padan', 'ledger.sqlite'), 'ledger');
    const known = ledger
      .prepare(
        `SELECT record_key_b AS register, verdict, officer, decided_on AS date, reason, file, first_seq AS first, last_seq AS last
         FROM decision WHERE record_key_b <> 'nik:0' ORDER BY first_seq, register DESC`,
      )
      .all();
    ledger.close();
    const told = { officer: 'Siti', date: '2026-06-29', reason: 'ibunya ditanya', file: 'putusan.csv' };
    expect(known).toEqual([
      { register: NAMESAKES[0], verdict: 'sama', ...told, first: 2, last: 2 },
      { register: NAMESAKES[1], verdict: 'sama', ...told, first: 3, last: 3 },
      { register: NAMESAKES[0], verdict: 'beda', ...told, first: 4, last: 5 },
      { register: NAMESAKES[1], verdict: 'beda', ...told, first: 5, last: 5 },
    ]);
  });
});

describe('a file of decisions that cannot be followed is refused, and nothing is published', () => {
  const key = NAMESAKES[0];
  test.each<readonly [string, readonly (readonly string[])[], number, RegExp]>([
    [
      'a word that is no decision',
      [line(key, 'mungkin'), line(key, 'sama'), line(key, '?')],
      1,
      /baris 2, 4: isi kolom putusan/,
    ],
    [
      'a source that is not there',
      [['pajak', ...line(key, 'sama').slice(1)]],
      1,
      /baris 2: sumbernya tidak dikenal/,
    ],
    [
      'an empty cell',
      [line(key, 'sama').map((cell, column) => (column === 5 ? '' : cell))],
      1,
      /baris 2: kolom oleh kosong/,
    ],
    ['a date that is none', [line(key, 'sama', 'kemarin')], 1, /baris 2: tanggalnya tidak terbaca/],
    ['a row and itself', [['dukcapil', key, ...line(key, 'sama').slice(2)]], 1, /baris 2: kedua sisinya/],
    ['both ways', [line(key, 'sama'), line(key, 'beda')], 1, /baris 3: menyatakan beda, padahal baris 2/],
    [
      'both ways through another row',
      [
        line(key, 'sama'),
        line(NAMESAKES[1], 'sama'),
        ['dukcapil', key, 'dukcapil', NAMESAKES[1], 'beda', 'Siti', '2026-06-29', ''],
      ],
      1,
      /baris 4: menyatakan beda, padahal baris 2, 3 menjadikannya satu orang/,
    ],
    ['all at once', [line(key, '?'), line(key, 'sama', '-')], 2, /baris 2: .*\n.*baris 3: /s],
  ])('%s', (_, lines, faults, words) => {
    write(lines);
    const ended = padan(runArgs({ out: 'hasil', more: decide }), { cwd });
    expectFault(ended, 2, words);
    expect(faultsTold(ended)).toBe(faults);
    expect(withoutNumbers()).toEqual(before);
  });

  test.each<readonly [string, () => void, RegExp]>([
    ['no such file', () => undefined, /tidak ditemukan/],
    ['an empty file', () => writeFileSync(at('lain.csv'), ''), /kosong/],
    [
      'another file',
      () => writeFileSync(at('lain.csv'), 'a;b\n1;2\n'),
      /kolom source_a, .*, tanggal tidak ada/,
    ],
  ])('%s', (_, make, words) => {
    make();
    expectFault(padan(runArgs({ out: 'hasil', more: ['--decisions', 'lain.csv'] }), { cwd }), 2, words);
  });
});
