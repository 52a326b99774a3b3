import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../../schemas/summary.ts';
import { expectFault } from '../support/cli-expect.ts';
import { hashes, lastingHashes, personalData, shown } from '../support/cli-files.ts';
import { generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);

interface Model {
  version: number;
  groups: { name: string; prior: number[]; probability: number[][][] }[];
  comparisons: { name: string; levels: string[] }[];
}

beforeAll(() => {
  generate(cwd, 'data', 400);
  padanEnds(0, runArgs({ out: 'asal', more: ['--save-model', 'model.json'] }), { cwd });
});
afterAll(remove);

const model = (): Model => JSON.parse(readFileSync(at('model.json'), 'utf8')) as Model;
const linkage = (out: string): Summary['linkage'] =>
  (JSON.parse(readFileSync(at(out, 'summary.json'), 'utf8')) as Summary).linkage;

function changed(change: (given: Model) => void): string {
  const given = model();
  change(given);
  writeFileSync(at('lain.json'), JSON.stringify(given));
  return 'lain.json';
}

test('a run asked to saves its model, without a name, a number or an address of anybody', () => {
  const text = readFileSync(at('model.json'), 'utf8');
  for (const source of ['dukcapil', 'dinsos', 'bpjs'])
    expect(shown(text, personalData(at('data', `${source}.csv`)))).toBe(0);
  expect(model().groups.map(({ name }) => name)).toContain('dukcapil-bpjs');
});

describe('with a pinned model', () => {
  test('the same files give the same crosswalk as the run that learned it, and nothing is learned', () => {
    const ended = padanEnds(0, runArgs({ out: 'tetap', more: ['--model', 'model.json'] }), { cwd });
    expect(hashes(at('tetap'))['terbatas/crosswalk.csv']).toBe(hashes(at('asal'))['terbatas/crosswalk.csv']);
    expect(ended.stdout).toContain('bobot diambil dari model yang diberikan');
    const { pinned_model, models } = linkage('tetap');
    expect(pinned_model).toBe(true);
    expect(models.find(({ group }) => group === 'dukcapil-bpjs')?.origin).toBe('pinned');
    expect(linkage('asal').models.find(({ group }) => group === 'dukcapil-bpjs')?.origin).toBe('trained');
  });

  test('the second night is the same bytes, and links nothing again', () => {
    const before = lastingHashes(at('tetap'));
    const ended = padanEnds(0, runArgs({ out: 'tetap', more: ['--model', 'model.json'] }), { cwd });
    expect(ended.stderr).toContain('Memadankan: tidak berubah, dilewati');
    expect(lastingHashes(at('tetap'))).toEqual(before);
  });

  test('another content under the same name links again', () => {
    writeFileSync(at('ganti.json'), readFileSync(at('model.json')));
    const args = runArgs({ out: 'ganti', more: ['--model', 'ganti.json'] });
    padanEnds(0, args, { cwd });
    const other = model();
    for (const group of other.groups)
      group.prior = group.prior.map((share, k) => share + (k < 2 ? (k === 0 ? -1e-4 : 1e-4) : 0));
    writeFileSync(at('ganti.json'), JSON.stringify(other));
    expect(padanEnds(0, args, { cwd }).stderr).toContain('Memadankan: selesai');
  });

  test('the weights are the model’s: other numbers, other verdicts', () => {
    const strict = changed(({ groups }) => {
      for (const group of groups) group.prior = group.prior.map((_, k) => (k === 0 ? 1e-9 : 0.25 - 0.25e-9));
    });
    padanEnds(0, runArgs({ out: 'ketat', more: ['--model', strict, '--ignore-gates'] }), { cwd });
    expect(linkage('ketat').matched).toBeLessThan(linkage('asal').matched);
  });

  test('a pair of sources that it lacks keeps the shipped weights, and this is told', () => {
    const lacking = changed((given) => {
      given.groups = given.groups.filter(({ name }) => name !== 'dukcapil-dinsos');
    });
    const ended = padanEnds(0, runArgs({ out: 'kurang', more: ['--model', lacking] }), { cwd });
    expect(ended.stdout).toMatch(
      /bobot bawaan padan dipakai, karena model yang diberikan tidak memuatnya: .*dukcapil-dinsos/,
    );
    expect(linkage('kurang').models.find(({ group }) => group === 'dukcapil-dinsos')?.origin).toBe('default');
  });

  test('padan.yaml may name it, relative to itself; the command line goes first', () => {
    mkdirSync(at('proyek'));
    const sources = ['dukcapil', 'dinsos', 'bpjs'].map((name) => `  ${name}: { file: ../data/${name}.csv }`);
    writeFileSync(
      at('proyek', 'padan.yaml'),
      ['out: hasil', 'as_of: 2026-06-30', 'model: ../model.json', 'sources:', ...sources, ''].join('\n'),
    );
    const args = ['run', '--config', 'proyek/padan.yaml'];
    padanEnds(0, args, { cwd });
    expect(linkage('proyek/hasil').pinned_model).toBe(true);
    expectFault(padan([...args, '--model', 'tiada.json'], { cwd }), 2, /tiada\.json/);
  });
});

