import { type Contest, contest } from '../../matchers/cluster/contest.ts';
import { rowEnd } from '../../matchers/cluster/claims.ts';
import { compete } from '../../matchers/cluster/competition.ts';
import { householdEvidence } from '../../matchers/cluster/household-evidence.ts';
import { firstAtLeast } from '../../matchers/kernel/sorted.ts';
import { calibrator } from '../../matchers/model/calibration.ts';
import type { Calibration } from '../../matchers/model/link-model.ts';
import { REFUTED } from '../../matchers/model/limits.ts';
import { type SourceClaims, claimsThat } from './claims.ts';
import type { DecidedPlaces } from './decided-places.ts';
import type { Links } from './links.ts';
import { type Addresses, householdsOf } from './homes.ts';
import { type Placements, TINJAU, type Thresholds, USULAN } from './placement.ts';

/** What was found out about the claims of one source's rows on the register's persons. */
export interface SourceContest extends Contest {
  readonly claims: SourceClaims;
  /** Bits that other members of the row's household add, by claim. */
  readonly household: Float64Array;
}

/** Two candidates closer than this, in bits, are a tie: nobody can say which. */
const TIE = 0.01;

interface Deciding {
  readonly placements: Placements;
  readonly links: Links;
  readonly thresholds: Thresholds;
  readonly calibration: Calibration | undefined;
  readonly addresses: Addresses | undefined;
}

/** Lets all sources contend, until no two rows that a person told apart are given one person. */
export function decideSources(
  sources: readonly SourceClaims[],
  deciding: Deciding,
  decided: DecidedPlaces,
): SourceContest[] {
  if (decided.isFree) return sources.map((claims) => decideSource(claims, deciding));
  const { placements } = deciding;
  const before = placements.copy();
  for (;;) {
    // all before any is placed: which of two rows keeps a person is not for the order of the sources to say
    const standing = sources.map((claims) => claimsThat(claims, (row, person) => decided.mayBe(row, person)));
    const contests = standing.map((claims) => decideSource(claims, deciding));
    decided.unite();
    if (!decided.partUnits()) return contests;
    placements.restore(before);
  }
}

/**
 * Places the rows of one source with persons of the register. They compete once by their own pairs; what that says of
 * the other members of a household is added, and they compete again.
 */
function decideSource(claims: SourceClaims, deciding: Deciding): SourceContest {
  const { links, addresses, thresholds } = deciding;
  const household =
    addresses === undefined || !thresholds.households
      ? new Float64Array(claims.row.length)
      : householdEvidence(claims, compete(claims).probability, householdsOf(claims, links, addresses));
  const weight = claims.weight.map((bits, i) => bits + (household[i] ?? 0));
  const decided = { ...contest({ ...claims, weight }, thresholds.assignment), claims, household };
  const place = rowPlacer(decided, deciding);
  let to: number;
  for (let from = 0; from < claims.row.length; from = to) {
    to = rowEnd(claims.row, from);
    place(from, to);
  }
  return decided;
}

/** Places one row, whose claims stand from `from` to `to`: as granted, where that is probable enough. */
function rowPlacer(
  { claims, competition, granted, household }: SourceContest,
  { placements, thresholds, calibration }: Deciding,
): (from: number, to: number) => void {
  const calibrated = calibrator(calibration);
  const probability = (claim: number): number => competition.probability[claim] ?? 0;
  // log2 of the probability but for what all of the row share; never of 0
  const bits = (claim: number): number =>
    (claims.weight[claim] ?? 0) + (household[claim] ?? 0) + (competition.rivalry[claim] ?? 0);
  const inOrder = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, i) => from + i).sort(
      (x, y) =>
        (granted[y] ?? 0) - (granted[x] ?? 0) ||
        probability(y) - probability(x) ||
        personOf(claims, x) - personOf(claims, y),
    );
  return (from, to) => {
    const order = to - from > 1 ? inOrder(from, to) : [from];
    const [best = from, runnerUp] = order;
    const row = claims.row[from] ?? -1;
    const nobody = Math.max(0, 1 - order.reduce((sum, claim) => sum + probability(claim), 0));
    const own = calibrated(probability(best));
    const margin = runnerUp === undefined ? NaN : bits(best) - bits(runnerUp);
    placements.margin[row] = margin;
    if (granted[best] === 1 && own >= thresholds.accept && !(margin <= TIE)) {
      placements.person[row] = personOf(claims, best);
      placements.verdict[row] = USULAN;
      placements.probability[row] = own;
      placements.link[row] = claims.link[best] ?? -1;
      return;
    }
    placements.probability[row] = nobody;
    if (own < thresholds.review && 1 - nobody < thresholds.accept) return;
    placements.verdict[row] = TINJAU;
    placements.link[row] = claims.link[best] ?? -1;
    placements.setCandidates(
      row,
      order.slice(0, 2).map((claim) => personOf(claims, claim)),
    );
  };
}

const personOf = (claims: SourceClaims, claim: number): number =>
  claims.personRecord[claims.person[claim] ?? -1] ?? -1;

/** True where a row was held against a person and refuted. */
export function isRefuted(contest: SourceContest | undefined, row: number, person: number): boolean {
  if (contest === undefined) return false;
  const { claims } = contest;
  for (let i = firstAtLeast(claims.row, row); claims.row[i] === row; i += 1)
    if (personOf(claims, i) === person && (claims.weight[i] ?? 0) < REFUTED) return true;
  return false;
}
