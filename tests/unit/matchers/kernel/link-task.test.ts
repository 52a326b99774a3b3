import { describe, expect, test } from '@jest/globals';
import { blocksOf, laidTogether } from '../../../../matchers/kernel/blocking.ts';
import { LEVEL_ROOM } from '../../../../matchers/kernel/compare-bench.ts';
import { type LinkJob, type RangePairs, linkTask } from '../../../../matchers/kernel/link-task.ts';
import type { ScoreTables } from '../../../../matchers/kernel/score.ts';
import { columnsOf } from '../../../support/people.ts';

const PEOPLE = [
  { source: 0, sex: 1, birthPlace: 3 },
  { source: 1, sex: 1, birthPlace: 4 },
  { source: 1, sex: 2 },
] as const;

const KEYS = Uint32Array.from([7, 7, 7]);

function job(work: LinkJob['work']): LinkJob {
  return {
    columns: columnsOf(PEOPLE),
    plan: 'penduduk',
    comparisons: ['jenis kelamin', 'tempat lahir'],
    rules: laidTogether([{ slots: 1, keys: KEYS }]),
    blocks: [blocksOf(KEYS)],
    groupOf: Int8Array.from([-1, 0, 0, 1]),
    sources: 2,
    twins: { keys: new Float64Array(), births: new Int32Array() },
    work,
  };
}

const pattern = (group: number, ...levels: readonly number[]): number =>
  levels.reduce((packed, level) => packed * LEVEL_ROOM + level, group);

/** One bit for one sex, two against the other; places do not matter. */
const TABLES: ScoreTables = {
  classes: 2,
  groups: 2,
  levelStart: Int32Array.from([0, 3, 6]),
  logProbability: Float64Array.from([...same(1), ...same(1), ...same(0), ...same(0)]),
  logPrior: new Float64Array(4),
  usesFrequency: new Uint8Array(6),
  expectedRarity: new Float64Array(6),
  frequencyShare: 0,
  chanceClass: new Uint8Array(2),
};

function same(one: number): number[] {
  return one === 1 ? [0, 1, -2, 0, 0, 0] : [0, 0, 0, 0, 0, 0];
}

const RANGE = { rule: 0, from: 0, to: 1 };
const counting = (sampleBits: number, teaching = 1): LinkJob['work'] => ({
  kind: 'compare',
  lesson: { teaching: Uint8Array.from([teaching]), sampleBits },
});

function compared(given: LinkJob): RangePairs {
  const result = linkTask(given)(RANGE);
  if (!('patterns' in result)) throw new Error('comparing gives pairs');
  return result;
}

describe('a task over one range of blocks', () => {
  test('compares every pair once: its records, and its levels in the order of the comparisons', () => {
    const { pairs } = compared(job({ kind: 'compare', lesson: null }));
    expect([...pairs.a]).toEqual([0, 0, 1]);
    expect([...pairs.b]).toEqual([1, 2, 2]);
    expect([...pairs.levels]).toEqual([1, 2, 2, 0, 2, 0]);
    expect(pairs.rarities).toHaveLength(0);
  });

  test('more pairs than a batch holds', () => {
    const many = Array.from({ length: 80 }, (_, i) => ({
      source: 1,
      sex: i < 79 ? (1 as const) : (2 as const),
    }));
    const keys = new Uint32Array(80).fill(9);
    const { pairs } = compared({
      ...job({ kind: 'compare', lesson: null }),
      columns: columnsOf(many),
      rules: laidTogether([{ slots: 1, keys }]),
      blocks: [blocksOf(keys)],
    });
    expect(pairs.a).toHaveLength((80 * 79) / 2);
    expect([...pairs.levels].filter((level) => level === 2)).toHaveLength(79);
    expect(pairs.b.every((b, i) => b > (pairs.a[i] ?? b))).toBe(true);
  });

  test('counts patterns: the group and the levels of every pair that teaches', () => {
    const { patterns, counts } = compared(job(counting(0)));
    expect(Object.fromEntries([...patterns].map((packed, i) => [packed, counts[i]]))).toEqual({
      [pattern(0, 1, 2)]: 1,
      [pattern(0, 2, 0)]: 1,
      [pattern(1, 2, 0)]: 1,
    });
    expect(compared(job(counting(0, 0))).patterns).toHaveLength(0);
  });

  test('a pair that a rule without teaching found first still teaches, where one that does has it', () => {
    const both = { slots: 1, keys: KEYS };
    const two = { ...job(counting(0, 0)), rules: laidTogether([both, both]), blocks: [blocksOf(KEYS), null] };
    const taught = {
      ...two,
      work: { kind: 'compare', lesson: { teaching: Uint8Array.from([0, 1]), sampleBits: 0 } },
    };
    expect(compared(taught as LinkJob).counts).toHaveLength(3);
  });

  test('a sample is a part of the pairs, the same at every start', () => {
    const many = Array.from({ length: 60 }, () => ({ source: 1, sex: 1 as const }));
    const keys = new Uint32Array(60).fill(9);
    const whole = {
      ...job(counting(3)),
      columns: columnsOf(many),
      rules: laidTogether([{ slots: 1, keys }]),
      blocks: [blocksOf(keys)],
    };
    const sample = (): number => compared(whole).counts.reduce((sum, count) => sum + count, 0);
    // 1770 pairs, one in eight
    expect(sample()).toBeGreaterThan(170);
    expect(sample()).toBeLessThan(275);
    expect(sample()).toBe(sample());
  });

  test('weighs compared pairs and lets go of those below the limit', () => {
    const { pairs } = compared(job({ kind: 'compare', lesson: null }));
    const weighed = (keepAbove: number): readonly (readonly number[])[] => {
      const compared = [{ rule: 7, pairs }];
      const result = linkTask(job({ kind: 'weigh', tables: TABLES, compared, keepAbove }))(RANGE);
      if (!('weighed' in result)) throw new Error('weighing gives pairs');
      const { a, b, weight, rule } = result.weighed;
      return [...a].map((first, i) => [first, b[i] ?? -1, weight[i] ?? NaN, rule[i] ?? NaN]);
    };
    expect(weighed(-14)).toEqual([
      [0, 1, 1, 7],
      [0, 2, -2, 7],
      [1, 2, -2, 7],
    ]);
    expect(weighed(0)).toEqual([[0, 1, 1, 7]]);
  });

  test('an unknown comparison, an unknown key and a range of a rule without blocks are bugs', () => {
    expect(() => linkTask({ ...job(counting(0)), comparisons: ['tinggi'] })).toThrow(
      'no comparison is called tinggi',
    );
    const task = linkTask({ ...job(counting(0)), blocks: [null] });
    expect(() => task(RANGE)).toThrow(RangeError);
    const limits = { maxBlock: 80 };
    const wanted = [{ keys: ['tinggi'], split: [], beside: [], limits }];
    expect(() => linkTask(job({ kind: 'draft', wanted }))(RANGE)).toThrow('no key is called tinggi');
  });
});
