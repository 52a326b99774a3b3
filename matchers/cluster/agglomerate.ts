import type { Grouped, Pairs } from './pairs.ts';
import { type Offer, OfferHeap } from './offer-heap.ts';
import { type TieLimits, Ties } from './ties.ts';

/** Pairs of records as columns, `weight` in bits. */
export interface Agglomeration extends TieLimits {
  /** Groups join while the mean weight of the pairs between them is above this, in bits. */
  readonly join: number;
  /** What one pair may say at most, in bits: no single pair decides for many others. */
  readonly clip: number;
  /** Pairs between two groups that are weighed; of more, as many are taken at even distances. */
  readonly most: number;
  /** Weight of a pair that no blocking rule proposed, in bits. */
  readonly weightOf: (a: number, b: number) => number;
}

interface Group {
  readonly members: number[];
  /** By the other group's number. */
  readonly neighbours: Map<number, Between>;
  /** Changes with every joining, so that what was said of the group before is known to be old. */
  version: number;
}

/** Weights between two groups, as far as they are known. */
interface Between {
  sum: number;
  known: number;
  /** True when all pairs, or as many as are taken, are known. */
  isWhole: boolean;
}

/**
 * Groups of records that are one person, by average linkage (Sokal and Michener 1958): the two groups whose pairs agree
 * best on the mean join first, until no mean is above the limit. So one pair that agrees by chance does not join two
 * persons, as it does by single links, and one that does not agree does not part one. Pairs that were never proposed are
 * weighed when two groups are about to join; before that the known ones speak for all, and never for less than the truth
 * will. Records that were decided to be one person are one from the start; each looks for its own, so that what speaks
 * against one of them is not held against whoever fits another. Even offers go to the lower records. Time grows with the links and their neighbours, whatever the size of a component;
 * between large groups a part of the pairs speaks for all.
 */
export function agglomerate(
  pairs: Pairs,
  among: readonly number[],
  limits: Agglomeration,
): Map<number, Grouped> {
  const groups = new Map<number, Group>();
  const heap = new OfferHeap();
  const ties = new Ties(limits);
  const groupOf = (record: number): Group => {
    const known = groups.get(record);
    if (known !== undefined) return known;
    const made = { members: [record], neighbours: new Map<number, Between>(), version: 0 };
    groups.set(record, made);
    return made;
  };
  for (const i of among) {
    const a = pairs.a[i] ?? 0;
    const b = pairs.b[i] ?? 0;
    if (ties.clash(a, b) || limits.unit.get(a)?.includes(b) === true) continue;
    const between = { sum: clipped(pairs.weight[i] ?? 0, limits), known: 1, isWhole: true };
    groupOf(a).neighbours.set(b, between);
    groupOf(b).neighbours.set(a, between);
    if (between.sum > limits.join)
      heap.push({ mean: between.sum, one: Math.min(a, b), other: Math.max(a, b), versions: 0 });
  }
  for (let offer = heap.pop(); offer !== undefined; offer = heap.pop()) {
    const one = groups.get(offer.one);
    const other = groups.get(offer.other);
    const between = one?.neighbours.get(offer.other);
    if (one === undefined || other === undefined || between === undefined) continue;
    if (one.version + other.version !== offer.versions) continue;
    if (ties.clash(offer.one, offer.other)) {
      one.neighbours.delete(offer.other);
      other.neighbours.delete(offer.one);
      continue;
    }
    if (!between.isWhole) {
      weighAll(between, [one.members, other.members], limits);
      const mean = between.sum / between.known;
      if (mean > limits.join) heap.push({ ...offer, mean });
      continue;
    }
    ties.join(offer.one, offer.other);
    joinGroups(groups, offer, { heap, limits, ties });
  }
  return told(ties, pairs, among);
}

const clipped = (weight: number, { clip }: Agglomeration): number => Math.max(-clip, Math.min(clip, weight));

/** Every pair between two groups, or so many at even distances, is weighed. */
function weighAll(
  between: Between,
  [one, other]: readonly [readonly number[], readonly number[]],
  limits: Agglomeration,
): void {
  const total = one.length * other.length;
  const step = Math.max(1, total / limits.most);
  between.sum = 0;
  between.known = 0;
  for (let at = 0; at < total; at += step) {
    const pair = Math.floor(at);
    const a = one[Math.floor(pair / other.length)] ?? 0;
    const b = other[pair % other.length] ?? 0;
    between.sum += clipped(limits.weightOf(Math.min(a, b), Math.max(a, b)), limits);
    between.known += 1;
  }
  between.isWhole = true;
}

/** The second group goes into the first, with all that was known of its neighbours. */
function joinGroups(
  groups: Map<number, Group>,
  { one, other }: Offer,
  { heap, limits, ties }: { heap: OfferHeap; limits: Agglomeration; ties: Ties },
): void {
  const into = groups.get(one);
  const from = groups.get(other);
  if (into === undefined || from === undefined) return;
  into.members.push(...from.members);
  into.version += from.version + 1;
  into.neighbours.delete(other);
  from.neighbours.delete(one);
  groups.delete(other);
  for (const [name, theirs] of from.neighbours) {
    const neighbour = groups.get(name);
    if (neighbour === undefined) continue;
    neighbour.neighbours.delete(other);
    const ours = into.neighbours.get(name);
    const between =
      ours === undefined
        ? { sum: theirs.sum, known: theirs.known, isWhole: false }
        : {
            sum: ours.sum + theirs.sum,
            known: ours.known + theirs.known,
            isWhole: ours.isWhole && theirs.isWhole,
          };
    into.neighbours.set(name, between);
    neighbour.neighbours.set(one, between);
  }
  for (const [name, between] of into.neighbours) {
    const neighbour = groups.get(name);
    if (neighbour === undefined) continue;
    if (ties.clash(one, name)) {
      into.neighbours.delete(name);
      neighbour.neighbours.delete(one);
      continue;
    }
    if (!from.neighbours.has(name)) between.isWhole = false;
    const mean = between.sum / between.known;
    if (mean > limits.join)
      heap.push({
        mean,
        one: Math.min(one, name),
        other: Math.max(one, name),
        versions: into.version + neighbour.version,
      });
  }
}

/** Groups of two and more, each record with the strongest pair that it has within its group. */
function told(ties: Ties, pairs: Pairs, among: readonly number[]): Map<number, Grouped> {
  const groupOf = new Map<number, number>();
  for (const members of ties.all) {
    const least = members.reduce((low, record) => Math.min(low, record));
    for (const record of members) groupOf.set(record, least);
  }
  const best = new Map<number, number>();
  for (const i of among) {
    const ends = [pairs.a[i] ?? 0, pairs.b[i] ?? 0] as const;
    if (groupOf.get(ends[0]) === undefined || groupOf.get(ends[0]) !== groupOf.get(ends[1])) continue;
    for (const record of ends) {
      const known = best.get(record);
      if (known === undefined || (pairs.weight[i] ?? 0) > (pairs.weight[known] ?? 0)) best.set(record, i);
    }
  }
  return new Map(
    [...groupOf]
      .sort(([a], [b]) => a - b)
      .map(([record, group]) => [record, { group, pair: best.get(record) ?? -1 }]),
  );
}
