import type { Grouped } from './group.ts';

/** Pairs of records as columns, `weight` in bits. */
interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
}

export interface Agglomeration {
  /** Groups join while the mean weight of the pairs between them is above this, in bits. */
  readonly join: number;
  /** What one pair may say at most, in bits: no single pair decides for many others. */
  readonly clip: number;
  /** Pairs between two groups that are weighed; of more, as many are taken at even distances. */
  readonly most: number;
  /** Weight of a pair that no blocking rule proposed, in bits. */
  readonly weightOf: (a: number, b: number) => number;
  /** A number that two records of one group must not share; -1 for none. */
  readonly exclusive: (record: number) => number;
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

interface Offer {
  readonly mean: number;
  readonly one: number;
  readonly other: number;
  readonly versions: number;
}

/**
 * Groups of records that are one person, by average linkage (Sokal and Michener 1958): the two groups whose pairs agree
 * best on the mean join first, until no mean is above the limit. So one pair that agrees by chance does not join two
 * persons, as it does by single links, and one that does not agree does not part one. Pairs that were never proposed are
 * weighed when two groups are about to join; before that the known ones speak for all, and never for less than the truth
 * will. Ties go to the lower records. Time grows with the links and their neighbours, whatever the size of a component;
 * between large groups a part of the pairs speaks for all.
 */
export function agglomerate(
  pairs: Pairs,
  among: readonly number[],
  limits: Agglomeration,
): Map<number, Grouped> {
  const groups = new Map<number, Group>();
  const heap = new Heap();
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
    if (limits.exclusive(a) >= 0 && limits.exclusive(a) === limits.exclusive(b)) continue;
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
    if (!between.isWhole) {
      weighAll(between, [one.members, other.members], limits);
      const mean = between.sum / between.known;
      if (mean > limits.join) heap.push({ ...offer, mean });
      continue;
    }
    joinGroups(groups, offer, { heap, limits });
  }
  return told(groups, pairs, among);
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
  { heap, limits }: { heap: Heap; limits: Agglomeration },
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
  const own = new Set(into.members.map(limits.exclusive).filter((source) => source >= 0));
  for (const [name, between] of into.neighbours) {
    const neighbour = groups.get(name);
    if (neighbour === undefined) continue;
    if (own.size > 0 && neighbour.members.some((record) => own.has(limits.exclusive(record)))) {
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
function told(
  groups: ReadonlyMap<number, Group>,
  pairs: Pairs,
  among: readonly number[],
): Map<number, Grouped> {
  const groupOf = new Map<number, number>();
  for (const { members } of groups.values()) {
    if (members.length < 2) continue;
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

/** A binary heap, the best mean first, then the lower records. */
class Heap {
  private readonly items: Offer[] = [];

  push(offer: Offer): void {
    const { items } = this;
    let at = items.push(offer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !isBefore(offer, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = offer;
  }

  pop(): Offer | undefined {
    const { items } = this;
    const [first] = items;
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const left = items[child];
      const right = items[child + 1];
      if (left === undefined) break;
      const better = right !== undefined && isBefore(right, left) ? right : left;
      if (better === right) child += 1;
      if (!isBefore(better, last)) break;
      items[at] = better;
      at = child;
    }
    items[at] = last;
    return first;
  }
}

const isBefore = (x: Offer, y: Offer): boolean =>
  x.mean > y.mean || (x.mean === y.mean && (x.one < y.one || (x.one === y.one && x.other < y.other)));
