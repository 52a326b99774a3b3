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
  const count = store.prepare<[], number>('SELECT count(*) FROM link').pluck().get() ?? 0;
  const a = new Int32Array(count);
  const b = new Int32Array(count);
  const weight = new Float64Array(count);
  const levels: Uint8Array[] = [];
  let all = new Uint8Array(0);
  const rows = store.prepare<[], { a: number; b: number; weight: number; levels: Buffer }>(
    'SELECT a, b, weight, levels FROM link ORDER BY a, b',
  );
  for (const row of rows.iterate()) {
    const i = levels.length;
    a[i] = row.a;
    b[i] = row.b;
    weight[i] = row.weight;
    // one array for all: a Buffer a link would weigh more than the rest
    if (i === 0) all = new Uint8Array(count * row.levels.length);
    all.set(row.levels, i * row.levels.length);
    levels.push(all.subarray(i * row.levels.length, (i + 1) * row.levels.length));
  }
  return { count, a, b, weight, levels };
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
