import Database from 'better-sqlite3';
import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { translated } from './faults.ts';
import { fileState } from './file-state.ts';

export interface FolderLock {
  /** True where nobody wrote to a store since a run closed it and remembered it. */
  readonly isAsLeft: (store: string) => boolean;
  /** Closed stores, as they lie there once the lock is released. */
  readonly remember: (stores: readonly string[]) => void;
  readonly release: () => void;
}

/**
 * One run at a time on a folder: an exclusive transaction on a file of its own, which the system drops when the process
 * ends, however it ends. The same file remembers how the run left its stores, so that the next one need not look through
 * them; a killed run's transaction is rolled back and remembers nothing.
 */
export function lockFolder(path: string): FolderLock {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const lock = new Database(path, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    const left = leftStores(lock);
    return {
      isAsLeft: (store) => !hasLog(store) && left.get(basename(store)) === fileState(store)?.state,
      remember: (stores) => {
        lock.exec(
          'CREATE TABLE IF NOT EXISTS left_store (name TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT',
        );
        const insert = lock.prepare('INSERT OR REPLACE INTO left_store VALUES (?, ?)');
        for (const store of stores) insert.run(basename(store), fileState(store)?.state ?? '');
      },
      release: () => {
        commit(lock);
        lock.close();
      },
    };
  } catch (error) {
    throw translated(error);
  }
}

/** Not remembering costs the next run a look, no more: a full disk was told before. */
function commit(lock: Database.Database): void {
  try {
    lock.exec('COMMIT');
  } catch {
    // rolled back by close()
  }
}

function leftStores(lock: Database.Database): Map<string, string> {
  if (lock.prepare("SELECT 1 FROM sqlite_master WHERE name = 'left_store'").get() === undefined)
    return new Map();
  const rows = lock.prepare<[], [string, string]>('SELECT name, state FROM left_store').raw();
  return new Map(rows.iterate());
}

/** What a killed run committed last is not in the file itself. */
const hasLog = (store: string): boolean =>
  (statSync(`${store}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
