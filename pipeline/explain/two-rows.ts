import { REFUTED } from '../../matchers/model/limits.ts';
import {
  type Conclusion,
  EXPLANATION_VERSION,
  type PairExplanation,
  type PlacedRow,
  type TwoRowsExplanation,
} from '../../schemas/explanation.ts';
import { type Rival, competition, shownRivals } from './competition.ts';
import { decidedBetween } from './decisions.ts';
import { placedRow } from './find-row.ts';
import { explainPair, ownFields } from './pair.ts';
import type { RecordPlace } from './place.ts';
import { withdrawn } from './row.ts';
import type { Scene } from './scene.ts';

type Two<T> = readonly [T, T];

/** Why two rows are one person, or why not. */
export function explainTwoRows(scene: Scene, records: Two<RecordPlace>): TwoRowsExplanation {
  const [a, b] = records;
  const pair = explainPair(scene, a, b);
  const rows: Two<PlacedRow> = [placedRow(scene.store, a.id), placedRow(scene.store, b.id)];
  const seeker = seekerOf(rows);
  const rivals = seeker === undefined ? [] : competition(scene, records[seeker].id);
  return {
    version: EXPLANATION_VERSION,
    kind: 'pasangan',
    masked: false,
    ...ownFields(scene),
    rows,
    limits: scene.limits,
    ...shownRivals(rivals),
    pair,
    conclusion: conclude(scene, { records, rows, pair, rivals }),
  };
}

interface Case {
  readonly records: Two<RecordPlace>;
  readonly rows: Two<PlacedRow>;
  readonly pair: PairExplanation;
  readonly rivals: readonly Rival[];
}

/** Which of two rows looks for its person in the register, where the other one stands there. */
function seekerOf([a, b]: Two<PlacedRow>): 0 | 1 | undefined {
  if (a.kind === 'register') return b.kind === 'register' ? undefined : 1;
  return b.kind === 'register' ? 0 : undefined;
}

function conclude(scene: Scene, { records, rows, pair, rivals }: Case): Conclusion {
  const [a, b] = rows;
  const isLinked = a.person === b.person;
  if (decidedBetween(scene.store, records[0].id, records[1].id) === isLinked)
    return { linked: isLinked, reason: 'putusan petugas', ...(isLinked ? { person: a.person } : {}) };
  if (isLinked) return linked(rows);
  const weight = pair.weighing?.weightBits;
  if (weight === undefined) return { linked: false, reason: 'tidak dibandingkan' };
  const seeker = seekerOf(rows);
  if (seeker !== undefined) {
    const [row, other] = seeker === 0 ? [a, b] : [b, a];
    const refused = refusedClaim(scene, { row, record: records[seeker].id, rivals, other, weight });
    if (refused !== undefined) return refused;
  }
  return unlinked(scene, { rows, pair, weight });
}

interface Refused {
  readonly row: PlacedRow;
  readonly record: number;
  readonly rivals: readonly Rival[];
  readonly other: PlacedRow;
  readonly weight: number;
}

/** Why a row did not get a person of the register; undefined where others than the row's candidates say why. */
function refusedClaim(scene: Scene, { row, record, rivals, other, weight }: Refused): Conclusion | undefined {
  if (row.verdict === 'tinjau' && row.candidates.includes(other.person))
    return { linked: false, reason: 'calon tinjau', bits: weight };
  const [best] = rivals;
  if (best === undefined) return undefined;
  if (best.person === other.person) {
    const by = withdrawn(scene, { row, record, rivals });
    return by === null ? undefined : { linked: false, reason: 'ditarik', bits: weight, row: by };
  }
  const own = rivals.find(({ person }) => person === other.person);
  const ahead = own === undefined ? best.weightBits - weight : best.standingBits - own.standingBits;
  if (ahead <= 0) return undefined;
  const { source, row: at, person } = best;
  return { linked: false, reason: 'calon lain lebih kuat', bits: ahead, row: { source, row: at }, person };
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
  { limits, fields }: Scene,
  { rows, pair, weight }: Pick<Case, 'rows' | 'pair'> & { readonly weight: number },
): Conclusion {
  const met = pair.rules.some(({ outcome }) => outcome === 'bertemu');
  const placedApart = rows.every(({ verdict }) => verdict === 'padan' || verdict === 'usulan');
  if (pair.weighing?.storedBits === null && !met)
    return { linked: false, reason: 'tidak bertemu', bits: weight };
  if (weight < limits.keepBits) return { linked: false, reason: 'terlalu lemah', bits: weight };
  if (weight < REFUTED) return { linked: false, reason: 'membantah', bits: weight };
  if (fields !== null)
    return { linked: false, reason: weight > 0 ? 'rerata kelompok' : 'membantah', bits: weight };
  if (placedApart) return { linked: false, reason: 'orang lain', bits: weight };
  return { linked: false, reason: 'di bawah ambang', bits: weight };
}
