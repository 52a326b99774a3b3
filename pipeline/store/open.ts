import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { schemaPath } from '../../schemas/root.ts';
import { damaged, isDamage, lostLedger, storeFault, translated } from './faults.ts';

export type Store = Database.Database;

/** Version of the tables, kept in the file's user_version: a change of schemas/tables raises it. */
export const VERSIONS = { work: 5, ledger: 4 } as const;
export type StoreKind = keyof typeof VERSIONS;

export const isOfVersion = (store: Store, kind: StoreKind): boolean =>
  store.pragma('user_version', { simple: true }) === VERSIONS[kind];

/**
 * Opens a store, making it when it is missing. WAL with synchronous NORMAL: a killed run loses no committed transaction
 * (sqlite.org/wal.html). An older work store is thrown away, as everything in it can be rebuilt; a ledger never is. What
 * is there is looked through before anybody builds on it, unless it `isAsLeft`: 5 s of processor time at a million
 * residents (work 2.1 GB, ledger 0.1 GB).
 */
export function openStore(path: string, kind: StoreKind, isAsLeft = false): Store {
  const sound = isAsLeft ? (store: Store): Store => store : checked;
  mkdirSync(dirname(path), { recursive: true });
  try {
    const store = open(path);
    const version = store.pragma('user_version', { simple: true });
    if (version === VERSIONS[kind]) return sound(store, basename(path));
    if (version === 0) {
      if (kind === 'ledger' && isLost(path)) throw lostLedger();
      return create(store, kind);
    }
    if (kind === 'ledger' && Number(version) < VERSIONS.ledger)
      return migrate(sound(store, basename(path)), Number(version));
    store.close();
    if (kind === 'work' && Number(version) < VERSIONS.work) {
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      return create(open(path), kind);
    }
    throw storeFault(
      'penyimpanan-versi-lain',
      `Penyimpanan ${basename(path)} dibuat oleh padan versi lain`,
      'Pakai versi padan yang sama atau lebih baru, atau pilih --out lain',
    );
  } catch (error) {
    throw isDamage(error) ? damaged(basename(path)) : translated(error);
  }
}

/** The ledger is made before the work store, so a work store with content beside an empty ledger is what was left. */
const isLost = (ledger: string): boolean =>
  (statSync(join(dirname(ledger), 'work.sqlite'), { throwIfNoEntry: false })?.size ?? 0) > 0;

function checked(store: Store, name: string): Store {
  if (store.pragma('quick_check(1)', { simple: true }) === 'ok') return store;
  store.close();
  throw damaged(name);
}

function open(path: string): Store {
  const store = new Database(path, { timeout: 2000 });
  store.pragma('journal_mode = WAL');
  store.pragma('synchronous = NORMAL');
  store.pragma('temp_store = MEMORY');
  store.pragma('cache_size = -65536');
  return store;
}

function create(store: Store, kind: StoreKind): Store {
  store.transaction(() => {
    store.exec(readFileSync(schemaPath(`tables/${kind}.sql`), 'utf8'));
    store.pragma(`user_version = ${VERSIONS[kind]}`);
  })();
  return store;
}

/** A ledger is never thrown away: schemas/tables/ledger-from-N.sql brings it one version on. */
function migrate(ledger: Store, from: number): Store {
  ledger.transaction(() => {
    for (let version = from; version < VERSIONS.ledger; version += 1)
      ledger.exec(readFileSync(schemaPath(`tables/ledger-from-${version}.sql`), 'utf8'));
    ledger.pragma(`user_version = ${VERSIONS.ledger}`);
  })();
  return ledger;
}
