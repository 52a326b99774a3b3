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

export interface Competition {
  /** P(the row is this person), by claim. */
  readonly probability: Float64Array;
  /** log2 of what the other rows of the person leave to this claim, by claim: 0 without rivals, at least log2 `again`. */
  readonly rivalry: Float64Array;
  /** P(a row of the file is of a person who is known): what a row stands to win, estimated from the file. */
  readonly present: number;
  /** P(a person who has a row in the file has another one), estimated from the file. */
  readonly again: number;
  /** Bits by which all weights are raised: a row has one person, most rows have one. */
  readonly shift: number;
  readonly rounds: number;
  readonly converged: boolean;
}

const ROUNDS = 60;
const TOLERANCE = 1e-6;
/** Where the estimates start, and what they are held to: worth this many rows or persons, so that few rows teach little. */
export const PRESENT = { start: 0.9, worth: 20, most: 0.9995 } as const;
export const AGAIN = { start: 0.01, worth: 100, most: 0.95 } as const;
/** A share of true pairs beyond this would leave no odds to raise. */
const MOST_PAIRS = 1 - 1e-6;
/** Odds beyond this are certain; keeps products finite. */
const CERTAIN = 2 ** 200;

/**
 * How the claims of a file share their rows and persons, by sum-product belief propagation on the graph of claims
 * (Huang and Jebara 2009, for matchings; here a person may have several rows, each further one with odds `again`).
 * A row is one person or nobody; a row that others claim better is less likely this person's. On a tree, which most
 * components are, the result is exact.
 *
 * Weights speak of pairs: their prior is the share of true ones among compared pairs. A row that has m candidates is
 * one of them with P(present), so a pair's prior odds within a row are (1 − pairPrior) / (1 − present) times as high;
 * `present` is estimated by EM, as the mean of P(the row is somebody), and `again` from how often persons have two.
 */
export function compete(claims: Claims): Competition {
  const state = new State(claims);
  let rounds = 0;
  let change = Infinity;
  while (rounds < ROUNDS && change > TOLERANCE) {
    change = state.round();
    rounds += 1;
  }
  const { probability, present, again, shift } = state;
  const rivalry = state.left.map((left) => Math.log2(left));
  return { probability, rivalry, present, again, shift, rounds, converged: change <= TOLERANCE };
}

class State {
  readonly probability: Float64Array;
  /** Message of the person to the row: how much of its odds the other rows leave to the claim. */
  readonly left: Float64Array;
  present: number = PRESENT.start;
  again: number = AGAIN.start;
  shift = 0;
  /** Message of the row to the person: the claim's odds against the row's other choices. */
  private readonly odds: Float64Array;
  /** 2^weight of a claim against the strongest of its row, and that one's weight: nothing overflows. */
  private readonly relative: Float64Array;
  private readonly top: Float64Array;
  private readonly claims: Claims;
  private readonly byPerson: Int32Array;
  private readonly personStart: Int32Array;

  constructor(claims: Claims) {
    const { row, person, persons } = claims;
    this.claims = claims;
    this.probability = new Float64Array(row.length);
    this.left = new Float64Array(row.length).fill(1);
    this.odds = new Float64Array(row.length);
    this.top = strongestOfRows(claims);
    this.relative = claims.weight.map((bits, i) => 2 ** (bits - this.top[i]));
    this.personStart = new Int32Array(persons + 1);
    for (const p of person) this.personStart[p + 1] = this.personStart[p + 1] + 1;
    for (let p = 0; p < persons; p += 1)
      this.personStart[p + 1] = this.personStart[p + 1] + this.personStart[p];
    this.byPerson = new Int32Array(row.length);
    const next = this.personStart.slice();
    person.forEach((p, claim) => {
      const at = next[p];
      this.byPerson[at] = claim;
      next[p] = at + 1;
    });
  }

  /** One round over rows, then persons; the largest change of a probability, of `present` or of `again`. */
  round(): number {
    const { present, again } = this;
    this.shift = Math.log2((1 - Math.min(MOST_PAIRS, this.claims.pairPrior)) / (1 - present));
    const change = this.rows();
    this.persons();
    return Math.max(change, Math.abs(this.present - present), Math.abs(this.again - again));
  }

  private rows(): number {
    const { row, rows } = this.claims;
    const { relative, left, odds, probability } = this;
    let placed = 0;
    let change = 0;
    let to: number;
    for (let from = 0; from < row.length; from = to) {
      to = rowEnd(row, from);
      const nobody = 2 ** Math.min(1000, -this.top[from] - this.shift);
      let others = nobody;
      for (let i = from; i < to; i += 1) {
        odds[i] = others; // nobody and the claims before; those behind are added below
        others += relative[i] * left[i];
      }
      const total = others;
      placed += 1 - nobody / total;
      let behind = 0;
      for (let i = to - 1; i >= from; i -= 1) {
        const chance = (relative[i] * left[i]) / total;
        odds[i] = Math.min(CERTAIN, relative[i] / (odds[i] + behind));
        behind += relative[i] * left[i];
        change = Math.max(change, Math.abs(chance - probability[i]));
        probability[i] = chance;
      }
    }
    this.present = Math.min(PRESENT.most, (placed + PRESENT.start * PRESENT.worth) / (rows + PRESENT.worth));
    return change;
  }

  /**
   * A person with k rows has weight again^(k − 1), none 1. With q the product over the other rows of (1 + odds × again),
   * E[weight with this row too] / E[weight without it] = q / (1 + (q − 1) / again). `again` is that of a geometric
   * number of rows, further rows among all: with q over every row, P(no row) = 1 / (1 + (q − 1) / again).
   */
  private persons(): void {
    const { again, byPerson, personStart } = this;
    let held = 0;
    let expected = 0;
    for (let p = 0; p < this.claims.persons; p += 1) {
      const [from, to] = [personStart[p], personStart[p + 1]];
      let logAll = 0;
      for (let at = from; at < to; at += 1) {
        const claim = byPerson[at];
        logAll += Math.log1p(this.odds[claim] * again);
        expected += this.probability[claim];
      }
      held += heldOf(logAll, again);
      if (to - from < 2) continue;
      for (let at = from; at < to; at += 1) {
        const claim = byPerson[at];
        this.left[claim] = leftOf(logAll - Math.log1p(this.odds[claim] * again), again);
      }
    }
    const more = Math.max(0, expected - held);
    this.again = Math.min(AGAIN.most, (more + AGAIN.start * AGAIN.worth) / (held + more + AGAIN.worth));
  }
}

/** Weight of the strongest claim of a claim's row. */
function strongestOfRows({ row, weight }: Claims): Float64Array {
  const top = new Float64Array(row.length);
  let to: number;
  for (let from = 0; from < row.length; from = to) {
    to = rowEnd(row, from);
    let most = weight[from];
    for (let i = from + 1; i < to; i += 1) most = Math.max(most, weight[i]);
    top.fill(most, from, to);
  }
  return top;
}

/** Where the claims of the next row begin. */
export function rowEnd(row: Int32Array, from: number): number {
  let to = from + 1;
  while (to < row.length && row[to] === row[from]) to += 1;
  return to;
}

/** What is left to a claim where the logarithm of the others' product is `log`; 1 / q underflows where q would overflow. */
const leftOf = (log: number, again: number): number =>
  1 / (Math.exp(-Math.max(0, log)) - Math.expm1(-Math.max(0, log)) / again);

/** P(the person has a row). */
const heldOf = (log: number, again: number): number =>
  -Math.expm1(-log) / (again * Math.exp(-log) - Math.expm1(-log));
