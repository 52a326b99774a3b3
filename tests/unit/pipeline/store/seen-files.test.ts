import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileReading, scanFile } from '../../../../pipeline/extract/file-stamp.ts';
import { openStore } from '../../../../pipeline/store/open.ts';
import { seenFiles } from '../../../../pipeline/store/seen-files.ts';

let folder = '';
let path = '';
let work = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padan-seen-'));
  path = join(folder, 'bpjs.csv');
  work = join(folder, 'work.sqlite');
  writeFileSync(path, 'NIK;NAMA\n1;A\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const READING = { form: { format: 'text' }, head: { titles: ['NIK', 'NAMA'] } } as unknown as FileReading;
const LATER_MS = 10_000;

/** A run's look at the file so long after it was written; returns what it had to ask for anew. */
async function look({ afterMs = LATER_MS, rules = 'a' } = {}): Promise<string[]> {
  const asked: string[] = [];
  const seen = seenFiles(work, () => Math.floor(statSync(path).ctimeMs) + afterMs);
  const { sha256 } = await seen.scan(path, async () => {
    asked.push('scan');
    return (await scanFile(path, 'bpjs')).scan;
  });
  const reading = await seen.reading({ path, sha256, rules }, () => {
    asked.push('reading');
    return Promise.resolve(READING);
  });
  expect(reading).toEqual(READING);
  const store = openStore(work, 'work');
  seen.save(store);
  store.close();
  return asked;
}

test('a file that nobody wrote to is not read again, however many runs there are', async () => {
  expect(await look()).toEqual(['scan', 'reading']);
  expect(await look()).toEqual([]);
  expect(await look()).toEqual([]);
});

test('touched, copied or put back from a backup: read once more, but known by its content', async () => {
  await look();
  utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
  expect(await look()).toEqual(['scan']);
  writeFileSync(`${path}.baru`, 'NIK;NAMA\n1;A\n');
  renameSync(`${path}.baru`, path);
  expect(await look()).toEqual(['scan']);
  expect(await look()).toEqual([]);
});

test('other content of the same length under the same time is seen', async () => {
  await look();
  const { atime, mtime } = statSync(path);
  writeFileSync(path, 'NIK;NAMA\n1;B\n');
  utimesSync(path, atime, mtime);
  expect(await look()).toEqual(['scan', 'reading']);
});

test('a file that was written just before it was looked at is read again', async () => {
  expect(await look({ afterMs: 2_000 })).toEqual(['scan', 'reading']);
  expect(await look()).toEqual(['scan']);
  expect(await look()).toEqual([]);
});

test('other rules read the head again, not the bytes', async () => {
  await look();
  expect(await look({ rules: 'b' })).toEqual(['reading']);
});

test('more rows are read', async () => {
  await look();
  appendFileSync(path, '2;B\n');
  expect(await look()).toEqual(['scan', 'reading']);
});

test('a work store that is none tells nothing', async () => {
  writeFileSync(work, 'bukan basis data '.repeat(900));
  const seen = seenFiles(work, () => Date.now());
  const { scan } = await scanFile(path, 'bpjs');
  expect(await seen.scan(path, () => Promise.resolve(scan))).toEqual(scan);
});
