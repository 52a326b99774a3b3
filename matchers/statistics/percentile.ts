import type { Interval } from '../../schemas/evaluation.ts';

const TAIL = 0.025;

/** The ends of a 95 per cent interval by percentiles: the low one of the first draws, the high one of the second. */
export const percentileInterval = (lower: Float64Array, upper: Float64Array): Interval => ({
  low: quantile(lower, TAIL),
  high: quantile(upper, 1 - TAIL),
});

/** Linear between the order statistics (definition 7 of Hyndman and Fan 1996); sorts the draws. */
function quantile(draws: Float64Array, share: number): number {
  draws.sort();
  const at = (draws.length - 1) * share;
  const below = Math.floor(at);
  const first = draws[below] ?? NaN;
  return first + (at - below) * ((draws[below + 1] ?? first) - first);
}
