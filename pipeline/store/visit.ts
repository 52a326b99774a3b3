import type { Store } from './open.ts';

interface Rows {
  /** SQL, never NULL. */
  readonly columns: readonly string[];
  readonly from: string;
}

/**
 * Calls back with the integers of every row, in no promised order. SQLite makes the call, so no row becomes an object:
 * 0.2 µs of CPU for a row of seven columns, where iterating takes 0.8.
 */
export function visitRows(store: Store, rows: Rows, visit: (...row: number[]) => void): void {
  visitAll(store, rows, visit);
}

/** The same for an integer and texts behind it. */
export function visitTexts(store: Store, rows: Rows, visit: (id: number, ...texts: string[]) => void): void {
  visitAll(store, rows, visit);
}

function visitAll(store: Store, { columns, from }: Rows, visit: (...row: never[]) => void): void {
  store.function('visit_row', { varargs: true, directOnly: true }, visit as (...row: unknown[]) => unknown);
  store.prepare(`SELECT count(visit_row(${columns.join(', ')})) FROM ${from}`).get();
}
