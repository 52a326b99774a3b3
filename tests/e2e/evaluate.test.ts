import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFault } from '../support/cli-expect.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
beforeAll(() => {
  generate(cwd, 'data', 60);
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  writeFileSync(join(cwd, 'kosong.csv'), '');
  writeFileSync(join(cwd, 'lain.csv'), 'source,row,person\npajak,1,P1\n');
  writeFileSync(join(cwd, 'judul-saja.csv'), 'source,row,person\n');
});
afterAll(remove);

const GIVEN = ['evaluate', '--out', 'hasil', '--truth', 'data/truth.csv'];
const WITH_PERSONS = [...GIVEN, '--persons', 'data/persons.csv'];

test('prints pairs, persons, verdicts and findings as tables', () => {
  const { stdout, stderr } = padanEnds(0, WITH_PERSONS, { cwd });
  expect(stdout).toMatch(/lintas berkas +\d+ +\d+ +\d+ +[\d.]+ +[\d.]+ +[\d.]+/);
  expect(stdout).toMatch(/^dukcapil-bpjs +\d+/m);
  expect(stdout).toMatch(/^NIK berbeda +\d+/m);
  expect(stdout).toMatch(/^tepat +\d+ +[\d.]+ +[\d.]+ - [\d.]+$/m);
  expect(stdout).toMatch(/^usulan +\d+/m);
  expect(stdout).toMatch(/^Baris padan dan usulan yang keliru: dugaan [\d.]+, sebenarnya \d+$/m);
  expect(stdout).toMatch(/^B9 /m);
  expect(stderr).toMatch(/sumber jamkesda ada di kunci \(\d+ baris\), tidak ada di hasil ini/);
});

