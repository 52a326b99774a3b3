import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import { schemaPath } from '../../schemas/root.ts';

export type Store = Database.Database;

/** Version of the tables, kept in the file's user_version: a change of schemas/tables raises it. */
const VERSIONS = { work: 1, ledger: 1 } as const;
export type StoreKind = keyof typeof VERSIONS;

/**
 * Opens a store, making it when it is missing. WAL with synchronous NORMAL: a killed run loses no committed transaction
 * (sqlite.org/wal.html). An older work store is thrown away, as everything in it can be rebuilt; a ledger never is.
 */
export function openStore(path: string, kind: StoreKind): Store {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const store = open(path);
    const version = store.pragma('user_version', { simple: true });
    if (version === VERSIONS[kind]) return store;
    if (version === 0) return create(store, kind);
    store.close();
    if (kind === 'work' && Number(version) < VERSIONS.work) {
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      return create(open(path), kind);
    }
    throw storeFault(
      'penyimpanan-versi-lain',
      'Penyimpanan dibuat oleh padan versi lain',
      'Pakai versi padan yang sama atau lebih baru, atau pilih --out lain',
    );
  } catch (error) {
    throw translated(error);
  }
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

/**
 * One run at a time on a folder: an exclusive transaction on a file of its own, which the system drops when the process
 * ends, however it ends. Returns the way to let go.
 */
export function lockFolder(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const lock = new Database(path, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    throw translated(error);
  }
}

/** SQLite's own errors as faults of the store; others as they are. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return storeFault(
      'penyimpanan-terkunci',
      'Folder keluaran sedang dipakai proses padan lain',
      'Tunggu sampai selesai, lalu jalankan lagi',
    );
  }
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return storeFault(
      'disk',
      'Disk penuh atau tidak dapat ditulis',
      'Kosongkan ruang disk lalu jalankan lagi: padan melanjutkan dari tahap terakhir',
    );
  }
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return storeFault(
      'penyimpanan-rusak',
      'Berkas di folder .padan rusak',
      'Pindahkan folder .padan ke tempat lain lalu jalankan lagi',
    );
  }
  if (code === 'SQLITE_CANTOPEN' || code === 'SQLITE_READONLY') {
    return storeFault(
      'penyimpanan-tak-terbuka',
      'Folder keluaran tidak dapat ditulis',
      'Periksa hak akses folder --out',
    );
  }
  return error;
}

function storeFault(code: string, message: string, next: string): PadanError {
  return new PadanError({ kind: 'store', code, message, next });
}
