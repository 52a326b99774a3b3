import { describe, expect, test } from '@jest/globals';
import { drawSample, summariseRecall } from '../../../../pipeline/3-link/recall.ts';
import { type Person, columnsOf } from '../../../support/people.ts';

/** Four of the register, twelve of a file; the file's rows 4 to 9 have a pair, 4 to 6 a good one. */
const PEOPLE = Array.from({ length: 16 }, (_, i): Person => ({ source: i < 4 ? 0 : 1, name: 'SITI' }));
const FOUND = [
  [0, 4, 9],
  [1, 4, 3],
  [1, 5, 0.6],
  [2, 6, 20],
  [2, 7, 0.5],
  [3, 8, -4],
  [9, 10, 30],
] as const;
const pairs = {
  a: Int32Array.from(FOUND, ([a]) => a),
  b: Int32Array.from(FOUND, ([, b]) => b),
  weight: Float64Array.from(FOUND, ([, , weight]) => weight),
  rule: new Uint8Array(FOUND.length),
  levels: new Uint8Array(0),
};
const drawn = (unlinked: number, linked: number): ReturnType<typeof drawSample> =>
  drawSample({ columns: columnsOf(PEOPLE), pairs, acceptBits: 0.585, sample: { unlinked, linked } });

describe('rows drawn to be held against everything', () => {
  test('with a register: rows of files, looked for in the register; a pair within a file is no find', () => {
    const sample = drawn(99, 99);
    expect([sample.unlinked, sample.linked]).toEqual([
      { rows: 9, sampled: 9 },
      { rows: 3, sampled: 3 },
    ]);
    expect([...sample.isTarget]).toEqual([1, 0, 0, 0, 0]);
    expect([...sample.scan.rows].slice(9).sort()).toEqual([4, 5, 6]);
    const above = new Map([...sample.scan.rows].map((row, i) => [row, sample.scan.above[i]]));
    expect([4, 5, 7, 8, 9].map((row) => above.get(row))).toEqual([9, 0.6, 0.5, -4, -Infinity]);
  });

  test('a part of them, the same every time', () => {
    const { scan, unlinked } = drawn(4, 1);
    expect([unlinked.sampled, scan.rows.length]).toEqual([4, 5]);
    expect(drawn(4, 1).scan.rows).toEqual(scan.rows);
  });

  test('without a register: every row, looked for everywhere', () => {
    const columns = columnsOf(PEOPLE.map((person) => ({ ...person, source: 1 })));
    const sample = drawSample({
      columns,
      pairs,
      acceptBits: 0.585,
      sample: { unlinked: 99, linked: 99 },
    });
    expect([sample.unlinked.rows, sample.linked.rows]).toEqual([16 - 8, 8]);
    expect(sample.isTarget.every((value) => value === 1)).toBe(true);
  });

  test('what the scan finds is told for both kinds apart, and only the unlinked make the estimate', () => {
    const sample = drawn(9, 3);
    const best = [4, ...Array.from({ length: 8 }, () => -Infinity), 21, -Infinity, -Infinity];
    const told = summariseRecall(sample, best);
    expect(told.missed_in_sample).toBe(1);
    expect(told.better_in_sample).toBe(1);
    expect(told.missed_rows).toEqual({ value: 1, low: 1, high: 1 });
    expect(told.recall).toEqual({ value: 0.75, low: 0.75, high: 0.75 });
  });
});
