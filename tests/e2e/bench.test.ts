import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../contract/repository.ts';

const bench = (script: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bench', 'quality', script), ...args],
    { encoding: 'utf8', cwd: ROOT },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

const cells = (row: string | undefined): string[] => (row ?? '').split('|').map((cell) => cell.trim());
const rows = (table: string, from: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith(`| ${from}`))
    .map(cells);

test('without Python and data the quality bench measures padan on cities and says what it skipped', () => {
  const said = bench(
    'run.mjs',
    ...['--residents', '200', '--seeds', '1,2', '--noise', '1'],
    ...['--only', 'city,febrl4', '--data', 'nowhere', '--python', ''],
  );
  const [figures = [], details = []] = rows(said, 'simulated city, noise 1');
  expect(figures.slice(3, 5)).toEqual(['padan', 'none']);
  const [right, wrong, missed] = figures.slice(5, 8).map(Number);
  expect(right).toBeGreaterThan(500);
  expect(wrong).toBeLessThan(10);
  expect(missed).toBeLessThan(10);
  expect(details[2]).toBe('padan');
  expect(said).toContain('Skipped: Splink: no --python');
  expect(said).toContain('Skipped: FEBRL 4, link: febrl/dataset4a.csv, febrl/dataset4b.csv not in nowhere');
});

test('an ablation is a project whose schemas lack something, beside the whole', () => {
  const said = bench('ablation.mjs', '--residents', '200', '--seeds', '1', '--only', 'second pass');
  const [everything = []] = rows(said, 'everything');
  const [without = []] = rows(said, '- second pass of blocking');
  expect(everything[2]).toMatch(/^(1|\.9\d{4})$/);
  expect(without[3]).toMatch(/^[-+]\.\d{5} \([-+]\.\d{5} to [-+]\.\d{5}\)$/);
});

test('the bench of cities prints a line a stage, the run again, and the growth from size to size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'padan-bench-test-'));
  try {
    const args = ['--residents', '100,200', '--runs', '1', '--folder', folder];
    const said = bench(join('..', 'city.mjs'), ...args);
    expect(said).toMatch(/padan \d+\.\d+\.\d+, Node \d+\.\d+\.\d+, \d+ × .*GiB/);
    const stages = ['ingest', 'normalise', 'link', 'resolve', 'reconcile', 'publish', 'index'];
    for (const name of [...stages, 'whole run', 'run again, nothing changed'])
      expect(rows(said, name)).toHaveLength(2);
    const [small = [], large = []] = rows(said, 'whole run');
    const [, grown = []] = rows(said, '100 ').concat(rows(said, '200 '));
    expect(grown[2]).toBe(large[2]);
    expect(grown[3]).toBe(`${(Number(large[2]) / Number(small[2])).toFixed(1)}×`);
    expect(readdirSync(folder).sort()).toEqual(['100-3-1', '200-3-1']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
