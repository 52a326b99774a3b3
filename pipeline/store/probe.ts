import Database from 'better-sqlite3';
import { join } from 'node:path';
import { type StoreKind, VERSIONS } from './open.ts';

/** Version of SQLite, and whether it has the full-text search that padan search is built on; throws when it does not load. */
export function probeDriver(): { readonly version: string; readonly fullText: boolean } {
  const store = new Database(':memory:');
  try {
    const version = store.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
    const fullText =
      store.prepare<[], number>("SELECT sqlite_compileoption_used('ENABLE_FTS5')").pluck().get() === 1;
    return { version, fullText };
  } finally {
    store.close();
  }
}

/** A store as a run would use it, in a folder of its own: WAL, shared memory, an exclusive lock. Throws as SQLite does. */
export function probeFolder(folder: string): void {
  const store = new Database(join(folder, 'coba.sqlite'), { timeout: 0 });
  try {
    const mode = store.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') throw new Error(`journal_mode ${String(mode)}`);
    store.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    store.exec('BEGIN EXCLUSIVE; DELETE FROM t; COMMIT');
  } finally {
    store.close();
  }
}

export interface StoreState {
  readonly version: number;
  readonly expected: number;
  /** What quick_check says; `ok`. */
  readonly soundness: string;
}

/** A store as it lies there; nothing is made, migrated or thrown away. Throws as SQLite does. */
export function inspectStore(path: string, kind: StoreKind): StoreState {
  return looking(path, (store) => ({
    version: Number(store.pragma('user_version', { simple: true })),
    expected: VERSIONS[kind],
    soundness: String(store.pragma('quick_check(1)', { simple: true })),
  }));
}

/** The newest run in a ledger; undefined before the first. */
export const newestRun = (path: string): { readonly as_of: string; readonly state: string } | undefined =>
  looking(path, (ledger) =>
    ledger
      .prepare<[], { as_of: string; state: string }>('SELECT as_of, state FROM run ORDER BY seq DESC LIMIT 1')
      .get(),
  );

function looking<Answer>(path: string, ask: (store: Database.Database) => Answer): Answer {
  const store = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 });
  try {
    return ask(store);
  } finally {
    store.close();
  }
}
