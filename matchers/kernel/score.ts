import type { BoundComparison } from '../compare/comparison.ts';

/** A trained model as flat tables of log2 probabilities, indexed [class][group][comparison][level]. */
export interface ScoreTables {
  readonly classes: number;
  readonly groups: number;
  /** First place of each comparison's levels within a group's row; the last entry is the row's length. */
  readonly levelStart: Int32Array;
  /** log2 P(level | class, group), 0 for "missing". */
  readonly logProbability: Float64Array;
  /** log2 of the share of each class among the group's pairs, [class][group]. */
  readonly logPrior: Float64Array;
  /** By place in a group's row: 1 where the level is corrected by frequency. */
  readonly usesFrequency: Uint8Array;
  /** By place in a group's row: the rarity, in quarter bits, that the level's probability already expects. */
  readonly expectedRarity: Float64Array;
  /** Share of the frequency correction that is applied, 0 to 1. */
  readonly frequencyShare: number;
  /** Classes whose agreement is by chance, so that frequency matters: 1 or 0 by class. */
  readonly chanceClass: Uint8Array;
}

/** Class 0 is "the same person"; all others are against it. */
const SAME = 0;

/** Weighs levels: log2 odds of "the same person". Holds one pair at a time; nothing is allocated per pair. */
export class LevelScorer {
  readonly levels: Uint8Array;
  readonly rarities: Uint8Array;
  /** log2 of P(class and levels), by class, of the last weighing. */
  readonly sums: Float64Array;
  private readonly tables: ScoreTables;

  /** `width`: comparisons. */
  constructor(width: number, tables: ScoreTables) {
    this.tables = tables;
    this.levels = new Uint8Array(width);
    this.rarities = new Uint8Array(width);
    this.sums = new Float64Array(tables.classes);
  }

  /** log2 of P(same | levels) / P(not same | levels) for what `levels` and `rarities` hold now. */
  weightOfLevels(group: number): number {
    const { tables, sums } = this;
    let rest = -Infinity;
    for (let k = 0; k < tables.classes; k += 1) {
      sums[k] = tables.logPrior[k * tables.groups + group] + this.evidence(k, group);
      if (k !== SAME && sums[k] > rest) rest = sums[k];
    }
    let total = 0;
    for (let k = 0; k < tables.classes; k += 1) if (k !== SAME) total += 2 ** (sums[k] - rest);
    return sums[SAME] - rest - Math.log2(total);
  }

  private evidence(k: number, group: number): number {
    const { tables } = this;
    const rowLength = tables.levelStart[tables.levelStart.length - 1];
    const row = (k * tables.groups + group) * rowLength;
    let sum = 0;
    for (let c = 0; c < this.levels.length; c += 1) {
      const place = tables.levelStart[c] + this.levels[c];
      sum += tables.logProbability[row + place];
      if (tables.chanceClass[k] === 1 && tables.usesFrequency[place] === 1) {
        sum -= ((this.rarities[c] - tables.expectedRarity[place]) / 4) * tables.frequencyShare;
      }
    }
    return sum;
  }
}

/** Scores one pair of records. */
export class PairScorer extends LevelScorer {
  private readonly comparisons: readonly BoundComparison[];

  constructor(comparisons: readonly BoundComparison[], tables: ScoreTables) {
    super(comparisons.length, tables);
    this.comparisons = comparisons;
  }

  /** log2 of P(same | levels) / P(not same | levels). */
  weight(a: number, b: number, group: number): number {
    for (let c = 0; c < this.comparisons.length; c += 1) {
      const comparison = this.comparisons[c];
      this.levels[c] = comparison.level(a, b);
      this.rarities[c] = comparison.rarity === undefined ? 0 : comparison.rarity();
    }
    return this.weightOfLevels(group);
  }
}