describe('a model that cannot be used ends the run before anything is read: exit 2', () => {
  const whole = (): string => readFileSync(at('model.json'), 'utf8');
  test.each<readonly [string, () => string, RegExp]>([
    ['empty', () => '', /berkasnya kosong/],
    ['not JSON', () => 'bobot = 3', /bukan JSON/],
    ['cut in half', () => whole().slice(0, whole().length / 2), /bukan JSON yang utuh/],
    ['something else in JSON', () => '{"name": "padan"}', /bukan berkas model padan/],
    ['of another version', () => whole().replace('"version": 1', '"version": 7'), /bentuk model 7/],
    ['without a part', () => JSON.stringify({ ...model(), frequency: undefined }), /frequency/],
    ['with a key too many', () => JSON.stringify({ ...model(), nama: 1 }), /nama/],
    [
      'with a class too few in a group',
      () => {
        const given = model();
        given.groups[1]?.probability.pop();
        return JSON.stringify(given);
      },
      /dukcapil-dinsos: banyaknya peluang/,
    ],
    [
      'with probabilities that do not add up',
      () => {
        const given = model();
        given.groups[1]?.probability[0]?.[0]?.splice(1, 1, 0.001);
        return JSON.stringify(given);
      },
      /dukcapil-dinsos: peluangnya tidak berjumlah satu/,
    ],
    [
      'of other levels',
      () => {
        const given = model();
        given.comparisons[0]?.levels.splice(2, 1, 'entah');
        return JSON.stringify(given);
      },
      /tingkat nik berbeda/,
    ],
    [
      'of other sources',
      () => whole().replaceAll(/"name": "(dukcapil|dinsos|bpjs)-/g, '"name": "lain-$1-'),
      /tidak memuat satu pun pasangan sumber/,
    ],
  ])('%s', (_title, text, words) => {
    writeFileSync(at('buruk.json'), text());
    expectFault(padan(runArgs({ out: 'baru', more: ['--model', 'buruk.json'] }), { cwd }), 2, words);
    expect(hashes(at('baru'))).toEqual({});
  });

  test('a folder, or a file that is not there', () => {
    expectFault(padan(runArgs({ out: 'baru', more: ['--model', 'data'] }), { cwd }), 2, /tidak ditemukan/);
    expectFault(padan(runArgs({ out: 'baru', more: ['--model', 'x.json'] }), { cwd }), 2, /tidak ditemukan/);
  });

  test('nor is a run begun whose model could not be saved', () => {
    const args = (path: string): string[] => runArgs({ out: 'baru', more: ['--save-model', path] });
    expectFault(padan(args('tiada/model.json'), { cwd }), 2, /Folder untuk --save-model tidak ada/);
    expectFault(padan(args('data'), { cwd }), 2, /menunjuk folder/);
    expect(existsSync(at('baru', 'manifest.json'))).toBe(false);
  });
});

test('a city too small to learn from: the shipped weights, and this is told', () => {
  generate(cwd, 'kecil', 12);
  const ended = padanEnds(0, runArgs({ out: 'kecil-hasil', data: 'kecil' }), { cwd });
  expect(ended.stdout).toMatch(
    /bobot bawaan padan dipakai, karena pasangan terlalu sedikit .*dukcapil-bpjs \(\d+ pasangan\)/,
  );
  expect(linkage('kecil-hasil').models.every(({ origin }) => origin === 'default')).toBe(true);
});
