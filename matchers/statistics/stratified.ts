import type { Interval, Share } from '../../schemas/evaluation.ts';
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
  const drawn = drawAnswers(strata);
  const sampled = strata.flatMap(({ size, yes, no }, at) => (yes + no < size ? [at] : []));
  const ends = [
    drawn.interval(figure, undefined),
    ...sampled.flatMap((at) => [true, false].map((isYes) => drawn.interval(figure, { at, isYes }))),
  ];
  return {
    value,
    low: Math.min(value, ...ends.map(({ low }) => low)),
    high: Math.max(value, ...ends.map(({ high }) => high)),
  };
}

/** One answer more, in a stratum. */
interface Extra {
  readonly at: number;
  readonly isYes: boolean;
}

interface DrawnAnswers {
  readonly interval: (figure: StratifiedFigure, extra: Extra | undefined) => Interval;
}

/** Weights of the answers, by draw and stratum. */
function drawAnswers(strata: readonly AnsweredStratum[]): DrawnAnswers {
  const gamma = gammaVariates(seededRandom(SEED));
  const width = strata.length;
  const more = new Float64Array(DRAWS);
  const forYes = new Float64Array(DRAWS * width);
  const forNo = new Float64Array(DRAWS * width);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    more[draw] = gamma(1);
    strata.forEach(({ yes, no }, at) => {
      forYes[draw * width + at] = gamma(yes);
      forNo[draw * width + at] = gamma(no);
    });
  }
  const estimated = new Float64Array(width);
  return {
    interval: (figure, extra) => {
      const values = new Float64Array(DRAWS);
      for (let draw = 0; draw < DRAWS; draw += 1) {
        strata.forEach(({ size, yes, no }, at) => {
          const weight = at === extra?.at ? (more[draw] ?? 0) : 0;
          const weightYes = (forYes[draw * width + at] ?? 0) + (extra?.isYes === true ? weight : 0);
          const weightNo = (forNo[draw * width + at] ?? 0) + (extra?.isYes === false ? weight : 0);
          estimated[at] = yes + no >= size ? yes : (size * weightYes) / (weightYes + weightNo);
        });
        values[draw] = figure(estimated);
      }
      const known = values.filter((value) => !Number.isNaN(value));
      return percentileInterval(known, known);
    },
  };
}
