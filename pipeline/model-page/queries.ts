import type { ModelSource } from '../../schemas/model-page.ts';
import { loadColumns } from '../store/columns.ts';
import { StoredLinks } from '../store/links.ts';
import type { Store } from '../store/open.ts';

export const sourcesTold = (store: Store): ModelSource[] =>
  store
    .prepare<[], ModelSource>(
      'SELECT name AS source, label, kind, extract_date, stored FROM source ORDER BY ordinal',
    )
    .all();

/** A kept pair: ordinals of its sources, its weight, the level of every comparison. */
export type KeptPair = [a: number, b: number, weight: number, levels: Uint8Array];

export function* keptPairs(store: Store): Iterable<KeptPair> {
  const links = new StoredLinks(store);
  const source = loadColumns(store, 'link_column', 'source').get('source') ?? new Uint8Array();
  const sourceOf = (record: number | undefined): number => source[record ?? -1] ?? -1;
  for (let i = 0; i < links.count; i += 1)
    yield [sourceOf(links.a[i]), sourceOf(links.b[i]), links.weight[i] ?? NaN, links.levelsOf(i)];
}
