import type { Constraints } from '../../matchers/cluster/constraints.ts';
import { isDecided } from './decided.ts';
import type { Links } from './links.ts';
import { type Placements, SENDIRI, TINJAU } from './placement.ts';
import { type Records, isOfKind } from './records.ts';

interface Scene {
  readonly records: Records;
  /** With what was decided. */
  readonly links: Links;
  readonly placements: Placements;
  readonly constraints: Constraints;
}

/** Keeps the placements of a run to what people decided, while they are made. */
export class DecidedPlaces {
  private readonly scene: Scene;
  /** Unit, by its first record, and person it has lost to a unit that it is apart from. */
  private readonly lost = new Set<string>();
  /** By record: the decided link by which it hangs on its unit. */
  private readonly linkOf: ReadonlyMap<number, number>;

  constructor(scene: Scene) {
    this.scene = scene;
    this.linkOf = hangingLinks(scene);
  }

  /** True where nobody decided anything. */
  get isFree(): boolean {
    const { unit, apart } = this.scene.constraints;
    return unit.size === 0 && apart.size === 0;
  }

  /** False where the person is another one's than the register row decided for the record, or a row's that it is not. */
  mayBe(record: number, person: number): boolean {
    const { placements, constraints } = this.scene;
    const home = this.registerRow(record);
    if (home !== undefined && placements.person[home] !== person) return false;
    for (const other of constraints.apart.get(record) ?? [])
      if (placements.person[other] === person) return false;
    return !this.lost.has(this.loss(record, person));
  }

  /** True for a bill that was decided to be the same as a row of another kind: its card does not place it. */
  isSettled(bill: number): boolean {
    return this.unitOf(bill).some((member) => this.kindOf(member) !== 'bill');
  }

  /** Brings the rows of each unit to one person: its register row's, else that of the row that is surest of a person. */
  unite(): void {
    for (const [record, members] of this.scene.constraints.unit)
      if (members[0] === record) this.uniteUnit(members);
  }

  /**
   * Units that are apart and were given one person: the surer one keeps it, the others lose it, for good. True when
   * there were such.
   */
  partUnits(): boolean {
    const { constraints, placements } = this.scene;
    const first = (record: number): number => this.unitOf(record)[0] ?? record;
    const pairs = new Map<
      string,
      { readonly winner: number; readonly loser: number; readonly person: number }
    >();
    for (const [record, others] of constraints.apart) {
      for (const other of others) {
        const person = placements.person[record] ?? -1;
        if (placements.person[other] !== person || this.order(first(record), first(other)) >= 0) continue;
        pairs.set(`${first(record)} ${first(other)}`, { winner: first(record), loser: first(other), person });
      }
    }
    const sorted = [...pairs.values()].sort(
      (x, y) => this.order(x.winner, y.winner) || this.order(x.loser, y.loser),
    );
    const before = this.lost.size;
    for (const { winner, loser, person } of sorted)
      if (!this.lost.has(this.loss(winner, person))) this.lost.add(this.loss(loser, person));
    return this.lost.size > before;
  }

  private uniteUnit(members: readonly number[]): void {
    const { placements } = this.scene;
    const home = this.registerRow(members[0] ?? -1);
    const lead = home ?? this.lead(members);
    if (home === undefined && placements.verdict[lead] === TINJAU)
      placements.set(lead, { person: members[0] ?? lead });
    const leading = placements.at(lead);
    for (const member of members) {
      if (member === lead || this.kindOf(member) === 'register') continue;
      const { person, verdict, probability } = placements.at(member);
      const isThere = person === leading.person && verdict === leading.verdict;
      if (home === undefined && isThere) {
        placements.set(member, { probability: Math.max(probability, leading.probability) });
        continue;
      }
      placements.set(member, {
        person: leading.person,
        verdict: home === undefined ? leading.verdict : 'usulan',
        probability: home === undefined ? leading.probability : 1,
        margin: null,
        link: this.linkOf.get(member) ?? this.linkOf.get(lead) ?? -1,
        candidates: home === undefined ? leading.candidates : [],
      });
    }
  }

  /** The row whose place its unit takes: one with a person, then one under review; a file's before a list's or a bill's. */
  private lead(members: readonly number[]): number {
    const { placements } = this.scene;
    const rank = (record: number): number => {
      const verdict = placements.verdict[record];
      if (verdict === TINJAU) return 1;
      if (verdict === SENDIRI) return 0;
      return this.kindOf(record) === 'file' ? 3 : 2;
    };
    const probability = (record: number): number => placements.probability[record] ?? 0;
    const [best = -1] = [...members].sort(
      (x, y) => rank(y) - rank(x) || (rank(x) > 1 ? probability(y) - probability(x) : 0) || x - y,
    );
    return best;
  }

  /** Surest first: a unit with a register row, then the more probable one, then the earlier one. */
  private order(x: number, y: number): number {
    const sureness = (record: number): number =>
      this.registerRow(record) === undefined
        ? Math.max(...this.unitOf(record).map((member) => this.scene.placements.probability[member] ?? 0))
        : 2;
    return sureness(y) - sureness(x) || x - y;
  }

  private unitOf(record: number): readonly number[] {
    return this.scene.constraints.unit.get(record) ?? [record];
  }

  private loss(record: number, person: number): string {
    return `${this.unitOf(record)[0] ?? record} ${person}`;
  }

  private registerRow(record: number): number | undefined {
    return this.unitOf(record).find((member) => this.kindOf(member) === 'register');
  }

  private kindOf(record: number): string {
    const { source, kinds } = this.scene.records;
    return kinds[source[record] ?? -1] ?? '';
  }
}

function hangingLinks({ links, constraints, records }: Scene): Map<number, number> {
  const found = new Map<number, number>();
  const isRegister = isOfKind(records, 'register');
  if (constraints.unit.size === 0) return found;
  for (let link = 0; link < links.count; link += 1) {
    if (!isDecided(links, link)) continue;
    const [a, b] = [links.a[link] ?? 0, links.b[link] ?? 0];
    const members = constraints.unit.get(a) ?? [];
    const anchor = members.find(isRegister) ?? members[0];
    found.set(a === anchor ? b : a, link);
  }
  return found;
}
