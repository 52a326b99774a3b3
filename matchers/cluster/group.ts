import type { Grouped, Pairs } from './pairs.ts';

/** In bits: a pair of `accept` or more joins, one below `refuted` keeps the groups of its two records apart. */
interface Limits {
  readonly accept: number;
  readonly refuted: number;
}

/**
 * Groups of records that are one person, by record; whoever is alone is absent. The strongest pairs join first, ties in
 * the order of their indices, and two groups with a refuted pair between them stay two. `among`: indices of the pairs
 * that count.
 */
export function groupPairs(pairs: Pairs, among: readonly number[], limits: Limits): Map<number, Grouped> {
  const weight = (i: number): number => pairs.weight[i] ?? 0;
  const joining = among
    .filter((i) => weight(i) >= limits.accept)
    .sort((x, y) => weight(y) - weight(x) || x - y);
  const pairOf = new Map<number, number>();
  const membersOf = new Map<number, readonly number[]>();
  for (const i of joining)
    for (const record of ends(pairs, i)) if (!membersOf.has(record)) membersOf.set(record, [record]);
  const refuted = refutedPartners(
    pairs,
    among.filter((i) => weight(i) < limits.refuted && ends(pairs, i).every((end) => membersOf.has(end))),
  );
  for (const i of joining) {
    const [one = [], other = []] = ends(pairs, i).map((end) => membersOf.get(end));
    if (one === other || one.some((record) => other.some((partner) => refuted.get(record)?.has(partner))))
      continue;
    const joined = [...one, ...other];
    for (const record of joined) {
      membersOf.set(record, joined);
      if (!pairOf.has(record)) pairOf.set(record, i);
    }
  }
  const groups = new Map<number, Grouped>();
  const smallest = new Map<readonly number[], number>();
  for (const [record, pair] of pairOf) {
    const members = membersOf.get(record) ?? [record];
    const group = smallest.get(members) ?? members.reduce((least, member) => Math.min(least, member));
    smallest.set(members, group);
    groups.set(record, { group, pair });
  }
  return groups;
}

const ends = ({ a, b }: Pairs, i: number): readonly [number, number] => [a[i] ?? 0, b[i] ?? 0];

function refutedPartners(pairs: Pairs, refuted: readonly number[]): Map<number, ReadonlySet<number>> {
  const partners = new Map<number, Set<number>>();
  for (const i of refuted) {
    const [a, b] = ends(pairs, i);
    partners.set(a, (partners.get(a) ?? new Set<number>()).add(b));
    partners.set(b, (partners.get(b) ?? new Set<number>()).add(a));
  }
  return partners;
}
