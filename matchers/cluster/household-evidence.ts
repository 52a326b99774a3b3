import { denseNumbers } from '../kernel/dense-numbers.ts';
import type { Claims } from './claims.ts';
import { Vouchers } from './vouchers.ts';

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
  for (let i = 0; i < together.length; i += 1) {
    if (together[i] === UNKNOWN) continue;
    same.add(households.level[i], together[i], probability[i]);
    other.add(households.level[i], together[i], 1 - probability[i]);
  }
  const bits = new Float64Array(together.length);
  for (let i = 0; i < together.length; i += 1) {
    if (together[i] === UNKNOWN) continue;
    const level = households.level[i];
    bits[i] = Math.log2(same.share(level, together[i]) / other.share(level, together[i]));
  }
  return bits;
}

const UNKNOWN = 0;
const TOGETHER = 1;
const APART = 2;

/** By claim: whether the claimed person lives with a person that another member of the row's household was placed with. */
function membersTogether(
  { row, person }: Claims,
  probability: Float64Array,
  { ofRow, ofPerson }: Households,
): Uint8Array {
  const homes = denseNumbers(ofRow);
  const inBoth = denseNumbers(
    ofRow.map((_, i) =>
      homes.numbers[i] < 0 || ofPerson[i] < 0 ? -1 : homes.numbers[i] * HOME_ROOM + ofPerson[i],
    ),
  );
  const all = new Vouchers(homes.count);
  const sameHome = new Vouchers(inBoth.count);
  for (let i = 0; i < row.length; i += 1) {
    if (probability[i] < SURE || inBoth.numbers[i] < 0) continue;
    all.add(homes.numbers[i], row[i], person[i]);
    sameHome.add(inBoth.numbers[i], row[i], person[i]);
  }
  const together = new Uint8Array(row.length);
  for (let i = 0; i < row.length; i += 1) {
    if (inBoth.numbers[i] < 0 || !all.hasOther(homes.numbers[i], row[i], person[i])) continue;
    together[i] = sameHome.hasOther(inBoth.numbers[i], row[i], person[i]) ? TOGETHER : APART;
  }
  return together;
}

/** Room for homes of the register behind the number of a household: both together stay below 2^53. */
const HOME_ROOM = 2 ** 27;

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
