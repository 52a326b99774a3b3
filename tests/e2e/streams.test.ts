import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, generate, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
beforeAll(() => {
  generate(cwd, 'data', 60);
});
afterAll(remove);

/** Runs with both streams closed by their reader at the first word, as `head -1` does. */
function deafTo(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.once('data', () => {
      stream.destroy();
    });
  return new Promise((resolve) => {
    child.on('exit', resolve);
  });
}

test.each(['teks', 'json'])(
  'a reader that goes away after a line does not stop a run (--log %s)',
  async (log) => {
    expect(await deafTo(runArgs({ out: log, more: ['--log', log] }))).toBe(0);
    expect(existsSync(join(cwd, log, 'manifest.json'))).toBe(true);
  },
);

test('nor does it make a fault look like something else', async () => {
  expect(await deafTo(runArgs({ out: 'x', instead: { bpjs: 'tiada.csv' } }))).toBe(3);
});
