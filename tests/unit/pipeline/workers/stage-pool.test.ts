import { expect, test } from '@jest/globals';
import { buffersOf } from '../../../../pipeline/workers/buffers.ts';
import { stagePool } from '../../../../pipeline/workers/stage-pool.ts';

test('one thread works here, a piece when it is asked for, and is closed', async () => {
  const told: string[] = [];
  const startTask = (by: number): { run: (work: number) => number; close: () => void } => ({
    run: (work) => {
      told.push(`run ${work}`);
      return work * by;
    },
    close: () => void told.push('close'),
  });
  const pool = stagePool({ url: import.meta.url, startTask }, 10, 1);
  for await (const result of pool.inOrder([1, 2])) told.push(`got ${result}`);
  await pool.close();
  expect(told).toEqual(['run 1', 'got 10', 'run 2', 'got 20', 'close']);
});

test('the memory of typed arrays is handed over wherever they stand, each once', () => {
  const ids = new Int32Array(2);
  const text = { bytes: new Uint8Array(3), starts: new Uint32Array(2) };
  const found = buffersOf({ ids, again: ids, text, word: 'a', list: ['b'], none: null });
  const expected = [ids.buffer, text.bytes.buffer, text.starts.buffer];
  expect(found.length).toBe(expected.length);
  expect(found.every((buffer, at) => buffer === expected[at])).toBe(true);
});
