import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Stamps from '../../pipeline/extract/file-stamp.ts';
import type { PackedRows } from '../../pipeline/extract/packed-rows.ts';
import type * as Here from '../../pipeline/extract/read-rows.ts';
import type * as Apart from '../../pipeline/workers/read-apart.ts';
import { ROOT } from '../contract/repository.ts';
import { sourceOf } from '../support/files.ts';

/** The thread needs the built program: what it hands on is what the same process reads. */

const built = async (path: string): Promise<unknown> =>
  (await import(pathToFileURL(join(ROOT, 'dist', 'pipeline', path)).href)) as unknown;

const path = join(ROOT, 'data-samples', 'bpjs.csv');

async function sample(): Promise<Here.RowsOfFile> {
  const { checkFile } = (await built('extract/file-stamp.js')) as typeof Stamps;
  const { form, head } = await checkFile(sourceOf('bpjs', path), path, { asOf: 20260630 });
  return { path, form, head, schema: sourceOf('bpjs', path).schema };
}

const plain = (blocks: readonly PackedRows[]): unknown[] =>
  blocks.map(({ cells, ends, ...rest }) => [Buffer.from(cells).toString('hex'), [...ends], rest]);

test('a thread hands on the same blocks in the same order', async () => {
  const { readTextRows } = (await built('extract/read-rows.js')) as typeof Here;
  const { readTextApart } = (await built('workers/read-apart.js')) as typeof Apart;
  const file = await sample();
  const here: PackedRows[] = [];
  const apart: PackedRows[] = [];
  await readTextRows(file, (rows) => void here.push(rows));
  await readTextApart(file, (rows) => void apart.push(rows));
  expect(here.length).toBeGreaterThan(1);
  expect(plain(apart)).toEqual(plain(here));
});

test('a fault of the file and one of who takes the rows both come out of the thread', async () => {
  const { readTextApart } = (await built('workers/read-apart.js')) as typeof Apart;
  const file = await sample();
  const gone = { ...file, path: `${path}.hilang` };
  await expect(readTextApart(gone, () => undefined)).rejects.toThrow('berkas tidak dapat dibaca');
  const refuse = (): void => {
    throw new Error('disk');
  };
  await expect(readTextApart(file, refuse)).rejects.toThrow('disk');
});
