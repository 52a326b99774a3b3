import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { evaluate } from '../../../../pipeline/evaluate/evaluation.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';

interface Pooled {
  readonly out: string;
  readonly truth: string;
  readonly persons: string;
}
interface Judging {
  readonly pooled: (parts: readonly { out: string; data: string }[], folder: string) => Pooled;
  readonly resultOf: (
    csv: string,
    folder: string,
    options: { sourceOf?: (name: string) => string; like?: string },
  ) => string;
}

// the benchmarks are plain JavaScript, outside every TypeScript project
const MODULE = new URL('../../../../bench/quality/judge.mjs', import.meta.url).href;
const { pooled, resultOf } = (await import(MODULE)) as Judging;

let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => {
  temporary.remove();
});

/** A run of four rows: A and B are twins, A's rows are together, B's are not. */
function run(folder: string): { out: string; data: string } {
  const [out, data] = [join(folder, 'out'), join(folder, 'data')];
  mkdirSync(join(out, 'terbatas'), { recursive: true });
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'truth.csv'), 'source,row,person\nx,1,A\nx,2,B\ny,1,A\ny,2,B\n');
  writeFileSync(join(data, 'persons.csv'), 'person,twin_of,findings\nA,B,I1:x:1\nB,A,\n');
  writeFileSync(
    join(out, 'terbatas', 'crosswalk.csv'),
    [
      'person_id,source,row,nik_reported,verdict,probability,candidate_1',
      '1,x,1,3275010101859001,padan,1,',
      '2,x,2,,padan,1,',
      '1,y,1,3275010101859001,usulan,0.9,',
      '3,y,2,,tinjau,0.5,2',
      '',
    ].join('\n'),
  );
  return { out, data };
}

test('two runs as one count what both counted, though their rows and persons are numbered alike', async () => {
  const folder = temporary.path;
  const parts = [run(join(folder, 'a')), run(join(folder, 'b'))];
  const { out, truth, persons } = pooled(parts, join(folder, 'both'));
  const result = await evaluate({ out, truth, persons });
  expect(result.rows).toBe(8);
  expect(result.pairs.map(({ right, wrong, missed }) => [right, wrong, missed])).toEqual([
    [2, 0, 2],
    [0, 0, 0],
    [2, 0, 2],
  ]);
  expect(result.persons).toMatchObject({ total: 4, exact: 2, mixed: 0, split: 2 });
  expect(result.twins).toMatchObject({ pairs: 2, merged: 0 });
  expect(result.actual_wrong).toBe(0);
  expect(result.expected_wrong).toBeCloseTo(0.2, 6);
});

test("a peer's clusters are judged under padan's names and NIK", () => {
  const folder = temporary.path;
  const { out } = run(folder);
  const csv = temporary.put('person_id,source,row\nq,left,1\nq,right,1\nr,left,2\n', 'peer.csv');
  const sourceOf = (name: string): string => (name === 'left' ? 'x' : 'y');
  const peer = resultOf(csv, join(folder, 'peer'), { sourceOf, like: out });
  expect(readFileSync(join(peer, 'terbatas', 'crosswalk.csv'), 'utf8')).toBe(
    [
      'person_id,source,row,nik_reported',
      'q,x,1,3275010101859001',
      'q,y,1,3275010101859001',
      'r,x,2,',
      '',
    ].join('\n'),
  );
});
