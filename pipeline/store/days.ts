import type { Store } from './open.ts';
import { visitRows } from './visit.ts';

/** By date_value id: yyyymmdd, 0 unknown. */
export function readDays(store: Store): Int32Array {
  const count =
    store.prepare<[], number>('SELECT coalesce(max(id), -1) + 1 FROM date_value').pluck().get() ?? 0;
  const days = new Int32Array(count);
  visitRows(store, { columns: ['id', 'day'], from: 'date_value' }, (id = 0, day = 0) => {
    days[id] = day;
  });
  return days;
}
