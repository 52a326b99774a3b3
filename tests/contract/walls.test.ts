import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from './repository.ts';

const require = createRequire(import.meta.url);
const config = require('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string; comment: string }[];
};

/** A house in which every wall is broken once: file, then the imports that break the wall named beside it. */
const BROKEN: Readonly<Record<string, readonly [file: string, target: string]>> = {
  'schemas-is-the-leaf': ['schemas/leaf.ts', '../matchers/text/a.ts'],
  'matchers-are-pure': ['matchers/text/impure.ts', '../../reports/view/a.ts'],
  'matchers-touch-nothing': ['matchers/text/clock.ts', 'node:fs'],
  'hot-code-is-a-leaf-of-its-own': ['matchers/kernel/warm.ts', '../text/a.ts'],
  'reports-see-only-the-summary': ['reports/view/peek.ts', '../../matchers/text/a.ts'],
  'reports-are-pure': ['reports/view/file.ts', 'node:fs'],
  'stages-do-not-know-each-other': ['pipeline/3-link/peek.ts', '../1-ingest/stage.ts'],
  'only-the-sequence-imports-stages': ['pipeline/commands/peek.ts', '../1-ingest/stage.ts'],
  'the-sequence-knows-stages-by-their-list': ['pipeline/run.ts', './1-ingest/stage.ts'],
  'nobody-imports-the-pipeline': ['reports/view/upward.ts', '../../pipeline/a.ts'],
  'tests-are-not-shipped': ['pipeline/fixture.ts', '../tests/a.ts'],
  'one-door-to-sqlite': ['pipeline/1-ingest/driver.ts', 'better-sqlite3'],
  'one-door-to-threads': ['pipeline/threads.ts', 'node:worker_threads'],
  'no-shell': ['pipeline/shell.ts', 'node:child_process'],
  'simulator-is-a-world-of-its-own': ['pipeline/simulator/cheat.ts', '../../matchers/text/a.ts'],
  'no-cycles': ['pipeline/round.ts', './trip.ts'],
  'no-dev-dependency-in-shipped-code': ['pipeline/dev.ts', 'only-for-tests'],
  'no-undeclared-dependency': ['pipeline/luck.ts', 'by-luck'],
  'no-unresolvable': ['pipeline/nowhere.ts', './not-there.ts'],
};
const ORPHAN = 'pipeline/alone.ts';

const SOUND: readonly string[] = [
  'matchers/text/a.ts',
  'reports/view/a.ts',
  'pipeline/a.ts',
  'pipeline/1-ingest/stage.ts',
  'tests/a.ts',
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function build(house: string): void {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  put(
    'package.json',
    JSON.stringify({ dependencies: { 'better-sqlite3': '*' }, devDependencies: { 'only-for-tests': '*' } }),
  );
  put(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true } }),
  );
  for (const name of ['better-sqlite3', 'only-for-tests', 'by-luck']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    put(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const path of SOUND) put(path, 'export const a = 1;\n');
  put('pipeline/trip.ts', "export * from './round.ts';\n");
  put(ORPHAN, 'export const alone = 1;\n');
  for (const [path, target] of Object.values(BROKEN)) put(path, `export * from '${target}';\n`);
}

describe('.dependency-cruiser.cjs', () => {
  const house = mkdtempSync(join(tmpdir(), 'padan-walls-'));
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    build(house);
    const cruise = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'],
        ...['schemas', 'matchers', 'reports', 'pipeline', 'tests'],
      ],
      { cwd: house, encoding: 'utf8' },
    );
    if (!cruise.stdout.startsWith('{'))
      throw new Error(`depcruise: ${cruise.status ?? 'killed'}\n${cruise.stderr}`);
    violations = (JSON.parse(cruise.stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

  afterAll(() => {
    rmSync(house, { recursive: true, force: true });
  });

  const found = (name: string): string[] =>
    violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);

  it.each(Object.entries(BROKEN))('%s catches the one who breaks it', (name, [file]) => {
    expect(found(name)).toContain(file);
  });

  it('no-orphans catches a file that nobody needs', () => {
    expect(found('no-orphans')).toContain(ORPHAN);
  });

  it('has no wall without a trial here, and none without a reason', () => {
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(BROKEN), 'no-orphans'].sort(),
    );
    expect(config.forbidden.filter(({ comment }) => comment.length < 20)).toEqual([]);
  });

  it('leaves sound files alone', () => {
    expect(violations.filter(({ from, rule }) => SOUND.includes(from) && rule.name !== 'no-orphans')).toEqual(
      [],
    );
  });
});
