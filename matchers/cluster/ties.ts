import type { Constraints } from './constraints.ts';

export interface TieLimits extends Constraints {
  /** A number that two records of one person must not share, unless decided; -1 for none. */
  readonly exclusive: (record: number) => number;
  /** Lists of records that are one person unless that clashes with what was decided. */
  readonly alike: readonly (readonly number[])[];
}

/**
 * Records that are one person so far: from the start those decided to be one, then whatever joins them. Two that must
 * not be one clash, and so do all that either is tied to.
 */
export class Ties {
  private readonly limits: TieLimits;
  private readonly parent = new Map<number, number>();
  /** By root; absent where a record is tied to nobody. */
  private readonly members = new Map<number, number[]>();
  private readonly held = new Map<number, readonly number[]>();

  constructor(limits: TieLimits) {
    this.limits = limits;
    for (const [record, [first = record]] of limits.unit) this.join(first, record);
    for (const [first = -1, ...rest] of limits.alike)
      for (const record of rest) if (!this.clash(first, record)) this.join(first, record);
  }

  /** All that are tied, two and more. */
  get all(): Iterable<readonly number[]> {
    return this.members.values();
  }

  clash(one: number, other: number): boolean {
    const [x, y] = [this.root(one), this.root(other)];
    if (x === y) return false;
    const theirs = this.numbersOf(y);
    return this.numbersOf(x).some((number) => theirs.includes(number)) || this.areApart(x, y);
  }

  join(one: number, other: number): void {
    const [x, y] = [this.root(one), this.root(other)];
    if (x === y) return;
    const [into, from] = this.membersOf(x).length >= this.membersOf(y).length ? [x, y] : [y, x];
    const numbers = [...new Set([...this.numbersOf(x), ...this.numbersOf(y)])];
    const members = this.members.get(into) ?? [into];
    for (const record of this.membersOf(from)) members.push(record);
    this.members.set(into, members);
    this.members.delete(from);
    this.held.set(into, numbers);
    this.held.delete(from);
    this.parent.set(from, into);
  }

  private areApart(x: number, y: number): boolean {
    const { apart } = this.limits;
    if (apart.size === 0) return false;
    const theirs = new Set(this.membersOf(y));
    return this.membersOf(x).some((record) =>
      [...(apart.get(record) ?? [])].some((partner) => theirs.has(partner)),
    );
  }

  private root(record: number): number {
    let at = record;
    for (let up = this.parent.get(at); up !== undefined; up = this.parent.get(at)) at = up;
    return at;
  }

  private membersOf(root: number): readonly number[] {
    return this.members.get(root) ?? [root];
  }

  private numbersOf(root: number): readonly number[] {
    const number = this.limits.exclusive(root);
    return this.held.get(root) ?? (number < 0 ? [] : [number]);
  }
}
