/**
 * Claims of the rows of one file on persons: claim i says that row `row[i]` may be person `person[i]`, with `weight[i]`
 * bits (log2 odds of the pair). Claims of one row stand together; persons are numbered from 0.
 */
export interface Claims {
  readonly row: Int32Array;
  readonly person: Int32Array;
  readonly weight: Float64Array;
  readonly persons: number;
  /** All rows of the file, those without a claim too. */
  readonly rows: number;
  /** Share of "the same person" among the compared pairs that is inside every weight. */
  readonly pairPrior: number;
}

/** Odds of nobody against a claim of that many bits; finite, so that products are. */
export const oddsOfNobody = (bits: number): number => 2 ** Math.min(1000, -bits);

/** Where the claims of the next row begin. */
export function rowEnd(row: Int32Array, from: number): number {
  let to = from + 1;
  while (to < row.length && row[to] === row[from]) to += 1;
  return to;
}
