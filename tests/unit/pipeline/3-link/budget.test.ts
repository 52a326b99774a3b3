import { describe, expect, test } from '@jest/globals';
import { planOf } from '../../../../matchers/kernel/plan.ts';
import { PairBudget } from '../../../../pipeline/3-link/budget.ts';
import { BlockingSchema } from '../../../../schemas/model.ts';
import { type Person, columnsOf } from '../../../support/people.ts';

/** Six of one family, in two houses of three. */
const FAMILY = Array.from({ length: 6 }, (_, i): Person => ({ kk: 1, street: i % 2, village: 1, sex: 1 }));
const scene = { columns: columnsOf(FAMILY), plan: planOf('penduduk') };
const blocking = (budget: { rule: number; all: number }): ReturnType<typeof BlockingSchema.parse> =>
  BlockingSchema.parse({
    max_block: 80,
    pairs_per_record: budget,
    rules: [
      { name: 'semua', keys: ['sex'] },
      { name: 'rumah', keys: ['address'], train: true },
      { name: 'KK', keys: ['kk'], split: ['address'] },
    ],
  });
const prepared = (budget: { rule: number; all: number }): (readonly [string, number, number, string])[] => {
  const given = blocking(budget);
  return new PairBudget(given, scene)
    .prepare(given.rules)
    .map(({ stat: { name, pairs, limit, reason } }) => [name, pairs, limit, reason] as const);
};

describe('a budget for all rules', () => {
  test('with room for everybody, rules keep their order and all their pairs', () => {
    expect(prepared({ rule: 4, all: 16 })).toEqual([
      ['semua', 15, 80, ''],
      ['rumah', 6, 80, ''],
      ['KK', 15, 80, ''],
    ]);
  });

  test('a rule over its own is cut, the others are not', () => {
    expect(prepared({ rule: 1, all: 16 })).toEqual([
      ['semua', 0, 5, 'anggaran'],
      ['rumah', 6, 80, ''],
      ['KK', 6, 5, ''],
    ]);
  });

  test('pass 1 leaves one rule’s worth to pass 2, which may use all that is left', () => {
    const given = BlockingSchema.parse({
      max_block: 80,
      pairs_per_record: { rule: 1, all: 1.5 },
      rules: [
        { name: 'rumah', keys: ['address'], train: true },
        { name: 'KK', keys: ['kk'], split: ['address'], pass: 2 },
      ],
    });
    const budget = new PairBudget(given, scene);
    const [first] = budget.prepare(given.rules.slice(0, 1));
    expect([first?.stat.pairs, first?.stat.reason]).toEqual([0, 'anggaran']);
    const [second] = budget.prepare(given.rules.slice(1), new Uint8Array(6).fill(1));
    expect([second?.stat.pairs, second?.stat.limit]).toEqual([6, 5]);
  });

  test('what is left goes to the rules that teach first, then in their order', () => {
    expect(prepared({ rule: 4, all: 1 })).toEqual([
      ['semua', 0, 5, 'anggaran'],
      ['rumah', 6, 80, ''],
      ['KK', 0, 2, 'anggaran'],
    ]);
  });
});
