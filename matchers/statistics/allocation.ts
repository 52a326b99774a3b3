/** A part of a population from which a sample is drawn on its own. */
interface AllocatedStratum {
  readonly size: number;
  /** What share of its items is expected to be answered the rarer way. */
  readonly expected: number;
}

/** Nobody knows the rarer answers to be rarer than this before they have been looked at. */
const LEAST_EXPECTED = 0.01;

/**
 * How many of each stratum to draw: `least` of each (or all there are), the rest in proportion to the square root of
 * size × standard deviation. The whole of that product would be best for the sum (Neyman 1934), and would leave the
 * small strata, which are the doubtful ones, nearly unseen: the power allocation of Bankier (1988), with power one half.
 */
export function allocate(strata: readonly AllocatedStratum[], total: number, least: number): number[] {
  const drawn = strata.map(({ size }) => Math.min(size, least));
  const pull = strata.map(({ size, expected }) => {
    const share = Math.min(0.5, Math.max(LEAST_EXPECTED, expected));
    return Math.sqrt(size * Math.sqrt(share * (1 - share)));
  });
  let left = total - drawn.reduce((sum, count) => sum + count, 0);
  // one at a time to whoever lies furthest behind its share (Webster's method of apportionment)
  while (left > 0) {
    let next = -1;
    let furthest = 0;
    strata.forEach(({ size }, at) => {
      const claim = (pull[at] ?? 0) / ((drawn[at] ?? 0) + 0.5);
      if ((drawn[at] ?? 0) >= size || claim <= furthest) return;
      next = at;
      furthest = claim;
    });
    if (next < 0) break;
    drawn[next] = (drawn[next] ?? 0) + 1;
    left -= 1;
  }
  return drawn;
}
