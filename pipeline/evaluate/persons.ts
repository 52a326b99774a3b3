import type { Judged } from './judged.ts';

/** The true persons of the judged rows; the three are all of them. */
export interface PersonScores {
  readonly total: number;
  /** All its rows share one person_id, and nobody else's row does. */
  readonly exact: number;
  /** A person_id of its rows also holds another person's row, whether or not its rows are split as well. */
  readonly mixed: number;
  /** None is mixed, but its rows lie under several person_id, or one of them is not in the crosswalk. */
  readonly split: number;
}

const ONE = 1;
const MIXED = 2;
const SPLIT = 4;

export function scorePersons(judged: Judged): PersonScores {
  const { count, found, real, persons } = judged;
  const mixedGroup = mixedGroups(judged);
  const groupOf = new Int32Array(persons.real + 1);
  const flags = new Uint8Array(persons.real + 1);
  for (let at = 0; at < count; at += 1) {
    const person = real[at] ?? 0;
    const group = found[at] ?? 0;
    if (person === 0) continue;
    const known = flags[person] ?? 0;
    const elsewhere = known !== 0 && groupOf[person] !== group;
    const isSplit = elsewhere || group === 0;
    flags[person] = known | ONE | (mixedGroup[group] === 1 ? MIXED : 0) | (isSplit ? SPLIT : 0);
    groupOf[person] = group;
  }
  let [total, mixed, split] = [0, 0, 0];
  for (const flag of flags) {
    if (flag === 0) continue;
    total += 1;
    if ((flag & MIXED) !== 0) mixed += 1;
    else if ((flag & SPLIT) !== 0) split += 1;
  }
  return { total, exact: total - mixed - split, mixed, split };
}

/** 1 for every person_id that holds rows of two persons. */
function mixedGroups({ count, found, real, persons }: Judged): Uint8Array {
  const first = new Int32Array(persons.found + 1);
  const mixed = new Uint8Array(persons.found + 1);
  for (let at = 0; at < count; at += 1) {
    const group = found[at] ?? 0;
    const person = real[at] ?? 0;
    if (group === 0 || person === 0) continue;
    if (first[group] === 0) first[group] = person;
    else if (first[group] !== person) mixed[group] = 1;
  }
  return mixed;
}

export interface TwinScores {
  /** Pairs of twins of which both have a judged row. */
  readonly pairs: number;
  /** A person_id holds rows of both. */
  readonly merged: number;
  readonly apart: number;
}

/** Twins by the numbers of their persons: the hardest to keep apart, of one birth date, one family and one mother. */
export function scoreTwins(
  { count, found, real }: Judged,
  twins: readonly (readonly [number, number])[],
): TwinScores {
  const wanted = new Set(twins.flat());
  const groupsOf = new Map<number, Set<number>>();
  for (let at = 0; at < count; at += 1) {
    const person = real[at] ?? 0;
    if (person === 0 || !wanted.has(person)) continue;
    const groups = groupsOf.get(person) ?? new Set<number>();
    groups.add(found[at] ?? 0);
    groupsOf.set(person, groups);
  }
  let [pairs, merged] = [0, 0];
  for (const [one, other] of twins) {
    const groups = groupsOf.get(one);
    const others = groupsOf.get(other);
    if (groups === undefined || others === undefined) continue;
    pairs += 1;
    if ([...groups].some((group) => group !== 0 && others.has(group))) merged += 1;
  }
  return { pairs, merged, apart: pairs - merged };
}
