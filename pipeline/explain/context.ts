import { calibratedBits } from '../../matchers/model/calibration.ts';
import type { CalibrationPart, ContextPart, Weighing } from '../../schemas/explanation.ts';
import { competition } from './competition.ts';
import { type RecordPlace, nameOf } from './place.ts';
import { marksOf } from './rules-of-run.ts';
import type { Scene } from './scene.ts';
import type { WeighedFields } from './weigh.ts';

/** A pair of which the fields are weighed, and the odds that it has by now. */
interface WeighedPair {
  readonly a: RecordPlace;
  readonly b: RecordPlace;
  readonly weighed: WeighedFields;
  /** As the table `link` has it; null when it is not kept. */
  readonly storedBits: number | null;
  readonly bits: number;
}

type Step = Omit<ContextPart, 'runningBits'> | Omit<CalibrationPart, 'runningBits'>;

/**
 * What moves a pair's odds beside its own fields, in this order; null where it has nothing to say. What a run comes to
 * take into account adds its function here, and its words to reports/words (`context`).
 */
const BEYOND_FIELDS: readonly ((scene: Scene, pair: WeighedPair) => Step | null)[] = [calibration, rivals];

/** The parts of a pair's weight with those that belong to no field, and the odds at which verdicts turn. */
export function beyondFields(
  scene: Scene,
  pair: Omit<WeighedPair, 'bits'>,
): Pick<Weighing, 'parts' | 'totalBits' | 'probability' | 'marks'> {
  const parts: Weighing['parts'][number][] = [...pair.weighed.parts];
  let bits = pair.weighed.weightBits;
  for (const stepOf of BEYOND_FIELDS) {
    const step = stepOf(scene, { ...pair, bits });
    if (step === null) continue;
    bits += step.bits;
    parts.push({ ...step, runningBits: bits });
  }
  const registers = [pair.a, pair.b].filter(({ from }) => from.kind === 'register').length;
  return {
    parts,
    totalBits: bits,
    probability: 1 / (1 + 2 ** -bits),
    marks: marksOf(scene.limits, registers),
  };
}

function calibration({ model }: Scene, { bits }: WeighedPair): Step | null {
  if (model.calibration === undefined) return null;
  return { kind: 'kalibrasi', name: 'kalibrasi', bits: calibratedBits(model.calibration, bits) - bits };
}

const MOST_ROWS = 5;

/** Other persons that the row could be: at most one of them is right (matchers/cluster/candidates.ts). */
function rivals(scene: Scene, { a, b, storedBits }: WeighedPair): Step | null {
  const [row, other] = a.from.kind === 'register' ? [b, a] : [a, b];
  if (storedBits === null || row.from.kind === 'register' || other.from.kind !== 'register') return null;
  const { candidates } = competition(scene, row.id);
  const own = candidates.find(({ place }) => place.id === other.id)?.person;
  const others = candidates.filter(({ person }) => person !== own);
  if (own === undefined || others.length === 0) return null;
  const odds = others.reduce((sum, { weightBits }) => sum + 2 ** weightBits, 0);
  return {
    kind: 'konteks',
    name: 'calon lain',
    bits: -Math.log2(1 + odds),
    rows: others.slice(0, MOST_ROWS).map(nameOf),
    count: others.length,
  };
}
