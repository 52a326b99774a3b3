import type { ModelRecall, ModelSource } from '../../schemas/model-page.ts';
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

export interface RuleCounts {
  readonly pairs: number;
  readonly newPairs: number;
  readonly keptPairs: number;
  readonly splitBlocks: number;
  readonly refusedBlocks: number;
  readonly refusedRows: number;
}

/** In the order of the rules. */
export const ruleCounts = (store: Store): RuleCounts[] =>
  store
    .prepare<[], RuleCounts>(
      `SELECT s.pairs, s.new_pairs AS newPairs, (SELECT count(*) FROM link l WHERE l.rule = s.rule) AS keptPairs,
         s.split_blocks AS splitBlocks, s.refused_blocks AS refusedBlocks, s.refused_records AS refusedRows
       FROM block_stat s ORDER BY s.rule`,
    )
    .all();

/** Accepted links by the rules that had their pair, as bits: 2^r for rule r; undefined where the run kept none. */
export const acceptedByRules = (store: Store): { rules: number; links: number }[] | undefined =>
  has(store, 'accepted_link')
    ? store
        .prepare<[], { rules: number; links: number }>(
          'SELECT rules, count(*) AS links FROM accepted_link GROUP BY rules',
        )
        .all()
    : undefined;

interface StoredRecall extends Pick<ModelRecall, 'recall' | 'missed_rows'> {
  readonly sampled_linked: number;
  readonly sampled_unlinked: number;
}

/** The estimate of what the rules miss; undefined where the run made none. */
export function storedRecall(store: Store): StoredRecall | undefined {
  if (!has(store, 'block_recall')) return undefined;
  const json = store.prepare<[], string>('SELECT json FROM block_recall').pluck().get();
  return json === undefined ? undefined : (JSON.parse(json) as StoredRecall);
}

const has = (store: Store, name: string): boolean =>
  store.prepare<[string], number>('SELECT 1 FROM sqlite_master WHERE name = ?').pluck().get(name) === 1;
