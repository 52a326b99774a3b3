import { describe, expect, test } from '@jest/globals';
import { blocksOf } from '../../../../matchers/kernel/blocking.ts';
import { LEVEL_ROOM, type LinkJob, linkTask } from '../../../../matchers/kernel/link-task.ts';
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
    rules: [{ slots: 1, keys: KEYS }],
    blocks: [blocksOf(KEYS)],
    groupOf: Int8Array.from([-1, 0, 0, 1]),
    sources: 2,
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

describe('a task over one range of blocks', () => {
  test('counts patterns: the group and the levels of every pair', () => {
    const result = linkTask(job({ kind: 'count', sampleBits: 0 }))({ rule: 0, from: 0, to: 1 });
    if (!('patterns' in result)) throw new Error('counting gives patterns');
    const counted = Object.fromEntries([...result.patterns].map((packed, i) => [packed, result.counts[i]]));
    expect(counted).toEqual({ [pattern(0, 1, 2)]: 1, [pattern(0, 2, 0)]: 1, [pattern(1, 2, 0)]: 1 });
    expect(result.scanned).toBe(3);
  });

  test('a sample is a part of the pairs, the same at every start', () => {
    const many = Array.from({ length: 60 }, () => ({ source: 1, sex: 1 as const }));
    const keys = new Uint32Array(60).fill(9);
    const sample = (): number => {
      const whole = { ...job({ kind: 'count', sampleBits: 3 }), columns: columnsOf(many) };
      const result = linkTask({ ...whole, rules: [{ slots: 1, keys }], blocks: [blocksOf(keys)] })({
        rule: 0,
        from: 0,
        to: 1,
      });
      return 'counts' in result ? result.counts.reduce((sum, count) => sum + count, 0) : NaN;
    };
    // 1770 pairs, one in eight
    expect(sample()).toBeGreaterThan(170);
    expect(sample()).toBeLessThan(275);
    expect(sample()).toBe(sample());
  });

  test('scores pairs and lets go of those below the limit', () => {
    const score = (keepAbove: number): readonly (readonly number[])[] => {
      const result = linkTask(job({ kind: 'score', tables: TABLES, keepAbove }))({ rule: 0, from: 0, to: 1 });
      if (!('pairs' in result)) throw new Error('scoring gives pairs');
      const { a, b, weight } = result.pairs;
      return [...a].map((first, i) => [first, b[i] ?? -1, weight[i] ?? NaN]);
    };
    expect(score(-14)).toEqual([
      [0, 1, 1],
      [0, 2, -2],
      [1, 2, -2],
    ]);
    expect(score(0)).toEqual([[0, 1, 1]]);
  });

  test('an unknown comparison and a range of a rule without blocks are bugs', () => {
    expect(() => linkTask({ ...job({ kind: 'count', sampleBits: 0 }), comparisons: ['tinggi'] })).toThrow(
      'no comparison is called tinggi',
    );
    const task = linkTask({ ...job({ kind: 'count', sampleBits: 0 }), blocks: [null] });
    expect(() => task({ rule: 0, from: 0, to: 1 })).toThrow(RangeError);
  });
});
