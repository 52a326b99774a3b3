import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expectFault } from '../support/cli-expect.ts';
import { hashes, lastingHashes } from '../support/cli-files.ts';
import { generate, padan, padanEnds, runArgs, scratch, startPadan } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
let published: Record<string, string> = {};

beforeAll(() => {
  generate(cwd, 'data', 60);
  generate(cwd, 'banyak', 1000);
  padanEnds(0, runArgs({ out: 'asal' }), { cwd });
  published = hashes(at('asal'));
});
afterAll(remove);

/** A copy of the finished folder. */
function copyOf(out: string): string {
  rmSync(at(out), { recursive: true, force: true });
  cpSync(at('asal'), at(out), { recursive: true });
  return at(out);
}

const half = (path: string): void => {
  truncateSync(path, Math.floor(readFileSync(path).length / 2));
};
const newer = (path: string): void => {
  const store = new Database(path);
  store.pragma('user_version = 99');
  store.close();
};

test.each<readonly [string, 'work' | 'ledger' | 'lock', (path: string) => void, RegExp]>([
  [
    'overwritten',
    'work',
    (path) => {
      writeFileSync(path, 'bukan basis data '.repeat(900));
    },
    /work\.sqlite rusak/,
  ],
  [
    'overwritten',
    'ledger',
    (path) => {
      writeFileSync(path, 'bukan basis data '.repeat(900));
    },
    /ledger\.sqlite rusak/,
  ],
  [
    'overwritten',
    'lock',
    (path) => {
      writeFileSync(path, 'bukan basis data '.repeat(900));
    },
    /rusak/,
  ],
  ['cut in half', 'work', half, /work\.sqlite rusak/],
  ['cut in half', 'ledger', half, /ledger\.sqlite rusak/],
  [
    'emptied',
    'ledger',
    (path) => {
      truncateSync(path, 0);
    },
    /ledger\.sqlite hilang atau kosong/,
  ],
  [
    'lost',
    'ledger',
    (path) => {
      rmSync(path);
    },
    /ledger\.sqlite hilang atau kosong/,
  ],
  ['of a newer padan', 'work', newer, /work\.sqlite dibuat oleh padan versi lain/],
  ['of a newer padan', 'ledger', newer, /ledger\.sqlite dibuat oleh padan versi lain/],
  [
    'a folder',
    'work',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    /tidak dapat ditulis/,
  ],
])('%s: %s.sqlite: exit 4, the publication stays', (_title, name, spoil, words) => {
  const out = copyOf('rusak');
  spoil(join(out, '.padan', `${name}.sqlite`));
  expectFault(padan(runArgs({ out: 'rusak' }), { cwd }), 4, words);
  expect(hashes(out)).toEqual(published);
});

test.each(['work', 'ledger'])(
  'damaged pages in the middle of %s.sqlite are found before anything is done',
  (name) => {
    const out = copyOf('halaman');
    const path = join(out, '.padan', `${name}.sqlite`);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 8192, 28_672));
    expectFault(padan(runArgs({ out: 'halaman' }), { cwd }), 4, new RegExp(`${name}\\.sqlite rusak`));
    expect(hashes(out)).toEqual(published);
  },
);

test('a work store may be thrown away: it is built again, with the same result', () => {
  const out = copyOf('dibangun');
  rmSync(join(out, '.padan', 'work.sqlite'));
  padanEnds(0, runArgs({ out: 'dibangun' }), { cwd });
  expect(lastingHashes(out)).toEqual(lastingHashes(at('asal')));
});

test.each([1, 2])(
  'threads %d: an index that cannot take its place is told, and built by the next run',
  (threads) => {
    const out = copyOf('indeks');
    const index = join(out, '.padan', 'search.sqlite');
    rmSync(index);
    mkdirSync(join(index, 'isi'), { recursive: true });
    const args = runArgs({ out: 'indeks', threads });
    expectFault(padan(args, { cwd }), 4, /tidak dapat ditulis .*search\.sqlite/);
    expect(hashes(out)).toEqual(published);
    rmSync(index, { recursive: true });
    padanEnds(0, args, { cwd });
    expect(readFileSync(index)).toEqual(readFileSync(at('asal', '.padan', 'search.sqlite')));
  },
);

test('a second run on the same folder is refused while the first one works, and the first one finishes', async () => {
  const args = runArgs({ out: 'berdua', data: 'banyak' });
  const first = startPadan(args, cwd);
  const lock = at('berdua', '.padan', 'lock.sqlite');
  const ledger = at('berdua', '.padan', 'ledger.sqlite');
  await until(() => existsSync(lock) && existsSync(ledger));
  expectFault(padan(args, { cwd }), 4, /sedang dipakai proses padan lain/);
  expect(await first.ended).toBe(0);
});

/** Polls: a condition of another process has no event here. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}

test('a published file that cannot be replaced: exit 4, and all others are put back', () => {
  const out = copyOf('terhalang');
  rmSync(join(out, 'summary.json'));
  mkdirSync(join(out, 'summary.json'));
  const before = hashes(out);
  expectFault(
    padan(runArgs({ out: 'terhalang', sources: ['dukcapil', 'dinsos', 'bpjs', 'jamkesda'] }), { cwd }),
    4,
    /tidak dapat ditulis \(\w+\): .*summary\.json/,
  );
  expect(hashes(out)).toEqual(before);
  expect(existsSync(join(out, '.padan', 'ready')) || existsSync(join(out, '.padan', 'staging'))).toBe(false);
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const canBeNobody = isRoot && padan(['--version'], { cwd: '/', uid: NOBODY }).status === 0;

describe('rights and room', () => {
  const rights = 'a folder that may not be written: exit 4';
  if (process.platform === 'win32' || (isRoot && !canBeNobody))
    test.skip(`${rights} (skipped: this user may write everywhere, and no other user can run this padan)`, () =>
      undefined);
  else
    test(rights, () => {
      chmodSync(cwd, 0o755);
      const out = copyOf('tertutup');
      for (const folder of ['tertutup', 'tertutup/.padan']) chmodSync(at(folder), 0o555);
      const user = isRoot ? { uid: NOBODY } : {};
      expectFault(padan(runArgs({ out: 'tertutup' }), { cwd, ...user }), 4, /tidak dapat ditulis/);
      expectFault(
        padan(runArgs({ out: 'tertutup/baru' }), { cwd, ...user }),
        4,
        /tidak dapat ditulis \(EACCES\)/,
      );
      expect(hashes(out)).toEqual(published);
      for (const folder of ['tertutup', 'tertutup/.padan']) chmodSync(at(folder), 0o755);
    });

  const small = at('sempit');
  mkdirSync(small);
  const room = 'a full disk: exit 4, and nothing is left half written';
  // tried at once and let go: a filtered run must not leave it mounted
  if (!isRoot || !mount(small) || !unmount(small))
    test.skip(`${room} (skipped: no small file system can be mounted here)`, () => undefined);
  else
    test(room, () => {
      mount(small);
      try {
        cpSync(at('asal'), small, { recursive: true });
        const before = hashes(small);
        expectFault(padan(runArgs({ out: 'sempit', data: 'banyak' }), { cwd }), 4, /Disk penuh/);
        expect(hashes(small)).toEqual(before);
      } finally {
        unmount(small);
      }
    });
});

function mount(folder: string): boolean {
  return spawnSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): boolean {
  return spawnSync('/usr/bin/umount', [folder]).status === 0;
}
