import { calibratedBits } from '../../matchers/model/calibration.ts';
import type { CalibrationPart, ContextPart, Weighing } from '../../schemas/explanation.ts';
import type { StoredClaim, StoredContest } from './claims.ts';
import { standingBits } from './competition.ts';
import { decidedBetween } from './decisions.ts';
import { type RecordPlace, nameOf, placeOf } from './place.ts';
import { MEAN_MARK, marksOf } from './rules-of-run.ts';
import type { Scene } from './scene.ts';
import type { WeighedFields } from './weigh.ts';
import { bitsOf, probabilityOf } from '../../matchers/model/odds.ts';

/** A pair of which the fields are weighed. */
interface WeighedPair {
  readonly a: RecordPlace;
  readonly b: RecordPlace;
  readonly weighed: WeighedFields;
}

type Step = Omit<ContextPart, 'runningBits'> | Omit<CalibrationPart, 'runningBits'>;

/** The parts of a pair's weight with those that belong to no field, and the odds at which verdicts turn. */
export function beyondFields(
  scene: Scene,
  pair: WeighedPair,
): Pick<Weighing, 'parts' | 'totalBits' | 'probability' | 'marks'> {
  const parts: Weighing['parts'][number][] = [...pair.weighed.parts];
  const claim = claimOf(scene, pair);
  let bits = pair.weighed.weightBits;
  for (const step of claim === undefined ? [] : competitionSteps(scene, claim)) {
    bits += step.bits;
    parts.push({ ...step, runningBits: bits });
  }
  return { parts, totalBits: bits, probability: probabilityOf(bits), marks: marks(scene, pair, claim) };
}

/** What is nearer than this is the same weight. */
const SAME_BITS = 1e-6;

/**
 * The claim that this pair speaks for. Undefined where none competed: two rows of files, another register row of the
 * person, a pair that was not kept, or one whose weight an officer's decision took the place of.
 */
function claimOf(scene: Scene, { a, b, weighed }: WeighedPair): StoredClaim | undefined {
  const [row, register] = a.from.kind === 'register' ? [b, a] : [a, b];
  if (row.from.kind === 'register' || register.from.kind !== 'register') return undefined;
  const claim = scene
    .claims()
    .ofRow(row.id)
    .find(({ registerRow }) => registerRow === register.id);
  if (claim === undefined) return undefined;
  return Math.abs(claim.weight - weighed.weightBits) < SAME_BITS ? claim : undefined;
}

/** Where the verdict on the pair turns; none for a pair that was never held against a threshold. */
function marks(scene: Scene, { a, b }: WeighedPair, claim: StoredClaim | undefined): Weighing['marks'] {
  if (scene.fields !== null) return [MEAN_MARK];
  const registers = [a, b].filter(({ from }) => from.kind === 'register').length;
  if (registers === 1 && claim === undefined) return [];
  if (decidedBetween(scene.store, a.id, b.id) !== undefined) return [];
  return marksOf(scene.limits, registers);
}

const MOST_ROWS = 5;

/** From a pair's weight to the log-odds of its probability in the crosswalk (docs/model.md, section 6). */
function competitionSteps(scene: Scene, claim: StoredClaim): Step[] {
  const contest = scene.claims().contestOf(claim);
  if (contest === undefined) return [];
  const { weight, household } = claim;
  const others = scene
    .claims()
    .ofRow(claim.row)
    .filter(({ person }) => person !== claim.person)
    .sort((x, y) => standingBits(y, contest) - standingBits(x, contest) || x.person - y.person);
  const odds = oddsBits(claim, others, contest);
  // what the other rows leave is what the last round did with it, where it can be told
  const rivalry = others.length === 0 ? odds - weight - household - contest.shiftBits : claim.rivalry;
  const named = (records: readonly number[]): Pick<ContextPart, 'rows' | 'count'> => ({
    rows: records.slice(0, MOST_ROWS).map((record) => nameOf(placeOf(scene, record))),
    count: records.length,
  });
  const steps: Step[] = [
    {
      kind: 'konteks',
      name: 'baris dicari',
      bits: contest.shiftBits,
      rows: [],
      count: 0,
      share: contest.present,
    },
  ];
  if (household !== 0)
    steps.push({ kind: 'konteks', name: 'anggota keluarga', bits: household, rows: [], count: 0 });
  const rivals = scene.claims().rivalsOf(claim);
  if (rivals.length > 0)
    steps.push({
      kind: 'konteks',
      name: 'baris lain orang ini',
      bits: rivalry,
      ...named(rivals.map(({ row }) => row)),
    });
  if (others.length > 0)
    steps.push({
      kind: 'konteks',
      name: 'calon lain',
      bits: odds - weight - household - contest.shiftBits - rivalry,
      ...named(others.map(({ registerRow }) => registerRow)),
    });
  const { calibration } = scene.model;
  if (calibration !== undefined)
    steps.push({ kind: 'kalibrasi', name: 'kalibrasi', bits: calibratedBits(calibration, odds) - odds });
  return steps;
}

/** A probability nearer to one than this has lost the last digits of its odds. */
const NEAR_ONE = 2 ** -30;

/** log2 of the odds of a claim's probability; where that is too near to 0 or 1, by the formula that it came from. */
function oddsBits(claim: StoredClaim, others: readonly StoredClaim[], contest: StoredContest): number {
  const { probability } = claim;
  if (probability > 0 && 1 - probability > NEAR_ONE) return bitsOf(probability);
  const rest = others.reduce((sum, other) => sum + 2 ** standingBits(other, contest), 1);
  return standingBits(claim, contest) - Math.log2(rest);
}
