import { describe, expect, test } from '@jest/globals';
import { PairScorer } from '../../../../matchers/kernel/score.ts';
import type { LinkModel } from '../../../../matchers/model/link-model.ts';
import { scoreTables } from '../../../../matchers/model/tables.ts';

/** Two groups, three classes, two comparisons; strangers agree by chance on names. */
const MODEL: LinkModel = {
  version: 1,
  classes: [
    { name: 'sama', chance: false },
    { name: 'kerabat', chance: false },
    { name: 'asing', chance: true },
  ],
  comparisons: [
    { name: 'nama', levels: ['kosong', 'sama', 'lain'], frequency: ['sama'] },
    { name: 'kelamin', levels: ['kosong', 'sama', 'beda'], frequency: [] },
  ],
  groups: [group('a', [0.5, 0.25, 0.25]), group('b', [0.01, 0.09, 0.9])],
  frequency: { share: 0.5, expectedRarity: { sama: 20 } },
};

function group(name: string, prior: readonly number[]): LinkModel['groups'][number] {
  return {
    name,
    prior,
    training: { origin: 'default', pairs: 0, rounds: 0, converged: false, change: 0, unseen: [] },
    probability: [
      [
        [1, 0.9, 0.1],
        [1, 0.99, 0.01],
      ],
      [
        [1, 0.02, 0.98],
        [1, 0.5, 0.5],
      ],
      [
        [1, name === 'a' ? 0.1 : 0.2, name === 'a' ? 0.9 : 0.8],
        [1, 0.5, 0.5],
      ],
    ],
  };
}

function weight(levels: readonly [number, number], rarity: number, at: number): number {
  const scorer = new PairScorer(
    [{ level: () => levels[0], rarity: () => rarity }, { level: () => levels[1] }],
    scoreTables(MODEL),
  );
  return scorer.weight(0, 1, at);
}

/** log2 odds by multiplying probabilities, as the paper has it. */
function naive(levels: readonly [number, number], rarity: number, at: number): number {
  const { prior = [], probability = [] } = MODEL.groups[at] ?? {};
  const products = probability.map((fields, k) => {
    const rarer = k === 2 && levels[0] === 1 ? 2 ** (-((rarity - 20) / 4) * 0.5) : 1;
    return levels.reduce(
      (product, level, c) => product * (fields[c]?.[level] ?? NaN),
      (prior[k] ?? NaN) * rarer,
    );
  });
  const [same = NaN, ...others] = products;
  return Math.log2(same / others.reduce((sum, product) => sum + product, 0));
}

describe('the weight of a pair', () => {
  const cases = [0, 1].flatMap((at) =>
    [0, 1, 2].flatMap((name) =>
      [0, 1, 2].flatMap((sex) => [0, 20, 60].map((rarity) => ({ at, name, sex, rarity }))),
    ),
  );

  test.each(cases)(
    'is log2 of the odds: $at, levels $name $sex, rarity $rarity',
    ({ at, name, sex, rarity }) => {
      expect(weight([name, sex], rarity, at)).toBeCloseTo(naive([name, sex], rarity, at), 10);
    },
  );

  test('known answers in bits', () => {
    // nothing known: the prior alone, 1 to 1; of the other group 1 to 99
    expect(weight([0, 0], 0, 0)).toBeCloseTo(0, 12);
    expect(weight([0, 0], 0, 1)).toBeCloseTo(-Math.log2(99), 12);
    // .5 × .9 × .99 against .25 × .02 × .5 + .25 × .1 × .5 at the expected rarity
    expect(weight([1, 1], 20, 0)).toBeCloseTo(Math.log2(0.4455 / 0.015), 12);
  });

  test('a rarer name weighs more, a commoner one less, half of the difference in bits', () => {
    const [common, expected, rare] = [12, 20, 28].map((rarity) => weight([1, 0], rarity, 1));
    expect(rare).toBeGreaterThan(expected ?? NaN);
    expect(common).toBeLessThan(expected ?? NaN);
    // strangers outweigh kin a hundredfold here, so 8 quarter bits × ½ come to about one bit
    expect((rare ?? 0) - (expected ?? 0)).toBeGreaterThan(0.9);
    expect((rare ?? 0) - (expected ?? 0)).toBeLessThan(1);
  });

  test('rarity does not touch a level that is not of agreement', () => {
    expect(weight([2, 1], 60, 0)).toBe(weight([2, 1], 0, 0));
    expect(weight([0, 1], 60, 0)).toBe(weight([0, 1], 0, 0));
  });

  test('the levels stay with the scorer for whoever explains the pair', () => {
    const scorer = new PairScorer([{ level: (a, b) => a + b }, { level: () => 2 }], scoreTables(MODEL));
    scorer.weight(0, 1, 0);
    expect([...scorer.levels]).toEqual([1, 2]);
  });
});
