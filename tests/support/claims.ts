import type { Claims } from '../../matchers/cluster/claims.ts';
import { PRESENT } from '../../matchers/cluster/competition.ts';

/** A claim as a test writes it down: row, person, bits. */
export type Claim = readonly [row: number, person: number, bits: number];

/** Claims as columns; rows and persons as many as are named, unless more are told. */
export function claimsOf(
  list: readonly Claim[],
  { rows = 0, pairPrior = 0.5 }: { readonly rows?: number; readonly pairPrior?: number } = {},
): Claims {
  const most = (at: 0 | 1): number => list.reduce((top, claim) => Math.max(top, claim[at] + 1), 0);
  return {
    row: Int32Array.from(list, ([row]) => row),
    person: Int32Array.from(list, ([, person]) => person),
    weight: Float64Array.from(list, ([, , bits]) => bits),
    persons: most(1),
    rows: Math.max(rows, most(0)),
    pairPrior,
  };
}

/** All ways to give each row one of its claims or nobody, as the index of the claim or -1, by row. */
export function* allAssignments(claims: readonly Claim[], rows: number, row = 0): Generator<number[]> {
  if (row === rows) {
    yield [];
    return;
  }
  const own = claims.flatMap((claim, i) => (claim[0] === row ? [i] : []));
  for (const rest of allAssignments(claims, rows, row + 1))
    for (const chosen of [-1, ...own]) yield [chosen, ...rest];
}

/** Bits of an assignment: what its claims weigh, less `again` for each further row of a person. */
export function bitsOf(claims: readonly Claim[], assigned: readonly number[], again: number): number {
  const chosen = assigned.flatMap((i) => (i < 0 ? [] : [claims[i] ?? ([0, 0, 0] as const)]));
  const persons = new Set(chosen.map(([, person]) => person));
  const further = chosen.length - persons.size;
  return chosen.reduce((sum, [, , bits]) => sum + bits, 0) - (further === 0 ? 0 : further * again);
}

/**
 * Bits by which weights are raised when nobody has a rival: `present` is the mean of P(the row is somebody), held to its
 * start, and the shift is log2((1 − pairPrior) / (1 − present)); solved by repetition. `bits`: of each row's claims.
 */
export function shiftWithoutRivals(
  bits: readonly (readonly number[])[],
  rows: number,
  pairPrior = 0.5,
): number {
  let shift = 0;
  let present: number = PRESENT.start;
  for (let i = 0; i < 500; i += 1) {
    shift = Math.log2((1 - pairPrior) / (1 - present));
    const placed = bits.map((own) => own.reduce((sum, one) => sum + 2 ** (one + shift), 0));
    const sum = placed.reduce((all, odds) => all + odds / (1 + odds), 0);
    present = Math.min(PRESENT.most, (sum + PRESENT.start * PRESENT.worth) / (rows + PRESENT.worth));
  }
  return shift;
}

/** P of the first of one row's claims, in bits, in a file of that many rows: `present` is learned from them. */
export function chanceOf(bits: readonly number[], rows = 1): number {
  const shift = shiftWithoutRivals([bits], rows);
  const odds = bits.map((one) => 2 ** (one + shift));
  return (odds[0] ?? 0) / odds.reduce((sum, one) => sum + one, 1);
}
