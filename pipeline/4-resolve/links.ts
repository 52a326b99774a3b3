import { StoredLinks } from '../store/links.ts';
import type { Store } from '../store/open.ts';

/** The kept pairs with their evidence, and who each record is of, as columns. */
export interface Links {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  readonly levels: readonly Uint8Array[];
}

export function readLinks(store: Store): Links {
  const links = new StoredLinks(store);
  const { count, a, b, weight } = links;
  return { count, a, b, weight, levels: Array.from(a, (_, i) => links.levelsOf(i)) };
}

export interface ResolveRecord {
  readonly id: number;
  readonly source: number;
  readonly kind: string;
  readonly sourceName: string;
  readonly recordKey: string;
  /** The NIK where it is usable as it stands, else ''. */
  readonly nik: string;
  /** The name without titles, '' when there is none. */
  readonly name: string;
}

export const resolveRecords = (store: Store): ResolveRecord[] =>
  store
    .prepare<[], ResolveRecord>(
      `SELECT r.id, r.source, s.kind, s.name AS sourceName, r.record_key AS recordKey, CASE n.cause WHEN '' THEN n.cleaned ELSE '' END AS nik, coalesce(nm.clean, '') AS name
       FROM record r JOIN source s ON s.ordinal = r.source JOIN nik_value n ON n.id = r.nik
       LEFT JOIN name_value nm ON nm.id = r.name ORDER BY r.id`,
    )
    .all();
