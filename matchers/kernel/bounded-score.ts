import type { BoundComparison, LevelOf } from '../compare/comparison.ts';
import { LevelScorer, type ScoreTables } from './score.ts';

/** Room for a comparison's levels, as in a packed pattern, and a place behind them for "some level of the second is open". */
const LEVELS = 17;
const ANY = 16;

/**
 * Scores a record against others, but only where a pair can still reach a floor. With x(k) for log2 P(same, levels) /
 * P(class k, levels) the weight is -log2 of the sum of 2^-x(k), so it is at most the smallest x(k): comparisons are looked
 * at one after the other, and once some x(k), with every comparison to come at its best level, is below the floor, the
 * pair is let go. What is returned otherwise is PairScorer's own weight. What the record lacks is not looked at. For the
 * first two comparisons of what it has, the answers are laid out by their levels once a record, so that most strangers cost
 * two levels and one look (100,000 residents: 2.5 times as fast as adding up).
 */
export class BoundedScorer {
  private readonly scorer: LevelScorer;
  private readonly comparisons: readonly BoundComparison[];
  private readonly tables: ScoreTables;
  private readonly others: number;
  private readonly rowLength: number;
  /** Order in which comparisons are looked at: those of names last, as they cost most. */
  private readonly usualOrder: Int32Array;
  /** For the record at hand: those that it has a value for, `steps` of them. */
  private readonly order: Int32Array;
  private steps = 0;
  /** What a level adds to x(k), [group][class but the first][place]. */
  private readonly gain: Float64Array;
  /** The most that a comparison can add to x(k), [group][class but the first][comparison]. */
  private readonly best: Float64Array;
  /** For the record at hand: the most that comparisons from a step on, and the shares, add, [step][class but the first]. */
  private readonly ceiling: Float64Array;
  private readonly sums: Float64Array;
  /** For the record at hand: 1 where a pair of these levels of the first two comparisons can reach the floor. */
  private readonly isOpen: Uint8Array;
  /** False where one of the first two has a frequency, which a level does not tell. */
  private looksUp = false;
  private firstLevel: LevelOf = () => 0;
  private secondLevel: LevelOf = () => 0;
  private record = 0;
  private group = 0;

  /** `maxRarity`: of any name, in quarter bits. */
  constructor(comparisons: readonly BoundComparison[], tables: ScoreTables, maxRarity: number) {
    this.scorer = new LevelScorer(comparisons.length, tables);
    this.comparisons = comparisons;
    this.tables = tables;
    this.others = tables.classes - 1;
    this.rowLength = tables.levelStart[comparisons.length];
    this.gain = gains(tables, this.rowLength);
    this.best = bestGains(this.gain, tables, maxRarity);
    this.usualOrder = lookOrder(comparisons, this.gain, tables);
    this.order = new Int32Array(comparisons.length);
    this.ceiling = new Float64Array((comparisons.length + 1) * this.others);
    this.sums = new Float64Array(this.others);
    this.isOpen = new Uint8Array(LEVELS * LEVELS);
  }

  /**
   * Takes up a record and the floor for it, which may only rise. `isFilled`: by comparison, 1 where those that it will be
   * held against may have a value.
   */
  begin(
    record: number,
    group: number,
    { isFilled, floor }: { readonly isFilled: Uint8Array; readonly floor: number },
  ): void {
    const { order, others, tables, ceiling, best, comparisons } = this;
    this.record = record;
    this.group = group;
    this.steps = 0;
    for (const c of this.usualOrder)
      if (isFilled[c] === 1 && comparisons[c].level(record, record) !== 0) order[this.steps++] = c;
    for (let k = 0; k < others; k += 1) {
      let left = tables.logPrior[group] - tables.logPrior[(k + 1) * tables.groups + group];
      for (let step = this.steps; step > 0; step -= 1) {
        ceiling[step * others + k] = left;
        left += best[(group * others + k) * comparisons.length + order[step - 1]];
      }
      ceiling[k] = left;
    }
    this.scorer.levels.fill(0);
    this.scorer.rarities.fill(0);
    this.looksUp =
      this.steps > 1 &&
      comparisons[order[0]].rarity === undefined &&
      comparisons[order[1]].rarity === undefined;
    if (!this.looksUp) return;
    this.firstLevel = comparisons[order[0]].level;
    this.secondLevel = comparisons[order[1]].level;
    this.isOpen.fill(0);
    const { levelStart } = tables;
    for (let first = 0; first < levelStart[order[0] + 1] - levelStart[order[0]]; first += 1)
      for (let second = 0; second < levelStart[order[1] + 1] - levelStart[order[1]]; second += 1)
        if (this.canReach(first, second, floor)) {
          this.isOpen[first * LEVELS + second] = 1;
          this.isOpen[first * LEVELS + ANY] = 1;
        }
  }

