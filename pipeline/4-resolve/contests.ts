import { type Contest, contest } from '../../matchers/cluster/contest.ts';
import { compete, rowEnd } from '../../matchers/cluster/competition.ts';
import { householdEvidence } from '../../matchers/cluster/household-evidence.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { calibrated } from '../../matchers/model/calibration.ts';
import type { Calibration } from '../../matchers/model/link-model.ts';
import { REFUTED } from '../../matchers/model/limits.ts';
import { type SourceClaims, claimsThat, householdsOf } from './claims.ts';
import type { DecidedPlaces } from './decided-places.ts';
import type { Links } from './links.ts';
import type { Placement, Thresholds } from './placement.ts';

/** What was found out about the claims of one source's rows on the register's persons. */
export interface SourceContest extends Contest {
  readonly claims: SourceClaims;
  /** Bits that other members of the row's household add, by claim. */
  readonly household: Float64Array;
}

/** Two candidates closer than this, in bits, are a tie: nobody can say which. */
const TIE = 0.01;

interface Deciding {
  readonly placements: Placement[];
  readonly links: Links;
  readonly thresholds: Thresholds;
  readonly calibration: Calibration | undefined;
  readonly columns: LinkColumns | undefined;
}

/** Lets all sources contend, until no two rows that a person told apart are given one person. */
export function decideSources(
  sources: readonly SourceClaims[],
  deciding: Deciding,
  decided: DecidedPlaces,
): SourceContest[] {
  if (decided.isFree) return sources.map((claims) => decideSource(claims, deciding));
  const { placements } = deciding;
  const before = placements.map((placement) => ({ ...placement }));
  for (;;) {
    // all before any is placed: which of two rows keeps a person is not for the order of the sources to say
    const standing = sources.map((claims) => claimsThat(claims, (row, person) => decided.mayBe(row, person)));
    const contests = standing.map((claims) => decideSource(claims, deciding));
    decided.unite();
    if (!decided.partUnits()) return contests;
    before.forEach((placement, record) => Object.assign(placements[record] ?? {}, placement));
  }
}

/**
 * Places the rows of one source with persons of the register. They compete once by their own pairs; what that says of
 * the other members of a household is added, and they compete again.
 */
function decideSource(claims: SourceClaims, deciding: Deciding): SourceContest {
  const { links, columns, thresholds } = deciding;
  const household =
    columns === undefined || !thresholds.households
      ? new Float64Array(claims.row.length)
      : householdEvidence(claims, compete(claims).probability, householdsOf(claims, links, columns));
  const weight = claims.weight.map((bits, i) => bits + (household[i] ?? 0));
  const decided = contest({ ...claims, weight }, thresholds.assignment);
  let to: number;
  for (let from = 0; from < claims.row.length; from = to) {
    to = rowEnd(claims.row, from);
    decideRow({ ...decided, claims, household }, [from, to], deciding);
  }
  return { ...decided, claims, household };
}

/** Places one row, whose claims stand from `from` to `to`: as granted, where that is probable enough. */
function decideRow(
  { claims, competition, granted, household }: SourceContest,
  [from, to]: readonly [number, number],
  { placements, thresholds, calibration }: Deciding,
): void {
  const probability = (claim: number): number => competition.probability[claim] ?? 0;
  // log2 of the probability but for what all of the row share; never of 0
  const bits = (claim: number): number =>
    (claims.weight[claim] ?? 0) + (household[claim] ?? 0) + (competition.rivalry[claim] ?? 0);
  const order = Array.from({ length: to - from }, (_, i) => from + i).sort(
    (x, y) =>
      (granted[y] ?? 0) - (granted[x] ?? 0) ||
      probability(y) - probability(x) ||
      personOf(claims, x) - personOf(claims, y),
  );
  const [best = from, runnerUp] = order;
  const placement = placements[claims.row[from] ?? -1];
  if (placement === undefined) return;
  const nobody = Math.max(0, 1 - order.reduce((sum, claim) => sum + probability(claim), 0));
  const own = calibrated(probability(best), calibration);
  const margin = runnerUp === undefined ? null : bits(best) - bits(runnerUp);
  placement.margin = margin;
  if (granted[best] === 1 && own >= thresholds.accept && (margin ?? Infinity) > TIE) {
    placement.person = personOf(claims, best);
    placement.verdict = 'usulan';
    placement.probability = own;
    placement.link = claims.link[best] ?? -1;
    return;
  }
  placement.probability = nobody;
  if (own < thresholds.review && 1 - nobody < thresholds.accept) return;
  placement.verdict = 'tinjau';
  placement.link = claims.link[best] ?? -1;
  placement.candidates = [best, ...(runnerUp === undefined ? [] : [runnerUp])].map((claim) =>
    personOf(claims, claim),
  );
}

const personOf = (claims: SourceClaims, claim: number): number =>
  claims.personRecord[claims.person[claim] ?? -1] ?? -1;

/** Persons that a row was held against and refuted, by row. */
export function refutedPersons(contests: readonly SourceContest[]): Map<number, Set<number>> {
  const refuted = new Map<number, Set<number>>();
  for (const { claims } of contests) {
    claims.row.forEach((row, i) => {
      if ((claims.weight[i] ?? 0) >= REFUTED) return;
      refuted.set(row, (refuted.get(row) ?? new Set<number>()).add(personOf(claims, i)));
    });
  }
  return refuted;
}
