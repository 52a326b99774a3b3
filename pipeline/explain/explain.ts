import {
  EXPLANATION_VERSION,
  type Explanation,
  type RejectedRow,
  type RowName,
} from '../../schemas/explanation.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { Store } from '../store/open.ts';
import { decisionsOf } from './decisions.ts';
import { type Found, findRow } from './find-row.ts';
import type { RecordPlace } from './place.ts';
import { sourcesOf } from './queries.ts';
import { explainRow } from './row.ts';
import { openScene } from './scene.ts';
import { explainTwoRows } from './two-rows.ts';

/** Explains one row, or two held against each other; nothing is masked yet. */
export function explain(store: Store, wanted: readonly RowName[], overlay: string | undefined): Explanation {
  const found = wanted.map((name) => findRow(store, sourcesOf(store), name));
  const rejected = found.flatMap((row) => ('reject' in row ? [row.reject] : []));
  if (rejected.length > 0) return rejects(rejected);
  const [first, second] = found.flatMap(recordOf);
  if (first === undefined) throw new Error('nothing to explain');
  if (first.id === second?.id)
    throw new PadanError({
      kind: 'usage',
      code: 'baris-sama',
      message: 'Kedua baris itu baris yang sama',
      next: 'Sebutkan satu baris saja, atau dua baris yang berbeda',
    });
  const scene = openScene(store, overlay);
  const explained = second === undefined ? explainRow(scene, first) : explainTwoRows(scene, [first, second]);
  const decisions = decisionsOf(store, second === undefined ? [first.id] : [first.id, second.id]);
  return decisions.length === 0 ? explained : { ...explained, decisions };
}

const recordOf = (found: Found): RecordPlace[] => ('record' in found ? [found.record] : []);

const rejects = (rows: readonly RejectedRow[]): Explanation => ({
  version: EXPLANATION_VERSION,
  kind: 'ditolak',
  masked: false,
  rows,
});