  private canReach(first: number, second: number, floor: number): boolean {
    const { order, others, tables, group, gain, rowLength } = this;
    for (let k = 0; k < others; k += 1) {
      const row = (group * others + k) * rowLength;
      let sum = this.ceiling[2 * others + k];
      if (first > 0) sum += gain[row + tables.levelStart[order[0]] + first];
      if (second > 0) sum += gain[row + tables.levelStart[order[1]] + second];
      if (sum < floor) return false;
    }
    return true;
  }

  /** The pair's weight, or -Infinity where it is below `floor`. */
  weight(other: number, floor: number): number {
    const { record } = this;
    const a = record < other ? record : other;
    const b = record < other ? other : record;
    if (this.looksUp) {
      const first = this.firstLevel(a, b) * LEVELS;
      if (this.isOpen[first + ANY] === 0) return -Infinity;
      if (this.isOpen[first + this.secondLevel(a, b)] === 0) return -Infinity;
    }
    return this.addedUp(a, b, floor);
  }

  private addedUp(a: number, b: number, floor: number): number {
    const { order, steps, others, sums, tables, scorer, group } = this;
    for (let k = 0; k < others; k += 1) sums[k] = 0;
    for (let step = 0; step < steps; step += 1) {
      const c = order[step];
      const comparison = this.comparisons[c];
      const level = comparison.level(a, b);
      const rarity = comparison.rarity === undefined ? 0 : comparison.rarity();
      scorer.levels[c] = level;
      scorer.rarities[c] = rarity;
      if (level === 0) continue;
      const place = tables.levelStart[c] + level;
      const bonus = bonusOf(tables, place, rarity);
      for (let k = 0; k < others; k += 1) {
        sums[k] += this.gain[(group * others + k) * this.rowLength + place];
        if (tables.chanceClass[k + 1] === 1) sums[k] += bonus;
        if (sums[k] + this.ceiling[(step + 1) * others + k] < floor) return -Infinity;
      }
    }
    const weight = scorer.weightOfLevels(group);
    return weight < floor ? -Infinity : weight;
  }
}

/** What the frequency of a name adds against a class that agrees by chance. */
function bonusOf(
  { usesFrequency, expectedRarity, frequencyShare }: ScoreTables,
  place: number,
  rarity: number,
): number {
  return usesFrequency[place] === 1 ? ((rarity - expectedRarity[place]) / 4) * frequencyShare : 0;
}

function gains(tables: ScoreTables, rowLength: number): Float64Array {
  const others = tables.classes - 1;
  const gain = new Float64Array(tables.groups * others * rowLength);
  for (let g = 0; g < tables.groups; g += 1)
    for (let k = 0; k < others; k += 1)
      for (let place = 0; place < rowLength; place += 1)
        gain[(g * others + k) * rowLength + place] =
          tables.logProbability[g * rowLength + place] -
          tables.logProbability[((k + 1) * tables.groups + g) * rowLength + place];
  return gain;
}

/** At least 0, as a missing value adds nothing. */
function bestGains(gain: Float64Array, tables: ScoreTables, maxRarity: number): Float64Array {
  const others = tables.classes - 1;
  const { levelStart } = tables;
  const comparisons = levelStart.length - 1;
  const best = new Float64Array(tables.groups * others * comparisons);
  for (let row = 0; row < tables.groups * others; row += 1) {
    const isChance = tables.chanceClass[(row % others) + 1] === 1;
    for (let c = 0; c < comparisons; c += 1) {
      const at = row * comparisons + c;
      for (let place = levelStart[c]; place < levelStart[c + 1]; place += 1) {
        const bonus = isChance ? Math.max(0, bonusOf(tables, place, maxRarity)) : 0;
        best[at] = Math.max(best[at], gain[row * levelStart[comparisons] + place] + bonus);
      }
    }
  }
  return best;
}

/** Names last; within each kind the comparison whose worst level speaks most against goes first. */
function lookOrder(
  comparisons: readonly BoundComparison[],
  gain: Float64Array,
  { levelStart }: ScoreTables,
): Int32Array {
  const rowLength = levelStart[comparisons.length];
  const worst = comparisons.map((_, c) => {
    let sum = 0;
    for (let start = 0; start < gain.length; start += rowLength)
      sum += Math.min(...gain.subarray(start + levelStart[c], start + levelStart[c + 1]));
    return sum;
  });
  const isName = (c: number): number => Number(comparisons[c].rarity !== undefined);
  return Int32Array.from(comparisons.keys()).sort(
    (x, y) => isName(x) - isName(y) || worst[x] - worst[y] || x - y,
  );
}
