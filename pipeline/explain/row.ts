import type { PlacedRow, RowExplanation } from '../../schemas/explanation.ts';
import { EXPLANATION_VERSION } from '../../schemas/explanation.ts';
import { type Competition, competition, shownRivals } from './competition.ts';
import { fieldRows } from './fields.ts';
import { placed, placedRow } from './find-row.ts';
import { explainPair, rowText } from './pair.ts';
import type { RecordPlace } from './place.ts';
import { memberOf, membersOfPerson } from './queries.ts';
import type { Scene } from './scene.ts';

const MOST_OTHERS = 20;
/** A second candidate below this is named, but not shown field by field. */
const LEAST_CANDIDATE = 0.01;

/** What became of one row, and why. */
export function explainRow(scene: Scene, record: RecordPlace): RowExplanation {
  const { store } = scene;
  const row = placedRow(store, record.id);
  const rivals: Competition =
    row.kind === 'register' ? { candidates: [], nobody: 1 } : competition(scene, record.id);
  const others = membersOfPerson(store, row.person).filter(({ id }) => id !== record.id);
  const partner = partnerOf(scene, record.id);
  const isThrough = row.way === 'lewat baris' || row.way === 'lewat kartu' || row.way === 'kelompok';
  return {
    version: EXPLANATION_VERSION,
    kind: 'baris',
    masked: false,
    row,
    limits: scene.limits,
    fields: fieldRows([rowText(scene, record)]),
    ...shownRivals(rivals),
    others: others.slice(0, MOST_OTHERS).map((member) => placed(store, member)),
    otherCount: others.length,
    through: isThrough && partner !== undefined ? placedRow(store, partner.id) : null,
    pairs: shownWith(row, { rivals, partner, twin: registerTwin(scene, others) }).map((other) =>
      explainPair(scene, record, other),
    ),
  };
}

interface Around {
  readonly rivals: Competition;
  readonly partner: RecordPlace | undefined;
  readonly twin: RecordPlace | undefined;
}

/** The rows that this one is shown beside. */
function shownWith(row: PlacedRow, { rivals, partner, twin }: Around): RecordPlace[] {
  if (row.kind === 'register') return twin === undefined ? [] : [twin];
  const best = rivals.candidates
    .filter(({ probability }, i) => i === 0 || probability >= LEAST_CANDIDATE)
    .map(({ place }) => place);
  if (row.verdict === 'tinjau' && row.way !== 'lewat kartu') return best.slice(0, 2);
  if (partner !== undefined) return [partner];
  return best.slice(0, 1);
}

function partnerOf(scene: Scene, record: number): RecordPlace | undefined {
  const partner = memberOf(scene.store, record)?.partner;
  return partner === undefined || partner === null ? undefined : placeOf(scene, partner);
}

function placeOf({ store, sources }: Scene, record: number): RecordPlace | undefined {
  const member = memberOf(store, record);
  const from = sources[member?.source ?? -1];
  if (member === undefined || from === undefined) return undefined;
  return { id: record, from, source: member.sourceName, row: member.row };
}

/** Another register row of the same person: the register holds somebody twice. */
const registerTwin = (
  scene: Scene,
  others: readonly { readonly id: number; readonly kind: string }[],
): RecordPlace | undefined => {
  const twin = others.find(({ kind }) => kind === 'register');
  return twin === undefined ? undefined : placeOf(scene, twin.id);
};
