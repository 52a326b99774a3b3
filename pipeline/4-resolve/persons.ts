import { type Candidate, choose, strongest } from '../../matchers/cluster/candidates.ts';
import { type Constraints, FREE } from '../../matchers/cluster/constraints.ts';
import { groupPairs } from '../../matchers/cluster/group.ts';
import { card } from '../../matchers/compare/card.ts';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import { REFUTED } from '../../matchers/model/limits.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { Calibration } from '../../matchers/model/link-model.ts';
import { claimsBySource } from './claims.ts';
import { type SourceContest, decideSources, refutedPersons } from './contests.ts';
import { DecidedPlaces } from './decided-places.ts';
import type { Links, ResolveRecord } from './links.ts';
import type { Placement, Thresholds } from './placement.ts';

const bits = (probability: number): number => Math.log2(probability / (1 - probability));
const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);

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

/** Candidates by record; `personOf(a, b)` is the person that `a` lends to `b`, -1 for none. */
function candidatesOf(
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

interface Placing {
  readonly placements: Placement[];
  readonly thresholds: Thresholds;
  readonly decided: DecidedPlaces;
}

/** A row lends its person to others only when it is as good as certain of it. */
const LENDS = 0.95;

/**
 * Takes a row that is not quite sure back from a person where a row that is plainly the same is of nobody: both cannot be
 * right, and the one that is surer stands. `padan` and `sendiri` are not yet told apart from `usulan` and `tinjau` here.
 */
function withdrawDoubted(
  records: readonly ResolveRecord[],
  links: Links,
  placements: readonly Placement[],
): void {
  const isFile = (record: number): boolean => records[record]?.kind === 'file';
  const doubted = new Map<number, number>();
  const ask = (row: number, peer: number, weight: number): void => {
    const own = placements[row];
    const other = placements[peer];
    if (own?.verdict !== 'usulan' || own.probability >= LENDS || other?.verdict !== 'sendiri') return;
    const against = Math.min(weight, bits(other.probability));
    if (against > Math.max(bits(own.probability), doubted.get(row) ?? 0)) doubted.set(row, against);
  };
  for (let i = 0; i < links.count; i += 1) {
    const a = links.a[i] ?? 0;
    const b = links.b[i] ?? 0;
    if (!isFile(a) || !isFile(b)) continue;
    ask(a, b, links.weight[i] ?? 0);
    ask(b, a, links.weight[i] ?? 0);
  }
  for (const record of doubted.keys()) {
    const placement = placements[record];
    if (placement === undefined) continue;
    placement.person = record;
    placement.verdict = 'sendiri';
    placement.probability = 1 - placement.probability;
    placement.link = -1;
  }
}

/**
 * A row that no register row claims, but that is plainly the same as a row of a file that one does claim; unless it was
 * held against that register person and refuted. Bills and lists lend nobody a person: their NIK is what they copied.
 */
function placeThroughOthers(
  records: readonly ResolveRecord[],
  links: Links,
  {
    placements,
    thresholds,
    decided,
    refuted,
  }: Placing & { readonly refuted: ReadonlyMap<number, ReadonlySet<number>> },
): void {
  const lends = placements.map(
    ({ verdict, probability }, record) =>
      verdict === 'usulan' && probability >= LENDS && records[record]?.kind === 'file',
  );
  const candidates = candidatesOf(records.length, links, (a, b) => {
    if (lends[a] !== true || placements[b]?.verdict === 'usulan' || records[b]?.kind === 'register')
      return -1;
    return placements[a]?.person ?? -1;
  });
  candidates.forEach((own, record) => {
    const { best, runnerUp, probability } = choose(
      strongest(own).filter(
        ({ person }) => refuted.get(record)?.has(person) !== true && decided.mayBe(record, person),
      ),
    );
    const placement = placements[record];
    if (placement === undefined || best === undefined || probability < thresholds.accept) return;
    placement.margin = runnerUp === undefined ? null : best.weight - runnerUp.weight;
    placement.person = best.person;
    placement.verdict = 'usulan';
    placement.probability = probability * (placements[otherEnd(links, best.link, record)]?.probability ?? 1);
    placement.link = best.link;
    placement.candidates = [];
  });
}

/** The other record of a link. */
const otherEnd = ({ a, b }: Links, link: number, record: number): number =>
  (a[link] === record ? b[link] : a[link]) ?? -1;

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
  accept: bits(acceptPeers),
  refuted: REFUTED,
});

/** Indices of the links that satisfy. */
function linksWhere(links: Links, satisfies: (a: number, b: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < links.count; i += 1) if (satisfies(links.a[i] ?? 0, links.b[i] ?? 0)) found.push(i);
  return found;
}

/**
 * A bill is of whoever the membership row it names by card is, whatever NIK stands on it: the card is what is billed.
 * Rows whose card no file knows keep the place that their other fields gave them.
 */
function placeBills(
  records: readonly ResolveRecord[],
  links: Links,
  { placements, thresholds, decided }: Placing,
): void {
  const candidates = candidatesOf(records.length, links, (a, b) =>
    records[b]?.kind === 'bill' && records[a]?.kind === 'file' ? a : -1,
  );
  candidates.forEach((own, bill) => {
    const named = own.filter(({ link }) => links.levels[link]?.[CARD] === SAME_CARD);
    const choice = choose(named);
    const member = placements[choice.best?.person ?? -1];
    if (choice.best === undefined || member === undefined || choice.probability < thresholds.accept) return;
    if (decided.isSettled(bill) || (member.verdict !== 'tinjau' && !decided.mayBe(bill, member.person)))
      return;
    placements[bill] = {
      ...member,
      verdict: member.verdict === 'padan' ? 'usulan' : member.verdict,
      person: member.verdict === 'tinjau' ? bill : member.person,
      probability: member.probability * choice.probability,
      margin: null,
      link: choice.best.link,
    };
  });
}

const CARD = COMPARISONS.findIndex(({ name }) => name === card.name);
const SAME_CARD = card.levels.indexOf('sama');

/** A register row is `padan` when a row of another source or a second register row is its person's, else `sendiri`. */
function markRegister(records: readonly ResolveRecord[], placements: readonly Placement[]): void {
  const rows = new Map<number, number>();
  for (const { person } of placements) rows.set(person, (rows.get(person) ?? 0) + 1);
  placements.forEach((placement, record) => {
    if (records[record]?.kind === 'register' && (rows.get(placement.person) ?? 0) > 1)
      placement.verdict = 'padan';
  });
}
