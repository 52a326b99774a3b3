import type {
  PairExplanation,
  PlacedRow,
  Product,
  RowExplanation,
  RowName,
} from '../../schemas/explanation.ts';
import { EXPLANATION_VERSION } from '../../schemas/explanation.ts';
import { type Rival, competition, shownRivals } from './competition.ts';
import { placed, placedRow } from './find-row.ts';
import { explainPair, ownFields, rowsOfFields } from './pair.ts';
import { type RecordPlace, nameOf, placeOf } from './place.ts';
import { memberOf, membersOfPerson } from './queries.ts';
import type { Scene } from './scene.ts';
import { bitsOf } from '../../matchers/model/odds.ts';

const MOST_OTHERS = 20;
/** A second candidate below this is named, but not shown field by field. */
const LEAST_CANDIDATE = 0.01;

/** What became of one row, and why. */
export function explainRow(scene: Scene, record: RecordPlace): RowExplanation {
  const { store } = scene;
  const row = placedRow(store, record.id);
  const rivals = row.kind === 'register' ? [] : competition(scene, record.id);
  const others = membersOfPerson(store, row.person).filter(({ id }) => id !== record.id);
  const partner = partnerOf(scene, record.id);
  const withdrawnBy = withdrawn(scene, { row, record: record.id, rivals });
  const isThrough = row.way === 'lewat baris' || row.way === 'lewat kartu' || row.way === 'kelompok';
  const through = isThrough && partner !== undefined ? placedRow(store, partner.id) : null;
  const pairs = shownWith(row, {
    rivals,
    partner,
    twin: registerTwin(scene, others),
    isWithdrawn: withdrawnBy !== null && row.verdict === 'sendiri',
  }).map((other) => explainPair(scene, record, other));
  return {
    version: EXPLANATION_VERSION,
    kind: 'baris',
    masked: false,
    ...ownFields(scene),
    row,
    limits: scene.limits,
    fields: rowsOfFields(scene, [record]),
    ...shownRivals(rivals),
    others: others.slice(0, MOST_OTHERS).map((member) => placed(store, member)),
    otherCount: others.length,
    through,
    product: scene.fields === null ? productOf(row, through, pairs[0]) : null,
    withdrawnBy,
    pairs,
  };
}

interface Around {
  readonly rivals: readonly Rival[];
  readonly partner: RecordPlace | undefined;
  readonly twin: RecordPlace | undefined;
  readonly isWithdrawn: boolean;
}

/** The rows that this one is shown beside. */
function shownWith(row: PlacedRow, { rivals, partner, twin, isWithdrawn }: Around): RecordPlace[] {
  if (row.kind === 'register') return twin === undefined ? [] : [twin];
  const best = rivals
    .filter(({ probability }, i) => i === 0 || probability >= LEAST_CANDIDATE)
    .map(({ place }) => place);
  if (row.verdict === 'tinjau' && row.way === 'langsung') return best.slice(0, 2);
  if (isWithdrawn) return [...best.slice(0, 1), ...(partner === undefined ? [] : [partner])];
  if (partner !== undefined) return [partner];
  return best.slice(0, 1);
}

/** Rounding apart, a pair's share of a product is at most its own probability. */
const ROUNDING = 1e-9;

/** How the probability of a row that was placed through another one came about; null where it did otherwise. */
function productOf(
  { way, probability }: PlacedRow,
  through: PlacedRow | null,
  pair: PairExplanation | undefined,
): Product | null {
  if (through === null || way === 'kelompok' || through.probability === 0) return null;
  const share = probability / through.probability;
  return share <= (pair?.weighing?.probability ?? 0) + ROUNDING
    ? { pair: Math.min(1, share), through: through.probability }
    : null;
}

interface Doubted {
  readonly row: PlacedRow;
  readonly record: number;
  readonly rivals: readonly Rival[];
}

/**
 * The row for whose sake this one was taken back from its best candidate (pipeline/4-resolve/persons.ts): surer to be the
 * same than the candidate was, and itself nobody's by its own pairs. Null where the row was not taken back.
 */
export function withdrawn(scene: Scene, { row, record, rivals }: Doubted): RowName | null {
  const [best] = rivals;
  const isElsewhere = row.verdict === 'sendiri' ? row.way !== 'putusan' : row.way === 'lewat baris';
  if (row.kind !== 'file' || !isElsewhere) return null;
  if (best === undefined || best.probability < scene.limits.accept) return null;
  const candidateBits = bitsOf(best.probability);
  const surest = scene
    .linksOf(record)
    .filter(({ weight }) => weight > candidateBits)
    .sort((x, y) => y.weight - x.weight)
    .map(({ other }) => other)
    .find((other) => isNobodys(scene, other));
  return surest === undefined ? null : nameOf(placeOf(scene, surest));
}

/** True for a row of a file that no register row claims by its own pair. */
function isNobodys(scene: Scene, record: number): boolean {
  const member = memberOf(scene.store, record);
  if (member?.kind !== 'file') return false;
  if (member.verdict === 'sendiri') return true;
  return member.partner !== null && placeOf(scene, member.partner).from.kind !== 'register';
}

function partnerOf(scene: Scene, record: number): RecordPlace | undefined {
  const partner = memberOf(scene.store, record)?.partner;
  return partner === undefined || partner === null ? undefined : placeOf(scene, partner);
}

/** Another register row of the same person: the register holds somebody twice. */
const registerTwin = (
  scene: Scene,
  others: readonly { readonly id: number; readonly kind: string }[],
): RecordPlace | undefined => {
  const twin = others.find(({ kind }) => kind === 'register');
  return twin === undefined ? undefined : placeOf(scene, twin.id);
};
