import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashes, lastingHashes } from '../support/cli-files.ts';
import { generate, padanEnds, runArgs, scratch, startPadan } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const MOMENTS = 12;
let durationMs = 0;

beforeAll(() => {
  generate(cwd, 'data', 60);
  const begun = performance.now();
  padanEnds(0, runArgs({ out: 'tenang' }), { cwd });
  durationMs = performance.now() - begun;
});
afterAll(remove);

/** Whose each record is, as the ledger remembers it. */
function numbers(out: string): unknown[] {
  const ledger = new Database(at(out, '.padan', 'ledger.sqlite'), { readonly: true });
  try {
    return ledger.prepare('SELECT * FROM record_person ORDER BY source, record_key').all();
  } finally {
    ledger.close();
  }
}

function expectAsUndisturbed(out: string): void {
  padanEnds(0, runArgs({ out }), { cwd });
  expect(lastingHashes(at(out))).toEqual(lastingHashes(at('tenang')));
  expect(readdirSync(at(out, '.padan')).sort()).toEqual([
    'ledger.sqlite',
    'lock.sqlite',
    'search.sqlite',
    'work.sqlite',
  ]);
  expect(numbers(out)).toEqual(numbers('tenang'));
}

test.each(Array.from({ length: MOMENTS }, (_, index) => (index + 0.5) / MOMENTS))(
  'killed at %f of its time, the same command ends with the same bytes and person numbers',
  async (share) => {
    const out = `bunuh-${share.toFixed(3)}`;
    const run = startPadan(runArgs({ out }), cwd);
    const timer = setTimeout(run.kill, share * durationMs);
    await run.ended;
    clearTimeout(timer);
    expectAsUndisturbed(out);
  },
);

test.each(['staging', 'ready'])(
  'killed while publishing (%s there), the same command ends with the same bytes',
  async (step) => {
    const out = `terbit-${step}`;
    const run = startPadan(runArgs({ out }), cwd);
    const state = { over: false };
    void run.ended.then(() => {
      state.over = true;
    });
    const published = (): boolean => existsSync(at(out, 'manifest.json'));
    while (!state.over && !existsSync(at(out, '.padan', step)) && !published())
      await new Promise(setImmediate);
    run.kill();
    await run.ended;
    expectAsUndisturbed(out);
  },
);

test('a swap that was cut short is finished before anything else is looked at', () => {
  cpSync(at('tenang'), at('tukar'), { recursive: true });
  const whole = hashes(at('tukar'));
  for (const path of Object.keys(whole)) {
    if (path === 'laporan.html' || path === 'terbatas/findings.csv') continue;
    mkdirSync(dirname(at('tukar', '.padan', 'ready', path)), { recursive: true });
    renameSync(at('tukar', path), at('tukar', '.padan', 'ready', path));
  }
  const { stderr } = padanEnds(0, runArgs({ out: 'tukar' }), { cwd });
  expect(hashes(at('tukar'))).toEqual(whole);
  expect(stderr).toContain('Menerbitkan: tidak berubah, dilewati');
  expect(existsSync(at('tukar', '.padan', 'ready'))).toBe(false);
});
