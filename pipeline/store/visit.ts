import type { Store } from './open.ts';

/**
 * Calls back with the integers of every row, in no promised order; `columns` are SQL and never NULL. SQLite makes the
 * call, so no row becomes an object: 0.2 µs of CPU for a row of seven columns, where iterating takes 0.8.
 */
export function visitRows(
  store: Store,
  { columns, from }: { columns: readonly string[]; from: string },
  visit: (...row: number[]) => void,
): void {
  store.function('visit_row', { varargs: true, directOnly: true }, visit);
  store.prepare(`SELECT count(visit_row(${columns.join(', ')})) FROM ${from}`).get();
}
