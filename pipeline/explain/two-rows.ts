import { REFUTED } from '../../matchers/model/limits.ts';
import {
  type Conclusion,
  EXPLANATION_VERSION,
  type PairExplanation,
  type PlacedRow,
  type TwoRowsExplanation,
} from '../../schemas/explanation.ts';
import { type Competition, competition, shownRivals } from './competition.ts';
import { placedRow } from './find-row.ts';
import { explainPair } from './pair.ts';
import type { RecordPlace } from './place.ts';
import type { Scene } from './scene.ts';

type Two<T> = readonly [T, T];

/** Why two rows are one person, or why not. */
export function explainTwoRows(scene: Scene, records: Two<RecordPlace>): TwoRowsExplanation {
  const [a, b] = records;
  const pair = explainPair(scene, a, b);
  const rows: Two<PlacedRow> = [placedRow(scene.store, a.id), placedRow(scene.store, b.id)];
  const seeker = seekerOf(rows);
  const rivals: Competition =
    seeker === undefined ? { candidates: [], nobody: 1 } : competition(scene, records[seeker].id);
  return {
    version: EXPLANATION_VERSION,
    kind: 'pasangan',
    masked: false,
    rows,
    limits: scene.limits,
    ...shownRivals(rivals),
    pair,
    conclusion: conclude(scene, { rows, pair, rivals }),
  };
}

interface Case {
  readonly rows: Two<PlacedRow>;
  readonly pair: PairExplanation;
  readonly rivals: Competition;
}

/** Which of two rows looks for its person in the register, where the other one stands there. */
function seekerOf([a, b]: Two<PlacedRow>): 0 | 1 | undefined {
  if (a.kind === 'register') return b.kind === 'register' ? undefined : 1;
  return b.kind === 'register' ? 0 : undefined;
}

function conclude(scene: Scene, { rows, pair, rivals }: Case): Conclusion {
  const [a, b] = rows;
  if (a.person === b.person) return linked(rows);
  const weight = pair.weighing?.weightBits;
  if (weight === undefined) return { linked: false, reason: 'tidak dibandingkan' };
  const seeker = seekerOf(rows);
  if (seeker !== undefined) {
    const [row, other] = seeker === 0 ? [a, b] : [b, a];
    if (row.verdict === 'tinjau' && row.candidates.includes(other.person))
      return { linked: false, reason: 'calon tinjau', bits: weight };
    const [best] = rivals.candidates;
    if (best !== undefined && best.person !== other.person && best.weightBits > weight)
      return {
        linked: false,
        reason: 'calon lain lebih kuat',
        bits: best.weightBits - weight,
        row: { source: best.source, row: best.row },
        person: best.person,
      };
  }
  return unlinked(scene, { rows, pair, weight });
}

function linked(rows: Two<PlacedRow>): Conclusion {
  const [a, b] = rows;
  const decides = (row: PlacedRow, other: PlacedRow): boolean =>
    row.partner?.source === other.source && row.partner.row === other.row;
  if (decides(a, b) || decides(b, a) || (a.kind === 'register' && b.kind === 'register'))
    return { linked: true, reason: 'tautan ini', person: a.person };
  const row = (a.kind === 'register' ? b.partner : a.partner) ?? b.partner;
  return { linked: true, reason: 'lewat baris lain', person: a.person, ...(row === null ? {} : { row }) };
}

function unlinked(
  { limits }: Scene,
  { rows, pair, weight }: Pick<Case, 'rows' | 'pair'> & { readonly weight: number },
): Conclusion {
  const met = pair.rules.some(({ outcome }) => outcome === 'bertemu');
  const placedApart = rows.every(({ verdict }) => verdict === 'padan' || verdict === 'usulan');
  if (pair.weighing?.storedBits === null && !met)
    return { linked: false, reason: 'tidak bertemu', bits: weight };
  if (weight < limits.keepBits) return { linked: false, reason: 'terlalu lemah', bits: weight };
  if (weight < REFUTED) return { linked: false, reason: 'membantah', bits: weight };
  if (placedApart) return { linked: false, reason: 'orang lain', bits: weight };
  return { linked: false, reason: 'di bawah ambang', bits: weight };
}
