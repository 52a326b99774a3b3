import type { Claims } from './competition.ts';

/** Where the rows and the persons of claims live. */
export interface Households {
  /** Household of the claiming row within its file, by claim; -1 unknown. */
  readonly ofRow: Float64Array;
  /** Household of the claimed person in the register, by claim; -1 unknown. */
  readonly ofPerson: Int32Array;
  /** How the two rows' own addresses agree, by claim: a level of the household comparison. */
  readonly level: Uint8Array;
}

/** A row that is as good as placed vouches for the other members of its household. */
const SURE = 0.95;
/** Claims that the overall shares weigh as much as, for levels that few claims have. */
const HELD = 20;
const LEVELS = 16;

/**
 * Collective evidence (Bhattacharya and Getoor 2007), used once: other members of a row's household are placed, and the
 * claimed person lives with one of them in the register, or does not. Bits by claim, 0 where no other member is placed.
 *
 * Both shares are counted over the claims themselves, each weighing its probability for "the same person" and the rest
 * for "not", apart for every level of the household comparison: what the addresses already said is not said again.
 */
export function householdEvidence(
  claims: Claims,
  probability: Float64Array,
  households: Households,
): Float64Array {
  const together = membersTogether(claims, probability, households);
  const same = new Tally();
  const other = new Tally();
  together.forEach((found, i) => {
    if (found === UNKNOWN) return;
    same.add(households.level[i], found, probability[i]);
    other.add(households.level[i], found, 1 - probability[i]);
  });
  return Float64Array.from(together, (found, i) => {
    if (found === UNKNOWN) return 0;
    return Math.log2(same.share(households.level[i], found) / other.share(households.level[i], found));
  });
}

const UNKNOWN = 0;
const TOGETHER = 1;
const APART = 2;

interface Placed {
  readonly row: number;
  readonly person: number;
  readonly home: number;
}

/** By claim: whether the claimed person lives with a person that another member of the row's household was placed with. */
function membersTogether(
  { row, person }: Claims,
  probability: Float64Array,
  { ofRow, ofPerson }: Households,
): Uint8Array {
  const members = new Map<number, Placed[]>();
  probability.forEach((chance, i) => {
    if (chance < SURE || ofRow[i] < 0 || ofPerson[i] < 0) return;
    const known = members.get(ofRow[i]);
    const placed = { row: row[i], person: person[i], home: ofPerson[i] };
    if (known === undefined) members.set(ofRow[i], [placed]);
    else known.push(placed);
  });
  return Uint8Array.from(row, (own, i) => {
    if (ofRow[i] < 0 || ofPerson[i] < 0) return UNKNOWN;
    const others = members.get(ofRow[i])?.filter((one) => one.row !== own && one.person !== person[i]) ?? [];
    if (others.length === 0) return UNKNOWN;
    return others.some(({ home }) => home === ofPerson[i]) ? TOGETHER : APART;
  });
}

/** Weighted counts of "together" and "apart" by level. */
class Tally {
  private readonly counts = new Float64Array(LEVELS * 3);
  private readonly all = new Float64Array(3).fill(1);

  add(level: number, found: number, weight: number): void {
    this.counts[level * 3 + found] += weight;
    this.all[found] += weight;
  }

  /** Share of `found` among the level's claims, held to the share over all levels. */
  share(level: number, found: number): number {
    const total = this.counts[level * 3 + TOGETHER] + this.counts[level * 3 + APART];
    const overall = this.all[found] / (this.all[TOGETHER] + this.all[APART]);
    return (this.counts[level * 3 + found] + HELD * overall) / (total + HELD);
  }
}
