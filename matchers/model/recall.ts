/** A finite population of which a part was looked at: `hits` of `sampled` rows have what is counted. */
export interface Sampled {
  readonly rows: number;
  readonly sampled: number;
  readonly hits: number;
}

/** A count or a share with its interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Chance that an interval does not hold the truth, at most: both sides together. */
const ERROR = 0.05;

/**
 * How many rows of the population have it: rows × hits / sampled, with the exact interval for sampling without
 * replacement, the counts that do not make the sample's too unlikely (Clopper and Pearson 1934, on the hypergeometric
 * distribution as in Buonaccorsi 1987). A sample of everything gives the count itself.
 */
export function estimateTotal({ rows, sampled, hits }: Sampled): Estimate {
  if (sampled === 0) return { value: 0, low: 0, high: rows };
  const fewest = hits;
  const most = rows - (sampled - hits);
  const atMost = (total: number, count: number): number =>
    hypergeometricAtMost({ rows, sampled, hits: count }, total);
  return {
    value: (rows * hits) / sampled,
    // the smallest total of which so many hits are not too many, and the largest of which they are not too few
    low: hits === 0 ? 0 : firstWhere(fewest, most, (total) => 1 - atMost(total, hits - 1) > ERROR / 2),
    high: firstWhere(fewest, most, (total) => atMost(total + 1, hits) <= ERROR / 2),
  };
}

/** Share that was found of what there is: found / (found + missed). */
export function recallOf(found: number, missed: Estimate): Estimate {
  const share = (lost: number): number => (found + lost === 0 ? 1 : found / (found + lost));
  return { value: share(missed.value), low: share(missed.high), high: share(missed.low) };
}

/** The first whole number from `low` to `high` for which it holds, given that it holds from there on; else `high`. */
function firstWhere(low: number, high: number, holds: (value: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** P(at most `hits` in a sample without replacement), when `total` of the rows have it. */
export function hypergeometricAtMost({ rows, sampled, hits }: Sampled, total: number): number {
  if (total > rows) return 0;
  const least = Math.max(0, sampled - (rows - total));
  let sum = 0;
  for (let count = least; count <= Math.min(hits, total, sampled); count += 1)
    sum += Math.exp(
      logChoose(total, count) + logChoose(rows - total, sampled - count) - logChoose(rows, sampled),
    );
  return Math.min(1, sum);
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** ln n!, summed below 20, by Stirling's series above (error below 1e-13: Abramowitz and Stegun 6.1.41). */
function logFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let i = 2; i <= n; i += 1) sum += Math.log(i);
    return sum;
  }
  const x = n + 1;
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * x) -
    1 / (360 * x ** 3) +
    1 / (1260 * x ** 5)
  );
}
