import type { Candidate } from '../../matchers/cluster/candidates.ts';
import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import type { DecidedPlaces } from './decided-places.ts';
import type { Links } from './links.ts';
import type { Placements, Thresholds } from './placement.ts';

/** What a step of placing changes, and what it goes by. */
export interface Placing {
  readonly placements: Placements;
  readonly thresholds: Thresholds;
  readonly decided: DecidedPlaces;
}

/** The person that `a` lends to `b` over a link of theirs, -1 for none. */
type Lending = (a: number, b: number, link: number) => number;

/**
 * Hands on the candidates of each record that has any: the records in order, the candidates of one in the order of links.
 * All persons are asked for before the first record is handed on.
 */
export function candidatesOf(
  links: Links,
  personOf: Lending,
  handOn: (record: number, own: readonly Candidate[]) => void,
): void {
  let count = 0;
  eachLending(links, personOf, () => (count += 1));
  const to = new Uint32Array(count);
  const person = new Int32Array(count);
  const over = new Int32Array(count);
  let at = 0;
  eachLending(links, personOf, (record, lent, link) => {
    to[at] = record + 1; // 0 is no key of the sort
    person[at] = lent;
    over[at] = link;
    at += 1;
  });
  let own: Candidate[] = [];
  let record = 0;
  for (const position of sortedPositions(to)) {
    if (to[position] !== record) {
      if (own.length > 0) handOn(record - 1, own);
      own = [];
      record = to[position] ?? 0;
    }
    const link = over[position] ?? -1;
    own.push({ person: person[position] ?? -1, weight: links.weight[link] ?? 0, link });
  }
  if (own.length > 0) handOn(record - 1, own);
}

function eachLending(
  links: Links,
  personOf: Lending,
  tell: (record: number, person: number, link: number) => void,
): void {
  for (let link = 0; link < links.count; link += 1) {
    const a = links.a[link] ?? 0;
    const b = links.b[link] ?? 0;
    const fromA = personOf(a, b, link);
    const fromB = personOf(b, a, link);
    if (fromA >= 0) tell(b, fromA, link);
    if (fromB >= 0) tell(a, fromB, link);
  }
}
