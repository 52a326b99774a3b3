import type { Interval } from '../../schemas/evaluation.ts';
import { gammaVariates } from './gamma.ts';
import { percentileInterval } from './percentile.ts';
import { seededRandom } from './random.ts';

/** What the units of a population counted, units that counted alike together. */
export interface Pattern {
  /** How many units. */
  readonly units: number;
  readonly columns: readonly number[];
  /** Of one such unit, by `columns`. */
  readonly counts: readonly number[];
}

/** The total of a column, or a unit's count in it. */
export type Total = (column: number) => number;
/** What is counted in some columns together. */
export type Counted = (total: Total) => number;

/** A figure of the totals by column. */
export interface Figure {
  /** `up` is added to what raises it, `down` to what lowers it. */
  readonly value: (total: Total, up: number, down: number) => number;
  /** What raises it, and what lowers it. */
  readonly raises: Counted;
  readonly lowers: Counted;
}

const DRAWS = 2000;
const SEED = 20_261_130;

/**
 * The Bayesian bootstrap (Rubin 1981): in every draw each unit weighs an exponential variate, in place of how often a
 * resample would have drawn it; units that counted alike are drawn together, as a gamma variate. Whatever counts within
 * one unit stays together (Field and Welsh 2007, on clustered data).
 *
 * A bootstrap knows only the errors that were made: without one it would be sure that there are none. So an end of an
 * interval is that of the totals with one unit more, exponential as well: for the low end one that lowers the figure, for
 * the high end one that raises it, by as much as such units do. Where every unit counts one thing, a share's interval is
 * then that of Clopper and Pearson (1934), a count's that of Garwood (1936), and a difference of two results leaves 0 out
 * where McNemar's exact test (1947) rejects it.
 */
export class BayesianBootstrap {
  private readonly patterns: readonly Pattern[];
  private readonly width: number;
  private readonly totals: Float64Array;
  private readonly extra: Float64Array;

  constructor(patterns: readonly Pattern[], columns: number) {
    const random = seededRandom(SEED);
    const gamma = gammaVariates(random);
    this.patterns = patterns;
    this.width = columns;
    this.totals = new Float64Array(DRAWS * columns);
    this.extra = Float64Array.from({ length: DRAWS }, () => gamma(1));
    for (const pattern of patterns) this.weigh(pattern, gamma);
  }

  private weigh({ units, columns, counts }: Pattern, gamma: (shape: number) => number): void {
    const { totals, width } = this;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const weight = gamma(units);
      for (let i = 0; i < columns.length; i += 1) {
        const at = draw * width + (columns[i] ?? 0);
        totals[at] = (totals[at] ?? 0) + weight * (counts[i] ?? 0);
      }
    }
  }

  /** 95 per cent, by percentiles. A draw without a figure (nothing to divide by) is left out. */
  interval(figure: Figure): Interval {
    const [up, down] = [this.sizeOf(figure.raises), this.sizeOf(figure.lowers)];
    return percentileInterval(this.drawn(figure, 0, down || up || 1), this.drawn(figure, up || down || 1, 0));
  }

  /** How much a thing that is counted counts in its unit, on average over the things; 0 where there is none. */
  private sizeOf(counted: Counted): number {
    let [things, squares] = [0, 0];
    for (const { units, columns, counts } of this.patterns) {
      const count = counted((column) => counts[columns.indexOf(column)] ?? 0);
      if (count <= 0) continue;
      things += units * count;
      squares += units * count * count;
    }
    return things === 0 ? 0 : squares / things;
  }

  private drawn(figure: Figure, up: number, down: number): Float64Array {
    const { totals, width, extra } = this;
    const draws = new Float64Array(DRAWS);
    let count = 0;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const base = draw * width;
      const more = extra[draw] ?? 0;
      const value = figure.value((column) => totals[base + column] ?? 0, up * more, down * more);
      if (Number.isNaN(value)) continue;
      draws[count] = value;
      count += 1;
    }
    return draws.subarray(0, count);
  }
}
