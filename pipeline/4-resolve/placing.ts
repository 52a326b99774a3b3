import type { Candidate } from '../../matchers/cluster/candidates.ts';
import type { DecidedPlaces } from './decided-places.ts';
import type { Links } from './links.ts';
import type { Placement, Thresholds } from './placement.ts';

/** What a step of placing changes, and what it goes by. */
export interface Placing {
  readonly placements: Placement[];
  readonly thresholds: Thresholds;
  readonly decided: DecidedPlaces;
}

/** Candidates by record; `personOf(a, b)` is the person that `a` lends to `b`, -1 for none. */
export function candidatesOf(
  count: number,
  links: Links,
  personOf: (a: number, b: number) => number,
): Candidate[][] {
  const candidates: Candidate[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < links.count; i += 1) {
    const a = links.a[i] ?? 0;
    const b = links.b[i] ?? 0;
    const weight = links.weight[i] ?? 0;
    const fromA = personOf(a, b);
    const fromB = personOf(b, a);
    if (fromA >= 0) candidates[b]?.push({ person: fromA, weight, link: i });
    if (fromB >= 0) candidates[a]?.push({ person: fromB, weight, link: i });
  }
  return candidates;
}
