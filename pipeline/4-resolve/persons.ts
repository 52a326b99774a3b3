import { type Constraints, FREE } from '../../matchers/cluster/constraints.ts';
import { groupPairs } from '../../matchers/cluster/group.ts';
import { REFUTED } from '../../matchers/model/limits.ts';
import type { Calibration } from '../../matchers/model/link-model.ts';
import { claimsBySource } from './claims.ts';
import { type SourceContest, decideSources } from './contests.ts';
import { bitsOf, probabilityOf } from '../../matchers/model/odds.ts';
import { placeBills } from './bills.ts';
import { placeThroughOthers, withdrawDoubted } from './other-rows.ts';
import type { Placing } from './placing.ts';
import { DecidedPlaces } from './decided-places.ts';
import type { Addresses } from './homes.ts';
import type { Links } from './links.ts';
import { PADAN, Placements, SENDIRI, type Thresholds } from './placement.ts';
import { type Records, isOfKind } from './records.ts';

/** What the run knows beyond the pairs. */
export interface Surroundings {
  readonly thresholds: Thresholds;
  /** By ordinal of the source. */
  readonly sources: readonly SourceFacts[];
  readonly calibration: Calibration | undefined;
  /** Undefined where nobody lives anywhere: no household evidence. */
  readonly addresses: Addresses | undefined;
  /** What people decided of pairs of records; the links are those of `decidedLinks`. */
  readonly constraints?: Constraints;
}

export interface SourceFacts {
  readonly rows: number;
  /** Share of "the same person" among the compared pairs of the register and this source. */
  readonly pairPrior: number;
}

export interface Resolution {
  readonly placements: Placements;
  /** By ordinal of the source; empty claims for the register. */
  readonly contests: readonly SourceContest[];
}

/**
 * Who is who, in this order: register rows that are one person; the rows of each file to the register's persons, rows
 * and persons competing; rows without one through a row that has one (a bill through the membership it names); what is
 * left, among itself.
 */
export function placeRecords(records: Records, links: Links, surroundings: Surroundings): Resolution {
  const { thresholds, sources, constraints = FREE } = surroundings;
  const isRegister = isOfKind(records, 'register');
  const placements = new Placements(records.source.length);
  const registerPairs = linksWhere(links, (a, b) => isRegister(a) && isRegister(b));
  for (const [record, { group }] of groupPairs(links, registerPairs, peerLimits(thresholds)))
    placements.person[record] = group;
  const decided = new DecidedPlaces({ records, links, placements, constraints });
  const placing = { placements, thresholds, decided };
  const whose = { isRegister, source: records.source, person: placements.person };
  const claims = claimsBySource(links, whose, sources);
  const contests = decideSources(claims, { placements, links, ...surroundings }, decided);
  withdrawDoubted(records, links, placements);
  placeThroughOthers(records, links, { ...placing, contests });
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
function joinTheRest(records: Records, links: Links, { placements, thresholds }: Placing): void {
  const isRegister = isOfKind(records, 'register');
  const { person, verdict, probability, link } = placements;
  const isAlone = (record: number): boolean => verdict[record] === SENDIRI && !isRegister(record);
  const among = linksWhere(links, (a, b) => isAlone(a) && isAlone(b));
  for (const [record, { group, pair }] of groupPairs(links, among, peerLimits(thresholds))) {
    person[record] = group;
    if ((link[record] ?? -1) >= 0) continue;
    link[record] = pair;
    probability[record] = (probability[record] ?? 0) * probabilityOf(links.weight[pair] ?? 0);
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
function markRegister(records: Records, { person, verdict }: Placements): void {
  const isRegister = isOfKind(records, 'register');
  const rows = new Int32Array(person.length);
  for (const one of person) rows[one] = (rows[one] ?? 0) + 1;
  for (let record = 0; record < person.length; record += 1)
    if (isRegister(record) && (rows[person[record] ?? -1] ?? 0) > 1) verdict[record] = PADAN;
}
