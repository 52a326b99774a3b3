import type { ModelSource } from '../../schemas/model-page.ts';
import type { Store } from '../store/open.ts';

export const sourcesTold = (store: Store): ModelSource[] =>
  store
    .prepare<[], ModelSource>(
      'SELECT name AS source, label, kind, extract_date, stored FROM source ORDER BY ordinal',
    )
    .all();

/** A kept pair: ordinals of its sources, its weight, the level of every comparison. */
export type KeptPair = [a: number, b: number, weight: number, levels: Buffer];

export const keptPairs = (store: Store): Iterable<KeptPair> =>
  store
    .prepare<[], KeptPair>(
      'SELECT ra.source, rb.source, l.weight, l.levels FROM link l JOIN record ra ON ra.id = l.a JOIN record rb ON rb.id = l.b',
    )
    .raw()
    .iterate();
