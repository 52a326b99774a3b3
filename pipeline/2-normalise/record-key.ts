import { createHash } from 'node:crypto';
import type { Store } from '../store/open.ts';
import { rawRowReader } from '../store/raw-rows.ts';

/**
 * Completes the keys of one source: rows that share their own key get `<key>#<hash of content>`, rows without one
 * `isi:<hash>`, each with an ordinal among rows that are the same to the letter. So every key survives reshuffled rows.
 * `record.record_key` holds the source's own key, '' for none, when this is called.
 *
 * None of a group keeps the bare key: without knowing yesterday's file nothing tells which row had it, and a rule by
 * content would hand it from one person to another when a cell changes. The ledger's readers follow the bare key
 * instead (ledger/own-key.ts).
 */
export function settleRecordKeys(store: Store, source: number): void {
  const unsettled = store
    .prepare<[number, number], { id: number; row: number; own: string }>(
      `SELECT r.id, r.row, r.record_key AS own FROM record r
       WHERE r.source = ? AND (r.record_key = '' OR r.record_key IN (
         SELECT record_key FROM record WHERE source = ? GROUP BY record_key HAVING count(*) > 1))
       ORDER BY r.id`,
    )
    .all(source, source);
  const rawRow = rawRowReader(store);
  const update = store.prepare('UPDATE record SET record_key = ? WHERE id = ?');
  const ordinals = new Map<string, number>();
  for (const { id, row, own } of unsettled) {
    const content = JSON.stringify(rawRow(source, row).cells);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 20);
    const key = own === '' ? `isi:${hash}` : `${own}#${hash}`;
    const ordinal = (ordinals.get(key) ?? 0) + 1;
    ordinals.set(key, ordinal);
    update.run(own !== '' && ordinal === 1 ? key : `${key}.${ordinal}`, id);
  }
}
