import { type Claims, oddsOfNobody } from './claims.ts';
import { Crowd } from './crowd.ts';

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
  const { alone, rivals } = parted(claims);
  const lonely = new Lonely(claims, alone);
  const crowd = new Crowd(claims, rivals);
  const worth = claims.rows + PRESENT.worth;
  let present: number = PRESENT.start;
  let again: number = AGAIN.start;
  let shift = 0;
  let rounds = 0;
  let change = Infinity;
  while (rounds < ROUNDS && change > TOLERANCE) {
    const before = { present, again };
    shift = Math.log2((1 - Math.min(MOST_PAIRS, claims.pairPrior)) / (1 - present));
    lonely.place(shift);
    crowd.rows(shift);
    crowd.persons(again);
    const placed = lonely.placed + crowd.placed;
    present = Math.min(PRESENT.most, (placed + PRESENT.start * PRESENT.worth) / worth);
    // a person with one row and no other claim has it as surely as the row has the person
    const more = Math.max(0, crowd.expected - crowd.held);
    const persons = lonely.placed + crowd.held + more;
    again = Math.min(AGAIN.most, (more + AGAIN.start * AGAIN.worth) / (persons + AGAIN.worth));
    change = Math.max(
      lonely.change,
      crowd.change,
      Math.abs(present - before.present),
      Math.abs(again - before.again),
    );
    rounds += 1;
  }
  const probability = new Float64Array(claims.row.length);
  const rivalry = new Float64Array(claims.row.length);
  lonely.tell(probability);
  crowd.tell(probability, rivalry);
  return { probability, rivalry, present, again, shift, rounds, converged: change <= TOLERANCE };
}

/**
 * Rows of one claim on persons of one claim, as most are: one division a round settles each. A million claims take 41
 * rounds in 0.2 s, where they take 6 s among the crowd.
 */
class Lonely {
  /** Sum of their probabilities. */
  placed = 0;
  /** The largest of the last round. */
  change = 0;
  private readonly claims: Int32Array;
  /** Odds of nobody against the claim, but for the shift. */
  private readonly nobody: Float64Array;
  private readonly probability: Float64Array;

  constructor({ weight }: Claims, claims: Int32Array) {
    this.claims = claims;
    this.nobody = new Float64Array(claims.length);
    for (let i = 0; i < claims.length; i += 1) this.nobody[i] = oddsOfNobody(weight[claims[i]]);
    this.probability = new Float64Array(claims.length);
  }

  place(shift: number): void {
    const { nobody, probability } = this;
    const factor = 2 ** -shift;
    let placed = 0;
    let change = 0;
    for (let i = 0; i < nobody.length; i += 1) {
      const chance = 1 / (1 + nobody[i] * factor);
      change = Math.max(change, Math.abs(chance - probability[i]));
      probability[i] = chance;
      placed += chance;
    }
    this.placed = placed;
    this.change = change;
  }

  tell(probability: Float64Array): void {
    this.claims.forEach((claim, i) => {
      probability[claim] = this.probability[i];
    });
  }
}

/** Claims without any rival, and all others, both in order. */
function parted({ row, person, persons }: Claims): {
  readonly alone: Int32Array;
  readonly rivals: Int32Array;
} {
  const claimsOn = new Int32Array(persons);
  for (const p of person) claimsOn[p] += 1;
  const alone = new Int32Array(row.length);
  const rivals = new Int32Array(row.length);
  let a = 0;
  let r = 0;
  for (let i = 0; i < row.length; i += 1) {
    if (row[i - 1] !== row[i] && row[i + 1] !== row[i] && claimsOn[person[i]] === 1) alone[a++] = i;
    else rivals[r++] = i;
  }
  return { alone: alone.subarray(0, a), rivals: rivals.subarray(0, r) };
}
