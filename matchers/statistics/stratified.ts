import type { Share } from '../../schemas/evaluation.ts';
import { gammaVariates } from './gamma.ts';
import { percentileInterval } from './percentile.ts';
import { seededRandom } from './random.ts';

/** Answers to a simple random sample of a stratum; at least one answer. */
export interface AnsweredStratum {
  readonly size: number;
  readonly yes: number;
  readonly no: number;
}

/** A figure of the estimated number of items in each stratum whose answer is yes. */
export type StratifiedFigure = (yes: ArrayLike<number>) => number;

const DRAWS = 2000;
const SEED = 20_261_123;

/**
 * The stratified estimate: every answer stands for size / answers items (Horvitz and Thompson 1952; Cochran 1977,
 * chapter 5). Its interval is that of the Bayesian bootstrap within strata (Rubin 1981), an end that of one answer more,
 * in the stratum and of the kind that moves it furthest: with one stratum that is Clopper and Pearson (1934), without any
 * error the bound of the stratum in which an unseen one would weigh most. A stratum answered in full is known.
 */
export function stratifiedShare(strata: readonly AnsweredStratum[], figure: StratifiedFigure): Share | null {
  const value = figure(strata.map(({ size, yes, no }) => (size * yes) / (yes + no)));
  if (!Number.isFinite(value)) return null;
  const random = gammaVariates(seededRandom(SEED));
  const drawn = Array.from({ length: DRAWS }, () => ({
    more: random(1),
    parts: strata.map(({ yes, no }) => [random(yes), random(no)] as const),
  }));
  const ends = [
    ...strata.flatMap(({ size, yes, no }, at) =>
      yes + no >= size ? [] : [true, false].map((isYes) => ({ at, isYes })),
    ),
    { at: -1, isYes: true },
  ].map(({ at, isYes }) => {
    const values = Float64Array.from(drawn, ({ more, parts }) =>
      figure(
        strata.map(({ size, yes, no }, stratum) => {
          if (yes + no >= size) return yes;
          const [drawnYes = 0, drawnNo = 0] = parts[stratum] ?? [];
          const extra = stratum === at ? more : 0;
          return (size * (drawnYes + (isYes ? extra : 0))) / (drawnYes + drawnNo + extra);
        }),
      ),
    ).filter((drawnValue) => !Number.isNaN(drawnValue));
    return percentileInterval(values, values);
  });
  return {
    value,
    low: Math.min(value, ...ends.map(({ low }) => low)),
    high: Math.max(value, ...ends.map(({ high }) => high)),
  };
}
