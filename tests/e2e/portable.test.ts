import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastingHashes } from '../support/cli-files.ts';
import { padanEnds, scratch } from '../support/cli.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { folder: cwd, remove } = scratch();
const home = join(cwd, 'flash disk', 'padan portable');
const SOURCES = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'];
const runOn = (data: string, out: string): string[] => [
  'run',
  ...SOURCES.flatMap((source) => [`--${source}`, join(data, `${source}.csv`)]),
  ...['--out', out, '--as-of', '2026-06-30', '--threads', '2'],
];

const build = (out: string): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(ROOT, 'portable/build.mjs'), '--out', out], { cwd, encoding: 'utf8' });

/** Files of the portable folder, with forward slashes. */
const files = (): string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

/** By the launcher, from another folder, with nothing in the environment. */
function launched(args: readonly string[]): SpawnSyncReturns<string> {
  const elsewhere = join(cwd, 'lain tempat');
  mkdirSync(elsewhere, { recursive: true });
  const env = process.platform === 'win32' ? process.env : { PATH: '/usr/bin:/bin' };
  return process.platform === 'win32'
    ? spawnSync('cmd.exe', ['/c', join(home, 'padan.cmd'), ...args], {
        cwd: elsewhere,
        env,
        encoding: 'utf8',
      })
    : spawnSync(join(home, 'padan.sh'), args, { cwd: elsewhere, env, encoding: 'utf8' });
}

beforeAll(() => {
  // built in one place, carried to another
  const { status, stderr } = build(join(cwd, 'dibangun'));
  if (status !== 0) throw new Error(stderr);
  mkdirSync(join(cwd, 'flash disk'));
  renameSync(join(cwd, 'dibangun'), home);
  chmodSync(home, 0o555);
}, 60_000);
afterAll(() => {
  chmodSync(home, 0o755);
  remove();
});

test('holds a Node.js, what is needed to run, and nothing else', () => {
  const held = files();
  expect(held).toEqual(
    expect.arrayContaining([
      process.platform === 'win32' ? 'node.exe' : 'node',
      'padan.cmd',
      'padan.sh',
      'BACA-SAYA.txt',
      'app/LICENSE',
      'app/schemas/tariffs.yaml',
      'app/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
      'app/node_modules/better-sqlite3/LICENSE',
      'contoh/dukcapil.csv',
    ]),
  );
  expect(held.filter((path) => /\.[cm]?ts$|\.map$|\.[ch]$|\.tsbuildinfo$/.test(path))).toEqual([]);
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const there = (name: string): boolean => existsSync(join(home, 'app/node_modules', name));
  expect(Object.keys(dependencies).filter((name) => !there(name))).toEqual([]);
  expect(Object.keys(devDependencies).filter(there)).toEqual([]);
});

describe('started from elsewhere, in an empty environment', () => {
  test('answers with its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const { status, stdout, stderr } = launched(['--version']);
    expect({ status, stdout: stdout.trim(), stderr }).toEqual({ status: 0, stdout: version, stderr: '' });
  });

  test('gives the same bytes as the installed one, and writes nothing beside itself', () => {
    const before = files().sort();
    const { status, stderr } = launched(runOn(join(home, 'contoh'), join(cwd, 'hasil portable')));
    expect({ status, told: status === 0 ? '' : stderr }).toEqual({ status: 0, told: '' });
    expect(files().sort()).toEqual(before);
    padanEnds(0, runOn(join(ROOT, 'data-samples'), join(cwd, 'hasil')), { cwd });
    expect(lastingHashes(join(cwd, 'hasil portable'))).toEqual(lastingHashes(join(cwd, 'hasil')));
  });

  test('passes on the exit code', () => {
    expect(launched(['run']).status).toBe(2);
  });
});

test('a folder that holds something else is left alone', () => {
  mkdirSync(join(cwd, 'dokumen'));
  writeFileSync(join(cwd, 'dokumen', 'surat.txt'), 'isi');
  const { status, stderr } = build(join(cwd, 'dokumen'));
  expect(status).not.toBe(0);
  expect(stderr).toContain('holds something else');
  expect(readdirSync(join(cwd, 'dokumen'))).toEqual(['surat.txt']);
});

test('what is needed of a package is decided by its name and path', async () => {
  const { isNeeded } = (await import(join(ROOT, 'portable/packages.mjs'))) as {
    isNeeded: (name: string, path: string) => boolean;
  };
  const needed = (name: string, paths: readonly string[]): string[] =>
    paths.filter((path) => isNeeded(name, path));
  expect(
    needed('better-sqlite3', ['lib', 'lib/index.js', 'deps', 'build/Release/sqlite3.a', 'build/Release/obj']),
  ).toEqual(['lib', 'lib/index.js']);
  expect(
    needed('yaml', [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/doc/x.js',
      'docs/a.js',
      'README.md',
      'LICENSE.md',
    ]),
  ).toEqual(['dist/index.js', 'dist/doc/x.js', 'LICENSE.md']);
});