test('json and csv say the same figures, in full precision, and nothing else on stdout', () => {
  const json = JSON.parse(padanEnds(0, [...WITH_PERSONS, '--format', 'json'], { cwd }).stdout) as {
    readonly schema: string;
    readonly rows: number;
    readonly pairs: readonly Readonly<Record<string, number | string | null>>[];
    readonly persons: {
      readonly total: number;
      readonly exact: number;
      readonly mixed: number;
      readonly split: number;
    };
  };
  const { total, exact, mixed, split } = json.persons;
  expect(json.schema).toBe('padan-evaluate-1');
  expect(total).toBe(exact + mixed + split);
  const [header = '', ...lines] = padanEnds(0, [...WITH_PERSONS, '--format', 'csv'], { cwd })
    .stdout.trimEnd()
    .split('\n');
  expect(header).toBe('section,name,measure,value');
  expect(lines.filter((line) => !/^[a-z_]+,"[^"]+",[a-z0-9_]+,[\d.e-]*$/.test(line))).toEqual([]);
  for (const { name, ...measures } of json.pairs)
    for (const [measure, value] of Object.entries(measures))
      expect(lines).toContain(`pairs,"${String(name)}",${measure},${String(value ?? '')}`);
  expect(lines).toContain(`persons,"semua",exact,${exact}`);
});

test('another result on the same files: what differs, and whether chance explains it', () => {
  padanEnds(0, runArgs({ out: 'lain' }), { cwd });
  const path = join(cwd, 'lain/terbatas/crosswalk.csv');
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  let number = 900_000;
  // every person of the other result falls apart
  const apart = lines.map((line) => line.replace(/^\d+/, () => String((number += 1))));
  writeFileSync(path, [head, ...apart, ''].join('\r\n'));
  const { stdout } = padanEnds(0, [...GIVEN, '--against', 'lain'], { cwd });
  expect(stdout).toMatch(
    /^lintas berkas: F1 +[\d.]+ +0\.00000 +\+[\d.]+ +\+[\d.]+ s\.d\. \+[\d.]+ +lebih baik$/m,
  );
  expect(
    padanEnds(0, ['evaluate', '--out', 'lain', ...GIVEN.slice(3), '--against', 'hasil'], { cwd }).stdout,
  ).toMatch(/^orang: tepat +.* lebih buruk$/m);
  const same = padanEnds(0, [...GIVEN, '--against', 'hasil', '--format', 'csv'], { cwd }).stdout;
  expect(same).toContain('\nagainst,"semua",recall_difference,0\n');
});

test('a result on other files is no answer to the same question', () => {
  padanEnds(0, runArgs({ out: 'kurang', sources: ['dukcapil', 'dinsos', 'bpjs', 'jamkesda'] }), { cwd });
  expectFault(padan([...GIVEN, '--against', 'kurang'], { cwd }), 2, /tidak memuat sumber yang sama/);
});

test('the curve of thresholds, as a table and as a picture', () => {
  padanEnds(0, [...GIVEN, '--curve', 'kurva/sini'], { cwd });
  const [head, ...points] = readFileSync(join(cwd, 'kurva/sini/ambang.csv'), 'utf8').trimEnd().split('\r\n');
  expect(head).toBe(
    'threshold,claims,right,wrong,missed,expected_wrong,precision,precision_low,precision_high,recall,recall_low,recall_high',
  );
  const claims = points.map((point) => Number(point.split(',')[1]));
  expect(claims.length).toBeGreaterThan(3);
  expect(claims).toEqual([...claims].sort((a, b) => b - a));
  expect(readFileSync(join(cwd, 'kurva/sini/ambang.svg'), 'utf8')).toContain('Ambang lebih tinggi');
  padanEnds(0, [...GIVEN, '--curve', 'kurva/sini', '--lang', 'en'], { cwd });
  expect(readFileSync(join(cwd, 'kurva/sini/ambang.svg'), 'utf8')).toContain('A higher threshold');
  expectFault(
    padan([...GIVEN, '--curve', 'kosong.csv'], { cwd }),
    4,
    /Tidak dapat ditulis \(EEXIST\): kosong\.csv/,
  );
});

test('a crosswalk of three columns, without NIK, verdict or register: what does not apply is left out and told', () => {
  mkdirSync(join(cwd, 'asing/terbatas'), { recursive: true });
  writeFileSync(
    join(cwd, 'asing/terbatas/crosswalk.csv'),
    'person_id,source,row\n1,a,1\n1,b,1\n2,a,2\n2,b,2\n3,b,3\n',
  );
  writeFileSync(join(cwd, 'asing/truth.csv'), 'source,row,person\na,1,X\nb,1,X\na,2,Y\nb,2,Z\nb,3,Y\n');
  const given = ['evaluate', '--out', 'asing', '--truth', 'asing/truth.csv'];
  const { stdout, stderr } = padanEnds(0, given, { cwd });
  expect(stdout).toMatch(/^lintas berkas +1 +1 +1 +0\.50000 +0\.50000 +0\.50000 /m);
  expect(stdout).not.toMatch(/NIK|^status|^peluang/m);
  expect(stderr).toMatch(/tidak ada NIK yang dapat dipakai/);
  expect(stderr).toMatch(/tidak ada register atau status/);
  expect(JSON.parse(padanEnds(0, [...given, '--format', 'json'], { cwd }).stdout)).toMatchObject({
    pairs_by_nik: null,
    verdicts: null,
    calibration: null,
    thresholds: null,
    against: null,
  });
  expectFault(padan([...given, '--curve', 'k'], { cwd }), 2, /Tidak ada kurva ambang/);
});

test.each<readonly [string, readonly string[], RegExp]>([
  ['no result to compare with', [...GIVEN.slice(1), '--against', 'tiada'], /tidak ditemukan: tiada/],
  ['neither truth nor labels', ['--out', 'hasil'], /Perlu --truth atau --labels/],
  ['nothing named', [], /out/],
  ['no truth there', ['--out', 'hasil', '--truth', 'tiada.csv'], /tidak ditemukan: tiada\.csv/],
  ['a folder as truth', ['--out', 'hasil', '--truth', 'data'], /tidak ditemukan: data/],
  ['no result there', ['--out', 'tiada', '--truth', 'data/truth.csv'], /tidak ditemukan: tiada/],
  [
    'another file as truth',
    ['--out', 'hasil', '--truth', 'data/dukcapil.csv'],
    /kolom source, row, person tidak ada/,
  ],
  ['an empty truth', ['--out', 'hasil', '--truth', 'kosong.csv'], /satu baris pun/],
  ['a truth without rows', ['--out', 'hasil', '--truth', 'judul-saja.csv'], /satu baris pun/],
  [
    'the truth of other sources',
    ['--out', 'hasil', '--truth', 'lain.csv'],
    /Tidak ada satu baris pun dari hasil ini/,
  ],
  ['an unknown format', ['--out', 'hasil', '--truth', 'data/truth.csv', '--format', 'xml'], /format/],
  [
    'an option given twice',
    ['--out', 'hasil', '--out', 'hasil', '--truth', 'data/truth.csv'],
    /lebih dari sekali/,
  ],
  [
    'another file as persons',
    ['--out', 'hasil', '--truth', 'data/truth.csv', '--persons', 'data/truth.csv'],
    /kolom findings/,
  ],
])('%s: exit 2 and no table', (_title, args, words) => {
  const ended = padan(['evaluate', ...args], { cwd });
  expectFault(ended, 2, words);
  expect(ended.stdout).toBe('');
});
