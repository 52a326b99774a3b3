/** What a person decided of two items, numbered from 0: one and the same, or not. */
export interface Decision {
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
}

/** Must-link and cannot-link constraints (Wagstaff et al. 2001), with what follows from them. */
export interface Constraints {
  /** By item: all that are decided to be one with it, itself included, ascending; absent where it is alone. */
  readonly unit: ReadonlyMap<number, readonly number[]>;
  /** By item: all that neither it nor any of its unit may be. */
  readonly apart: ReadonlyMap<number, ReadonlySet<number>>;
}

export const FREE: Constraints = { unit: new Map(), apart: new Map() };

/** "The same" is carried on from pair to pair; "not the same" holds between all of two units. */
export function constraintsOf(decisions: readonly Decision[]): Constraints {
  const unit = unitsOf(decisions);
  const apart = new Map<number, Set<number>>();
  const part = (one: number, other: number): void => {
    apart.set(one, (apart.get(one) ?? new Set<number>()).add(other));
  };
  for (const { a, b, same } of decisions) {
    if (same) continue;
    for (const one of unit.get(a) ?? [a]) {
      for (const other of unit.get(b) ?? [b]) {
        part(one, other);
        part(other, one);
      }
    }
  }
  return { unit, apart };
}

export interface Contradiction {
  /** Index of a decision that two items are not the same. */
  readonly apart: number;
  /** Indices of the decisions that make them the same: the fewest. */
  readonly same: readonly number[];
}

/** Decisions that cannot all be kept. */
export function contradictions(decisions: readonly Decision[]): Contradiction[] {
  const unit = unitsOf(decisions);
  const partners = new Map<number, { readonly item: number; readonly decision: number }[]>();
  decisions.forEach(({ a, b, same }, decision) => {
    if (!same) return;
    partners.set(a, [...(partners.get(a) ?? []), { item: b, decision }]);
    partners.set(b, [...(partners.get(b) ?? []), { item: a, decision }]);
  });
  return decisions.flatMap(({ a, b, same }, apart) =>
    same || (a !== b && unit.get(a)?.includes(b) !== true)
      ? []
      : [{ apart, same: fewest(a, b, (item) => partners.get(item) ?? []) }],
  );
}

/** The shortest way from one item to another, breadth first, as the decisions along it. */
function fewest(
  from: number,
  to: number,
  partnersOf: (item: number) => readonly { readonly item: number; readonly decision: number }[],
): number[] {
  const ways = new Map<number, readonly number[]>([[from, []]]);
  for (const [item, way] of ways) {
    if (item === to) return [...way].sort((x, y) => x - y);
    for (const next of partnersOf(item))
      if (!ways.has(next.item)) ways.set(next.item, [...way, next.decision]);
  }
  return [];
}

function unitsOf(decisions: readonly Decision[]): Map<number, readonly number[]> {
  const units = new Map<number, readonly number[]>();
  for (const { a, b, same } of decisions) {
    const [one, other] = [units.get(a) ?? [a], units.get(b) ?? [b]];
    if (!same || a === b || one.includes(b)) continue;
    const joined = [...one, ...other].sort((x, y) => x - y);
    for (const item of joined) units.set(item, joined);
  }
  return units;
}
