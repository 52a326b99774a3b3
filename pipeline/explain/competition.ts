import { calibrator } from '../../matchers/model/calibration.ts';
import type { Candidate, RowExplanation } from '../../schemas/explanation.ts';
import type { StoredClaim, StoredContest } from './claims.ts';
import { type RecordPlace, nameOf, placeOf } from './place.ts';
import { memberOf } from './queries.ts';
import type { Scene } from './scene.ts';

/** A person of the register that a row claimed. */
export interface Rival extends Candidate {
  readonly place: RecordPlace;
}

/** All bits of a claim but for what the other candidates of its row take. */
export const standingBits = (
  { weight, household, rivalry }: StoredClaim,
  contest: StoredContest | undefined,
): number => weight + household + rivalry + (contest?.shiftBits ?? 0);

/** The register persons that a row could be, as resolve let them compete: those that it chose first, then by probability. */
export function competition(scene: Scene, record: number): readonly Rival[] {
  const { store, model } = scene;
  const row = memberOf(store, record);
  const rivals = scene
    .claims()
    .ofRow(record)
    .map((claim): Rival & { readonly rank: number } => {
      const place = placeOf(scene, claim.registerRow);
      const person = memberOf(store, claim.registerRow)?.person ?? -1;
      return {
        ...nameOf(place),
        person,
        weightBits: claim.weight,
        probability: calibrator(model.calibration)(claim.probability),
        place,
        standingBits: standingBits(claim, scene.claims().contestOf(claim)),
        rank:
          row?.candidate1 === person || row?.partner === claim.registerRow
            ? 0
            : row?.candidate2 === person
              ? 1
              : 2,
      };
    });
  return rivals
    .sort((x, y) => x.rank - y.rank || y.probability - x.probability || x.person - y.person)
    .map(({ rank: _, ...rival }) => rival);
}

const MOST_CANDIDATES = 5;

/** As an explanation shows them. */
export const shownRivals = (
  rivals: readonly Rival[],
): Pick<RowExplanation, 'candidates' | 'candidateCount'> => ({
  candidates: rivals.slice(0, MOST_CANDIDATES).map(({ place: _, ...candidate }) => candidate),
  candidateCount: rivals.length,
});
