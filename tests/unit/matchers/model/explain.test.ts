import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decompose } from '../../../../matchers/model/explain.ts';
import type { LinkModel } from '../../../../matchers/model/link-model.ts';
import { scoreTables } from '../../../../matchers/model/tables.ts';

const LEVELS = ['kosong', 'sama', 'lain'];

/** [class][comparison]: probability of `sama`. */
function model(prior: readonly number[], same: readonly (readonly number[])[]): LinkModel {
  return {
    version: 1,
    classes: prior.map((_, k) => ({ name: `k${k}`, chance: k === prior.length - 1 })),
    comparisons: (same[0] ?? []).map((_, c) => ({
      name: `f${c}`,
      levels: LEVELS,
      frequency: c === 0 ? ['sama'] : [],
    })),
    groups: [
      {
        name: 'a-b',
        training: { origin: 'default', pairs: 0, rounds: 0, converged: false, change: 0, unseen: [] },
        prior,
        probability: same.map((fields) => fields.map((p) => [1, p, 1 - p])),
      },
    ],
    frequency: { share: 0.5, expectedRarity: { sama: 8 } },
  };
}

const pattern = (
  levels: readonly number[],
  rarity = 8,
): { levels: readonly number[]; rarities: readonly number[]; group: number } => ({
  levels,
  rarities: levels.map((_, c) => (c === 0 ? rarity : 0)),
  group: 0,
});

describe('a weight taken apart', () => {
  test('two classes: each field says log2 m/u, the start is the odds of the share', () => {
    const tables = scoreTables(
      model(
        [0.5, 0.5],
        [
          [1 / 2, 7 / 8, 1 / 4],
          [1 / 16, 3 / 4, 1 / 2],
        ],
      ),
    );
    const { startBits, contributions, weightBits } = decompose(tables, pattern([1, 2, 0]));
    expect(startBits).toBeCloseTo(0, 12);
    expect(contributions.map(({ bits }) => Number(bits.toFixed(12)))).toEqual([3, -1, 0]);
    expect(weightBits).toBeCloseTo(2, 12);
  });

  test('a name rarer than expected says more: its share of the field is told apart', () => {
    const tables = scoreTables(model([0.5, 0.5], [[1 / 2], [1 / 16]]));
    const { contributions } = decompose(tables, pattern([1], 16));
    // 8 quarter bits rarer, half of which counts
    expect(contributions[0]?.bits).toBeCloseTo(4, 12);
    expect(contributions[0]?.rarityBits).toBeCloseTo(1, 12);
  });

  test('three classes: two fields that exclude the same strangers share what they say together', () => {
    // shares 1/2, 1/4, 1/4; the second class has the first field, the third the second
    const tables = scoreTables(
      model(
        [1 / 2, 1 / 4, 1 / 4],
        [
          [1 / 2, 1 / 2],
          [1 / 2, 1 / 32],
          [1 / 32, 1 / 2],
        ],
      ),
    );
    const { startBits, contributions, weightBits, classes } = decompose(tables, pattern([1, 1]));
    // v() = 0, v(one) = log2(1/4 / (1/8 + 1/128)) = log2(32/17), v(both) = log2(1/8 / (2/256)) = 4
    expect(startBits).toBeCloseTo(0, 12);
    expect(weightBits).toBeCloseTo(4, 12);
    expect(contributions.map(({ bits }) => Number(bits.toFixed(12)))).toEqual([2, 2]);
    expect(decompose(tables, pattern([1, 0])).weightBits).toBeCloseTo(Math.log2(32 / 17), 12);
    expect(classes.map(({ share }) => Number(share.toFixed(12)))).toEqual(
      [16 / 17, 1 / 34, 1 / 34].map((share) => Number(share.toFixed(12))),
    );
    expect(classes[1]?.levelBits).toEqual([-1, -5]);
  });

  test('the order of looking decides nothing: the mean over both orders', () => {
    const tables = scoreTables(
      model(
        [1 / 2, 1 / 4, 1 / 4],
        [
          [1 / 2, 1 / 2],
          [1 / 8, 1 / 2],
          [1 / 2, 1 / 32],
        ],
      ),
    );
    const value = (levels: readonly number[]): number => decompose(tables, pattern(levels)).weightBits;
    const [none, first, second, both] = [value([0, 0]), value([1, 0]), value([0, 1]), value([1, 1])];
    const { contributions } = decompose(tables, pattern([1, 1]));
    expect(contributions[0]?.bits).toBeCloseTo((first - none + both - second) / 2, 12);
    expect(contributions[1]?.bits).toBeCloseTo((second - none + both - first) / 2, 12);
    expect(contributions[0]?.bits).not.toBeCloseTo(first - none, 3);
  });

  test('start and parts add up to the weight, and a missing field says nothing', () => {
    const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const fields = 5;
    fc.assert(
      fc.property(
        fc.array(fc.array(chance, { minLength: fields, maxLength: fields }), { minLength: 2, maxLength: 5 }),
        fc.array(fc.nat(2), { minLength: fields, maxLength: fields }),
        fc.nat(255),
        (same, levels, rarity) => {
          const prior = same.map(() => 1 / same.length);
          const parts = decompose(scoreTables(model(prior, same)), pattern(levels, rarity));
          const sum = parts.contributions.reduce((total, { bits }) => total + bits, parts.startBits);
          expect(sum).toBeCloseTo(parts.weightBits, 9);
          levels.forEach((level, c) => {
            if (level === 0) expect(parts.contributions[c]).toEqual({ bits: 0, rarityBits: 0 });
          });
          for (const own of parts.classes) {
            const bits = [...own.levelBits, ...own.rarityBits].reduce(
              (total, each) => total + each,
              own.startBits,
            );
            expect(bits).toBeCloseTo(own.sumBits, 9);
          }
        },
      ),
      { seed: 20260630, numRuns: 60 },
    );
  });
});
