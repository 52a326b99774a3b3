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
const PRESENT = { start: 0.9, worth: 20, most: 0.9995 } as const;
const AGAIN = { start: 0.01, worth: 100, most: 0.95 } as const;
/** Odds beyond this are certain; keeps products finite. */
const CERTAIN_BITS = 200;

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
  private readonly claims: Claims;
  private readonly byPerson: Int32Array;
  private readonly personStart: Int32Array;

  constructor(claims: Claims) {
    const { row, person, persons } = claims;
    this.claims = claims;
    this.probability = new Float64Array(row.length);
    this.left = new Float64Array(row.length).fill(1);
    this.odds = new Float64Array(row.length);
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
    this.shift = Math.log2((1 - this.claims.pairPrior) / (1 - present));
    const change = this.rows();
    this.persons();
    return Math.max(change, Math.abs(this.present - present), Math.abs(this.again - again));
  }

  private rows(): number {
    const { row, weight, rows } = this.claims;
    let placed = 0;
    let change = 0;
    for (let from = 0, to = 0; from < row.length; from = to) {
      let total = 1;
      for (to = from; to < row.length && row[to] === row[from]; to += 1) total += this.strength(to, weight);
      for (let i = from; i < to; i += 1) {
        const strength = this.strength(i, weight);
        const probability = strength / total;
        change = Math.max(change, Math.abs(probability - this.probability[i]));
        this.probability[i] = probability;
        this.odds[i] = strength / this.left[i] / Math.max(total - strength, 2 ** -CERTAIN_BITS);
      }
      placed += 1 - 1 / total;
    }
    this.present = Math.min(PRESENT.most, (placed + PRESENT.start * PRESENT.worth) / (rows + PRESENT.worth));
    return change;
  }

  private strength(claim: number, weight: Float64Array): number {
    return 2 ** Math.min(CERTAIN_BITS, weight[claim] + this.shift) * this.left[claim];
  }

  /**
   * A person with k rows has weight again^(k − 1), none 1. With q the product over the other rows of (1 + odds × again),
   * E[weight with this row too] / E[weight without it] = q / (1 + (q − 1) / again).
   */
  private persons(): void {
    const { again } = this;
    let held = 0;
    let more = 0;
    for (let p = 0; p < this.claims.persons; p += 1) {
      const claims = this.byPerson.subarray(this.personStart[p], this.personStart[p + 1]);
      let logAll = 0;
      let expected = 0;
      let without = 1;
      for (const claim of claims) {
        const probability = this.probability[claim] ?? 0;
        logAll += Math.log1p(this.odds[claim] * again);
        expected += probability;
        without *= 1 - probability;
      }
      held += 1 - without;
      more += Math.max(0, expected - (1 - without));
      if (claims.length < 2) continue;
      for (const claim of claims) {
        const logOthers = logAll - Math.log1p(this.odds[claim] * again);
        this.left[claim] = 1 / (Math.exp(-logOthers) + (1 - Math.exp(-logOthers)) / again);
      }
    }
    this.again = Math.min(AGAIN.most, (more + AGAIN.start * AGAIN.worth) / (held + AGAIN.worth));
  }
}
