import { type Constraints, FREE } from '../../matchers/cluster/constraints.ts';
import { groupPairs } from '../../matchers/cluster/group.ts';
import { REFUTED } from '../../matchers/model/limits.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { Calibration } from '../../matchers/model/link-model.ts';
import { claimsBySource } from './claims.ts';
import { type SourceContest, decideSources, refutedPersons } from './contests.ts';
import { bitsOf, probabilityOf } from '../../matchers/model/odds.ts';
import { placeBills } from './bills.ts';
import { placeThroughOthers, withdrawDoubted } from './other-rows.ts';
import type { Placing } from './placing.ts';
import { DecidedPlaces } from './decided-places.ts';
import type { Links, ResolveRecord } from './links.ts';
import type { Placement, Thresholds } from './placement.ts';

/** What the run knows beyond the pairs. */
export interface Surroundings {
  readonly thresholds: Thresholds;
  /** By ordinal of the source. */
  readonly sources: readonly SourceFacts[];
  readonly calibration: Calibration | undefined;
  /** Undefined where nobody lives anywhere: no household evidence. */
  readonly columns: LinkColumns | undefined;
  /** What people decided of pairs of records; the links are those of `decidedLinks`. */
  readonly constraints?: Constraints;
}

export interface SourceFacts {
  readonly rows: number;
  /** Share of "the same person" among the compared pairs of the register and this source. */
  readonly pairPrior: number;
}

export interface Resolution {
  readonly placements: Placement[];
  /** By ordinal of the source; empty claims for the register. */
  readonly contests: readonly SourceContest[];
}

/**
 * Who is who, in this order: register rows that are one person; the rows of each file to the register's persons, rows
 * and persons competing; rows without one through a row that has one (a bill through the membership it names); what is
 * left, among itself.
 */
export function placeRecords(
  records: readonly ResolveRecord[],
  links: Links,
  surroundings: Surroundings,
): Resolution {
  const { thresholds } = surroundings;
  const isRegister = (record: number): boolean => records[record]?.kind === 'register';
  const persons = groupPairs(
    links,
    linksWhere(links, (a, b) => isRegister(a) && isRegister(b)),
    peerLimits(thresholds),
  );
  const personOf = (record: number): number => persons.get(record)?.group ?? record;
  const placements = records.map((record): Placement => ({
    person: isRegister(record.id) ? personOf(record.id) : record.id,
    verdict: 'sendiri',
    probability: 1,
    margin: null,
    link: -1,
    candidates: [],
  }));
  const sourceOf = (record: number): number => records[record]?.source ?? 0;
  const whose = { isRegister, sourceOf, personOf };
  const decided = new DecidedPlaces({
    records,
    links,
    placements,
    constraints: surroundings.constraints ?? FREE,
  });
  const placing = { placements, thresholds, decided };
  const claims = claimsBySource(links, whose, surroundings.sources);
  const contests = decideSources(claims, { placements, links, ...surroundings }, decided);
  withdrawDoubted(records, links, placements);
  placeThroughOthers(records, links, { ...placing, refuted: refutedPersons(contests) });
  decided.unite();
  joinTheRest(records, links, placing);
  placeBills(records, links, placing);
  decided.unite();
  markRegister(records, placements);
  return { placements, contests };
}

/**
 * Rows of persons absent from the register share a person among themselves, strongest pairs first; two groups are not
 * joined when a row of one was held against a row of the other and refuted. `tinjau` rows stay alone.
 */
function joinTheRest(
  records: readonly ResolveRecord[],
  links: Links,
  { placements, thresholds }: Placing,
): void {
  const isAlone = placements.map(
    ({ verdict }, record) => verdict === 'sendiri' && records[record]?.kind !== 'register',
  );
  const among = linksWhere(links, (a, b) => isAlone[a] === true && isAlone[b] === true);
  for (const [record, { group, pair }] of groupPairs(links, among, peerLimits(thresholds))) {
    const placement = placements[record];
    if (placement === undefined) continue;
    placement.person = group;
    if (placement.link >= 0) continue;
    placement.link = pair;
    placement.probability *= probabilityOf(links.weight[pair] ?? 0);
  }
}

const peerLimits = ({ acceptPeers }: Thresholds): { accept: number; refuted: number } => ({
  accept: bitsOf(acceptPeers),
  refuted: REFUTED,
});

/** Indices of the links that satisfy. */
function linksWhere(links: Links, satisfies: (a: number, b: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < links.count; i += 1) if (satisfies(links.a[i] ?? 0, links.b[i] ?? 0)) found.push(i);
  return found;
}

/** A register row is `padan` when a row of another source or a second register row is its person's, else `sendiri`. */
function markRegister(records: readonly ResolveRecord[], placements: readonly Placement[]): void {
  const rows = new Map<number, number>();
  for (const { person } of placements) rows.set(person, (rows.get(person) ?? 0) + 1);
  placements.forEach((placement, record) => {
    if (records[record]?.kind === 'register' && (rows.get(placement.person) ?? 0) > 1)
      placement.verdict = 'padan';
  });
}
