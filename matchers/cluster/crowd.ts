import { type Claims, oddsOfNobody, rowEnd } from './claims.ts';

/** Odds beyond this are certain; keeps products finite. */
const CERTAIN = 2 ** 200;
/** So many of them multiplied are still finite. */
const FEW = 4;

/**
 * The messages between rows and persons that have rivals, over their own claims alone: whoever is claimed once by a row
 * that claims nobody else takes no part. One round is `rows`, then `persons`.
 */
export class Crowd {
  /** Sum over the rows of P(the row is somebody). */
  placed = 0;
  /** The largest change of a probability in the last round. */
  change = 0;
  /** Sum over the persons of P(the person has a row). */
  held = 0;
  /** Sum of all probabilities. */
  expected = 0;
  private readonly claims: Int32Array;
  private readonly probability: Float64Array;
  /** Message of the person to the row: how much of its odds the other rows leave to the claim. */
  private readonly left: Float64Array;
  /** Message of the row to the person: the claim's odds against the row's other choices. */
  private readonly odds: Float64Array;
  /** 2^weight of a claim against the strongest of its row: nothing overflows. */
  private readonly relative: Float64Array;
  /** By row: odds of nobody against its strongest claim, but for the shift. */
  private readonly nobody: Float64Array;
  private readonly rowStart: Int32Array;
  private readonly byPerson: Int32Array;
  private readonly personStart: Int32Array;
  /** 1 + odds × again of the claims of one person, or its logarithm. */
  private readonly factors: Float64Array;

  /** `claims`: those that take part, in order; all of a row or none. */
  constructor({ row, person, persons, weight }: Claims, claims: Int32Array) {
    this.claims = claims;
    this.probability = new Float64Array(claims.length);
    this.left = new Float64Array(claims.length).fill(1);
    this.odds = new Float64Array(claims.length);
    this.rowStart = rowStarts(claims.map((claim) => row[claim]));
    this.nobody = new Float64Array(this.rowStart.length - 1);
    this.relative = new Float64Array(claims.length);
    for (let r = 0; r < this.nobody.length; r += 1) {
      const own = claims.subarray(this.rowStart[r], this.rowStart[r + 1]);
      const top = own.reduce((most, claim) => Math.max(most, weight[claim]), -Infinity);
      this.nobody[r] = oddsOfNobody(top);
      own.forEach((claim, i) => {
        this.relative[this.rowStart[r] + i] = 2 ** (weight[claim] - top);
      });
    }
    const own = claims.map((claim) => person[claim]);
    ({ byPerson: this.byPerson, personStart: this.personStart } = groupedByPerson(own, persons));
    this.factors = new Float64Array(claims.length);
  }

  rows(shift: number): void {
    const { relative, left, odds, probability, rowStart, nobody } = this;
    const factor = 2 ** -shift;
    let placed = 0;
    let change = 0;
    for (let r = 0; r < nobody.length; r += 1) {
      const [from, to] = [rowStart[r], rowStart[r + 1]];
      const none = nobody[r] * factor;
      let others = none;
      for (let i = from; i < to; i += 1) {
        odds[i] = others; // nobody and the claims before; those behind are added below
        others += relative[i] * left[i];
      }
      const total = others;
      placed += 1 - none / total;
      let behind = 0;
      for (let i = to - 1; i >= from; i -= 1) {
        const own = relative[i] * left[i];
        const chance = own / total;
        odds[i] = Math.min(CERTAIN, relative[i] / (odds[i] + behind));
        behind += own;
        change = Math.max(change, Math.abs(chance - probability[i]));
        probability[i] = chance;
      }
    }
    this.placed = placed;
    this.change = change;
  }

  /**
   * A person with k rows has weight again^(k − 1), none 1. With q the product over the other rows of (1 + odds × again),
   * E[weight with this row too] / E[weight without it] = q / (1 + (q − 1) / again). `again` is that of a geometric
   * number of rows, further rows among all: with q over every row, P(no row) = 1 / (1 + (q − 1) / again).
   */
  persons(again: number): void {
    const { byPerson, personStart, odds, probability, left, factors } = this;
    let held = 0;
    let expected = 0;
    for (let p = 0; p + 1 < personStart.length; p += 1) {
      const [from, to] = [personStart[p], personStart[p + 1]];
      if (to - from === 1) {
        const claim = byPerson[from];
        expected += probability[claim];
        held += odds[claim] / (1 + odds[claim]);
        continue;
      }
      let all = 1;
      let logAll = 0;
      for (let at = from; at < to; at += 1) {
        const claim = byPerson[at];
        factors[at] = 1 + odds[claim] * again;
        all *= factors[at];
        expected += probability[claim];
      }
      if (to - from <= FEW) {
        // without logarithms: of 0.9 s for a million claims in 41 rounds, 0.5 s
        const beyond = (all - 1) / again;
        held += beyond / (1 + beyond);
        for (let at = from; at < to; at += 1) {
          const others = all / factors[at];
          left[byPerson[at]] = others / (1 + (others - 1) / again);
        }
        continue;
      }
      for (let at = from; at < to; at += 1) {
        factors[at] = Math.log1p(odds[byPerson[at]] * again);
        logAll += factors[at];
      }
      held += heldOf(logAll, again);
      for (let at = from; at < to; at += 1) left[byPerson[at]] = leftOf(logAll - factors[at], again);
    }
    this.held = held;
    this.expected = expected;
  }

  /** Writes down P(the row is this person), and log2 of what the other rows of the person leave, by claim. */
  tell(probability: Float64Array, rivalry: Float64Array): void {
    this.claims.forEach((claim, i) => {
      probability[claim] = this.probability[i];
      rivalry[claim] = Math.log2(this.left[i]);
    });
  }
}

/** Where the claims of each row begin, and the end. */
function rowStarts(row: Int32Array): Int32Array {
  const starts: number[] = [];
  for (let from = 0; from < row.length; from = rowEnd(row, from)) starts.push(from);
  return Int32Array.from([...starts, row.length]);
}

/** Places of claims by person, in order; persons without any are left out. */
function groupedByPerson(
  person: Int32Array,
  persons: number,
): { readonly byPerson: Int32Array; readonly personStart: Int32Array } {
  const next = new Int32Array(persons);
  for (const p of person) next[p] += 1;
  const starts: number[] = [];
  let at = 0;
  next.forEach((count, p) => {
    if (count > 0) starts.push(at);
    next[p] = at;
    at += count;
  });
  const byPerson = new Int32Array(person.length);
  person.forEach((p, i) => {
    byPerson[next[p]++] = i;
  });
  return { byPerson, personStart: Int32Array.from([...starts, at]) };
}

/** What is left to a claim where the logarithm of the others' product is `log`; 1 / q underflows where q would overflow. */
function leftOf(log: number, again: number): number {
  const less = Math.expm1(-Math.max(0, log));
  return 1 / (1 + less - less / again);
}

/** P(the person has a row). */
function heldOf(log: number, again: number): number {
  const less = Math.expm1(-log);
  return -less / (again * (1 + less) - less);
}
