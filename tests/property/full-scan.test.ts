import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BoundComparison } from '../../matchers/compare/comparison.ts';
import { BoundedScorer } from '../../matchers/kernel/bounded-score.ts';
import { scanEverything, scanScope } from '../../matchers/kernel/full-scan.ts';
import { PairScorer, type ScoreTables } from '../../matchers/kernel/score.ts';
import { runs } from '../support/properties.ts';

const RECORDS = 9;
const WIDTH = 4;
const CLASSES = 3;
/** Three levels and "missing" a comparison; the last comparison has a frequency. */
const LEVEL_START = Int32Array.from([0, 4, 8, 12, 16]);
const MAX_RARITY = 40;

const probability = fc.double({ min: -12, max: 0, noNaN: true });
const tables = fc
  .tuple(
    fc.array(probability, { minLength: 16 * CLASSES, maxLength: 16 * CLASSES }),
    fc.array(probability, { minLength: CLASSES, maxLength: CLASSES }),
  )
  .map(([levels, prior]): ScoreTables => ({
    classes: CLASSES,
    groups: 1,
    levelStart: LEVEL_START,
    logProbability: Float64Array.from(levels, (value, place) => (place % 4 === 0 ? 0 : value)),
    logPrior: Float64Array.from(prior),
    usesFrequency: Uint8Array.from({ length: 16 }, (_, place) => (place === 13 ? 1 : 0)),
    expectedRarity: Float64Array.from({ length: 16 }, () => 20),
    frequencyShare: 0.6,
    chanceClass: Uint8Array.of(0, 0, 1),
  }));
/** Level of a pair by comparison: 0 where either record lacks the field. */
const cells = fc.array(fc.integer({ min: 0, max: 3 }), {
  minLength: RECORDS * WIDTH,
  maxLength: RECORDS * WIDTH,
});

function comparisonsOf(values: readonly number[]): BoundComparison[] {
  return Array.from({ length: WIDTH }, (_, c) => {
    let rarity = 0;
    const level = (a: number, b: number): number => {
      const x = values[a * WIDTH + c] ?? 0;
      const y = values[b * WIDTH + c] ?? 0;
      rarity = (x * 13 + y * 13) % (MAX_RARITY + 1);
      return x === 0 || y === 0 ? 0 : 1 + ((x + y) % 3);
    };
    return c === WIDTH - 1 ? { level, rarity: () => rarity } : { level };
  });
}

test('the best record of each row, as weighing every pair finds it', () => {
  fc.assert(
    fc.property(
      tables,
      cells,
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.integer({ min: 1, max: RECORDS - 1 }),
      (given, values, least, registerRows) => {
        const comparisons = comparisonsOf(values);
        const source = Uint8Array.from({ length: RECORDS }, (_, record) => (record < registerRows ? 0 : 1));
        const scope = scanScope(comparisons, Uint8Array.of(1, 0), {
          source,
          groupOf: Int8Array.of(-1, 0, 0, -1),
          sources: 2,
        });
        const rows = Int32Array.from({ length: RECORDS - registerRows }, (_, i) => registerRows + i);
        const above = Float64Array.from(rows, (row) => (row % 2 === 0 ? -Infinity : least + 1));
        const scorer = new BoundedScorer(comparisons, given, MAX_RARITY);
        const { best } = scanEverything(
          scope,
          { rows, above, least, maxRarity: MAX_RARITY },
          { from: 0, to: rows.length },
          scorer,
        );
        const plain = new PairScorer(comparisons, given);
        const expected = [...rows].map((row, i) => {
          const floor = Math.max(least, (above[i] ?? 0) + 1e-6);
          const weights = Array.from({ length: registerRows }, (_, record) => plain.weight(record, row, 0));
          return Math.max(-Infinity, ...weights.filter((weight) => weight >= floor));
        });
        expect([...best]).toEqual(expected);
      },
    ),
    runs(500),
  );
});
