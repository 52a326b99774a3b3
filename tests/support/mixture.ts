import type { MixtureParameters, PatternCounts } from '../../matchers/model/em.ts';

/** Every pattern of present levels with the number of pairs that the mixture expects of it, out of `pairs`. */
export function expectedPatterns(truth: MixtureParameters, pairs: number): PatternCounts {
  const widths = (truth.probability[0] ?? []).map((levels) => levels.length - 1);
  const patterns = widths.reduce<number[][]>(
    (all, width) => all.flatMap((head) => Array.from({ length: width }, (_, i) => [...head, i + 1])),
    [[]],
  );
  return {
    comparisons: widths.length,
    levels: Uint8Array.from(patterns.flat()),
    counts: Float64Array.from(patterns, (pattern) => pairs * probabilityOf(pattern, truth)),
  };
}

/** P(pattern), summed over the classes. */
export function probabilityOf(pattern: readonly number[], { prior, probability }: MixtureParameters): number {
  return prior.reduce(
    (sum, share, k) =>
      sum + pattern.reduce((product, level, c) => product * (probability[k]?.[c]?.[level] ?? NaN), share),
    0,
  );
}

export const everyParameter = ({ prior, probability }: MixtureParameters): number[] => [
  ...prior,
  ...probability.flat(2),
];
