import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../../../pipeline/extract/paths.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['kec-10.csv', 'kec-2.CSV', 'kec-1.xlsx', 'surat.pdf', '~$kec-1.xlsx', '.kec-3.csv'])
    folder.put('x', name);
  mkdirSync(join(folder.path, 'lama.csv'));
});
afterEach(() => {
  folder.remove();
});

const names = (...wanted: readonly string[]): string[] =>
  filesOf(wanted.map((name) => join(folder.path, name))).map((path) => path.slice(folder.path.length + 1));

test('a folder: its lists in the order in which people count, without letters, locks and folders', () => {
  expect(names('')).toEqual(['kec-1.xlsx', 'kec-2.CSV', 'kec-10.csv']);
});

test('a pattern: what it matches, in the same order', () => {
  expect(names('kec-*')).toEqual(['kec-1.xlsx', 'kec-2.CSV', 'kec-10.csv']);
});

test('several: in the order in which they are named, each once', () => {
  expect(names('kec-10.csv', 'kec-*', 'kec-1.xlsx')).toEqual(['kec-10.csv', 'kec-1.xlsx', 'kec-2.CSV']);
});

test('what is not there stays, to be told', () => {
  expect(names('tiada.csv', 'tiada-*.csv')).toEqual(['tiada.csv', 'tiada-*.csv']);
});

test('a file whose name looks like a pattern is that file', () => {
  folder.put('x', 'data [1].csv');
  expect(names('data [1].csv')).toEqual(['data [1].csv']);
});
