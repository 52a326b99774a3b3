import { createHash } from 'node:crypto';
import { ByteDictionary, type PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import type { Store } from '../store/open.ts';
import { rawRowReader } from '../store/raw-rows.ts';
import { GrowingInts } from './growing.ts';
import { idOf, idsIn } from './packed.ts';

/** The keys that one source's rows have of their own, as they are read. */
export class OwnKeys {
  private readonly keys = new ByteDictionary();
  private readonly uses = new GrowingInts();
  private readonly pieces: Int32Array[] = [];

  /** Keys of the next rows, '' for none. */
  add(keys: PackedTexts): void {
    const ids = idsIn(this.keys, keys);
    for (const id of ids) if (id >= 0) this.uses.add(id, 1);
    this.pieces.push(ids);
  }

  /** Ids of the records that have no key or share it; `first` is that of the first row. */
  *unsettled(first: number): Generator<number> {
    let record = first;
    for (const ids of this.pieces) {
      for (const id of ids) {
        if (id < 0 || this.uses.at(id) > 1) yield record;
        record += 1;
      }
    }
  }
}

/**
 * Completes the keys of one source: rows that share their own key get `<key>#<hash of content>`, rows without one
 * `isi:<hash>`, each with an ordinal among rows that are the same to the letter. So every key survives reshuffled rows.
 * `record.record_key` holds the source's own key, '' for none, when this is called; `records` are those to complete, in
 * their order.
 *
 * None of a group keeps the bare key: without knowing yesterday's file nothing tells which row had it, and a rule by
 * content would hand it from one person to another when a cell changes. The ledger's readers follow the bare key
 * instead (ledger/own-key.ts).
 */
export function settleRecordKeys(store: Store, records: Iterable<number>): void {
  const unsettled = store.prepare<[number], { source: number; row: number; own: string }>(
    'SELECT source, row, record_key AS own FROM record WHERE id = ?',
  );
  const rawRow = rawRowReader(store);
  const update = store.prepare('UPDATE record SET record_key = ? WHERE id = ?');
  const keys = new ByteDictionary();
  const ordinals = new GrowingInts();
  for (const id of records) {
    const found = unsettled.get(id);
    if (found === undefined) throw new Error('a record without a row');
    const { source, row, own } = found;
    const content = JSON.stringify(rawRow(source, row).cells);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 20);
    const key = own === '' ? `isi:${hash}` : `${own}#${hash}`;
    const number = idOf(keys, key);
    ordinals.add(number, 1);
    const ordinal = ordinals.at(number);
    update.run(own !== '' && ordinal === 1 ? key : `${key}.${ordinal}`, id);
  }
}
