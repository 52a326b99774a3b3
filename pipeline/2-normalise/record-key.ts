import { createHash } from 'node:crypto';
import type { Store } from '../store/open.ts';

/**
 * Gives records of one source that share their own key, or have none, another one: a hash of their content with an
 * ordinal among equals. So every record has a key that survives reshuffled rows, and rows that are the same to the
 * letter are interchangeable. `record.record_key` holds the source's own key, '' for none, when this is called.
 */
export function settleRecordKeys(store: Store, source: number): void {
  const unsettled = store
    .prepare<[number, number], { id: number; cells: string }>(
      `SELECT r.id, w.cells FROM record r JOIN raw_row w ON w.source = r.source AND w.row = r.row
       WHERE r.source = ? AND (r.record_key = '' OR r.record_key IN (
         SELECT record_key FROM record WHERE source = ? GROUP BY record_key HAVING count(*) > 1))
       ORDER BY r.id`,
    )
    .all(source, source);
  const update = store.prepare('UPDATE record SET record_key = ? WHERE id = ?');
  const ordinals = new Map<string, number>();
  for (const { id, cells } of unsettled) {
    const hash = createHash('sha256').update(cells).digest('hex').slice(0, 20);
    const ordinal = (ordinals.get(hash) ?? 0) + 1;
    ordinals.set(hash, ordinal);
    update.run(`isi:${hash}.${ordinal}`, id);
  }
}
