import type { BoundComparison, LevelOf } from '../compare/comparison.ts';
import type { ComparedPairs } from './compared-list.ts';
import { BATCH_PAIRS, type PairBatch } from './pair-batch.ts';

/** Room of one comparison in a packed pattern: levels are fewer than this. */
export const LEVEL_ROOM = 16;

/** Compares the pairs of a batch, one comparison after the other. */
export class CompareBench {
  private readonly levels: Uint8Array;
  private readonly rarities: Uint8Array;
  private readonly comparisons: readonly BoundComparison[];
  /** Places of the comparisons with a rarity. */
  readonly rare: readonly number[];
  private readonly batch: PairBatch;

  /** `comparisons` are bound to the batch's own columns. */
  constructor(comparisons: readonly BoundComparison[], batch: PairBatch) {
    this.comparisons = comparisons;
    this.batch = batch;
    this.rare = comparisons.flatMap(({ rarity }, c) => (rarity === undefined ? [] : [c]));
    this.levels = new Uint8Array(BATCH_PAIRS * comparisons.length);
    this.rarities = new Uint8Array(BATCH_PAIRS * this.rare.length);
  }

  compare(): void {
    const { batch, comparisons } = this;
    batch.fetch();
    let rare = 0;
    for (let c = 0; c < comparisons.length; c += 1) {
      const { level, rarity } = comparisons[c];
      if (rarity === undefined) this.levelsOf(level, c);
      else this.raritiesOf({ level, rarity }, c, rare++);
    }
  }

  private levelsOf(level: LevelOf, at: number): void {
    const { left, right, used } = this.batch;
    const width = this.comparisons.length;
    for (let i = 0; i < used; i += 1) this.levels[i * width + at] = level(left[i], right[i]);
  }

  private raritiesOf(
    { level, rarity }: Required<Pick<BoundComparison, 'level' | 'rarity'>>,
    at: number,
    rare: number,
  ): void {
    const { left, right, used } = this.batch;
    const width = this.comparisons.length;
    for (let i = 0; i < used; i += 1) {
      this.levels[i * width + at] = level(left[i], right[i]);
      this.rarities[i * this.rare.length + rare] = rarity();
    }
  }

  /** Group and levels of pair `i` in one number. */
  patternOf(i: number, group: number): number {
    const width = this.comparisons.length;
    let pattern = group;
    for (let c = 0; c < width; c += 1) pattern = pattern * LEVEL_ROOM + this.levels[i * width + c];
    return pattern;
  }

  /** The batch as it was compared; overwritten by the next one. */
  pairs(): ComparedPairs {
    const { a, b, used } = this.batch;
    return {
      a: a.subarray(0, used),
      b: b.subarray(0, used),
      levels: this.levels.subarray(0, used * this.comparisons.length),
      rarities: this.rarities.subarray(0, used * this.rare.length),
      rare: this.rare,
    };
  }
}
