import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FolderLock, lockFolder } from '../../../../pipeline/store/lock.ts';
import { openStore } from '../../../../pipeline/store/open.ts';

let folder = '';
let work = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padan-lock-'));
  work = join(folder, 'work.sqlite');
  openStore(work, 'work').close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function locked<Answer>(use: (lock: FolderLock) => Answer): Answer {
  const lock = lockFolder(join(folder, 'lock.sqlite'));
  try {
    return use(lock);
  } finally {
    lock.release();
  }
}
const remember = (): void => {
  locked((lock) => {
    lock.remember([work]);
  });
};
const isAsLeft = (): boolean => locked((lock) => lock.isAsLeft(work));

test('a store is as it was left until somebody writes to it', () => {
  expect(isAsLeft()).toBe(false);
  remember();
  expect([isAsLeft(), isAsLeft()]).toEqual([true, true]);
  const bytes = readFileSync(work);
  writeFileSync(work, bytes);
  expect(isAsLeft()).toBe(false);
  remember();
  expect(isAsLeft()).toBe(true);
});

test('what a killed run left in the log makes it another store', () => {
  remember();
  writeFileSync(`${work}-wal`, 'x');
  expect(isAsLeft()).toBe(false);
});

test('a store that went away is not as it was left', () => {
  remember();
  rmSync(work);
  expect(isAsLeft()).toBe(false);
});

test('the lock is held until it is released, also after it remembered', () => {
  locked((lock) => {
    lock.remember([work]);
    // the driver's own words where another test file of this process loaded it first: then its error class is another's
    expect(() => lockFolder(join(folder, 'lock.sqlite'))).toThrow(/locked|sedang dipakai/);
  });
  expect(isAsLeft()).toBe(true);
});

test('a damaged store is looked through unless it is as it was left', () => {
  const store = new Database(work);
  store.exec("INSERT INTO stage_run SELECT value, 'f', '{}' FROM json_each('[1,2,3]')");
  store.close();
  const bytes = readFileSync(work);
  writeFileSync(work, bytes.fill(0x5a, 8192, 28_672));
  expect(() => openStore(work, 'work')).toThrow(/rusak/);
  openStore(work, 'work', true).close();
});
