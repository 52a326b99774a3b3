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
}

/** By claim: whether the claimed person lives with a person that another member of the row's household was placed with. */
function membersTogether(
  { row, person }: Claims,
  probability: Float64Array,
  { ofRow, ofPerson }: Households,
): Uint8Array {
  const households = new Map<number, number>();
  ofRow.forEach((home) => {
    if (home >= 0 && !households.has(home)) households.set(home, households.size);
  });
  const inBoth = (i: number): number => (households.get(ofRow[i]) ?? 0) * HOME_ROOM + ofPerson[i];
  const all = new Vouchers();
  const sameHome = new Vouchers();
  probability.forEach((chance, i) => {
    if (chance < SURE || ofRow[i] < 0 || ofPerson[i] < 0) return;
    const placed = { row: row[i], person: person[i] };
    all.add(ofRow[i], placed);
    sameHome.add(inBoth(i), placed);
  });
  return Uint8Array.from(row, (own, i) => {
    if (ofRow[i] < 0 || ofPerson[i] < 0) return UNKNOWN;
    const claim = { row: own, person: person[i] };
    if (!all.hasOther(ofRow[i], claim)) return UNKNOWN;
    return sameHome.hasOther(inBoth(i), claim) ? TOGETHER : APART;
  });
}

/** Room for homes of the register behind the number of a household: both together stay below 2^53. */
const HOME_ROOM = 2 ** 27;

/**
 * Placed rows by place. Of a place as many are kept as can matter: two rows of each of three persons, since one row and
 * one person are left out when it is asked; so a home of thousands costs no more than one of six.
 */
class Vouchers {
  private readonly byPlace = new Map<number, Placed[]>();

  add(place: number, one: Placed): void {
    const known = this.byPlace.get(place);
    if (known === undefined) this.byPlace.set(place, [one]);
    else if (known.length < 6) {
      const own = known.filter(({ person }) => person === one.person).length;
      const persons = new Set(known.map(({ person }) => person)).size;
      if (own === 0 ? persons < 3 : own < 2) known.push(one);
    }
  }

  /** True where a row but this one was placed with a person but this one. */
  hasOther(place: number, { row, person }: Placed): boolean {
    return this.byPlace.get(place)?.some((one) => one.row !== row && one.person !== person) === true;
  }
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
