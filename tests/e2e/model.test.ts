import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ModelPage } from '../../schemas/model-page.ts';
import type { Summary } from '../../schemas/summary.ts';
import { expectFault } from '../support/cli-expect.ts';
import { hashes, personalData, shown } from '../support/cli-files.ts';
import { SOURCES, generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';
import { plainLinks } from '../support/links.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const secrets = new Set<string>();
let published: Record<string, string> = {};

beforeAll(() => {
  generate(cwd, 'data', 300);
  for (const source of SOURCES)
    for (const secret of personalData(at('data', `${source}.csv`))) secrets.add(secret);
  padanEnds(0, runArgs({ out: 'hasil', sources: SOURCES }), { cwd });
  published = hashes(at('hasil'));
});
afterAll(remove);

describe('the page', () => {
  test('is written where it is asked for, and nothing in the published folder changes', () => {
    const { stdout, stderr } = padanEnds(0, ['model', '--out', 'hasil'], { cwd });
    expect(stdout).toMatch(/^ {2}kelompok +pasangan +putaran/);
    expect(stdout).toContain(`Halaman  ${at('model.html')}`);
    expect(stderr).toBe('');
    padanEnds(0, ['model', '--out', 'hasil', '--lang', 'en', '--html', 'en.html'], { cwd });
    expect(hashes(at('hasil'))).toEqual(published);
    expect(existsSync(at('hasil', 'model.html'))).toBe(false);
    expect(read('model.html')).toContain('<h1>Model pemadanan</h1>');
    expect(read('en.html')).toContain('<h1>Linkage model</h1>');
  });

  test('is the same every time, asks for nothing from elsewhere and names nobody', () => {
    const [id, en] = [read('model.html'), read('en.html')];
    padanEnds(0, ['model', '--out', 'hasil', '--html', 'lagi.html'], { cwd });
    expect(read('lagi.html')).toBe(id);
    for (const page of [id, en]) {
      expect(page).not.toMatch(/<script|\bsrc=|https?:|@import|url\(/);
      expect(shown(page, secrets)).toBe(0);
      expect(/\d{13,}/.test(page)).toBe(false);
    }
  });

  test('in English has no heading of the other language', () => {
    const headings = [...read('en.html').matchAll(/<(?:h2|h3|caption|th scope="col")[^>]*>([\s\S]*?)<\//g)];
    expect(headings.length).toBeGreaterThan(20);
    const text = headings.map(([, heading]) => heading).join(' ');
    expect(text).not.toMatch(/\b(?:pasangan|bobot|aturan|kelompok|dari|yang|belum|peluang)\b/i);
  });
});

describe('--json', () => {
  const told = (): ModelPage =>
    JSON.parse(padanEnds(0, ['model', '--out', 'hasil', '--json'], { cwd }).stdout) as ModelPage;

  test('writes no page', () => {
    rmSync(at('model.html'), { force: true });
    told();
    expect(existsSync(at('model.html'))).toBe(false);
  });

  test('agrees with summary.json and with the store', () => {
    const page = told();
    const { linkage } = JSON.parse(read('hasil/summary.json')) as Summary;
    expect(page.groups.map(({ group }) => group)).toEqual(linkage.models.map(({ group }) => group));
    for (const [g, { levels, pairs, prior_same }] of linkage.models.entries()) {
      const group = page.groups[g];
      expect(group?.training.pairs).toBe(pairs);
      expect(group?.prior[0]).toBeCloseTo(prior_same, 6);
      const own = group?.comparisons.flatMap(({ comparison, levels: each }) =>
        each.map(({ level, probability, u, weight_bits }) => ({
          comparison,
          level,
          m: Number(probability[0]?.toFixed(6)),
          u: Number(u.toFixed(6)),
          weight_bits: Number(weight_bits.toFixed(2)),
        })),
      );
      expect(own).toEqual(levels);
    }
    expect(page.rules.map(({ rule, pairs, new_pairs }) => ({ rule, pairs, new_pairs }))).toEqual(
      linkage.rules.map(({ rule, pairs, new_pairs }) => ({ rule, pairs, new_pairs })),
    );
    const store = new Database(at('hasil', '.padan', 'work.sqlite'), { readonly: true });
    const links = plainLinks(store).length;
    store.close();
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(page.groups.map(({ kept }) => kept.total))).toBe(links);
    expect(sum(page.rules.map(({ kept_pairs }) => kept_pairs))).toBe(links);
    expect(sum(page.groups.flatMap(({ kept }) => kept.bins.map(({ pairs }) => pairs)))).toBe(links);
  });

  test('of every class the levels of a field add up to one', () => {
    const { groups, classes } = told();
    const sums = groups.flatMap(({ comparisons }) =>
      comparisons.flatMap(({ levels }) =>
        classes.map((_, k) => levels.reduce((total, { probability }) => total + (probability[k] ?? 0), 0)),
      ),
    );
    expect(sums.length).toBeGreaterThan(100);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 6);
  });
});

test.each<readonly [string, readonly string[], RegExp]>([
  ['no folder of a run', ['model', '--out', 'kosong'], /Belum ada hasil/],
  [
    'a page in a folder that is not there',
    ['model', '--out', 'hasil', '--html', 'x/y.html'],
    /tidak dapat ditulis/,
  ],
  ['an option given twice', ['model', '--out', 'hasil', '--html', 'a', '--html', 'b'], /lebih dari sekali/],
])('%s: exit 2 and the next step', (_, args, words) => {
  expectFault(padan(args, { cwd }), 2, words);
});
