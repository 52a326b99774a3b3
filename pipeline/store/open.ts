import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import { schemaPath } from '../../schemas/root.ts';

export type Store = Database.Database;

/** Version of the tables, kept in the file's user_version: a change of schemas/tables raises it. */
export const VERSIONS = { work: 5, ledger: 3 } as const;
export type StoreKind = keyof typeof VERSIONS;

export const isOfVersion = (store: Store, kind: StoreKind): boolean =>
  store.pragma('user_version', { simple: true }) === VERSIONS[kind];

/**
 * Opens a store, making it when it is missing. WAL with synchronous NORMAL: a killed run loses no committed transaction
 * (sqlite.org/wal.html). An older work store is thrown away, as everything in it can be rebuilt; a ledger never is. What
 * is there is looked through before anybody builds on it: 0.1 s at 20,000 residents (work 43 MB, ledger 3 MB).
 */
export function openStore(path: string, kind: StoreKind): Store {
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

function sound(store: Store, name: string): Store {
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

/** Errors of SQLite and of the disk as faults of the store; others as they are. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return unwritable(error) ?? error;
  const { code } = error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return storeFault(
      'penyimpanan-terkunci',
      'Folder keluaran sedang dipakai proses padan lain',
      'Tunggu sampai selesai, lalu jalankan lagi',
    );
  }
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return diskFull();
  }
  if (isDamage(error)) return damaged('');
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return storeFault(
      'penyimpanan-tak-terbuka',
      'Folder keluaran tidak dapat ditulis',
      'Periksa hak akses folder --out',
    );
  }
  return error;
}

const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);

const RESTORE_LEDGER =
  'Pulihkan .padan/ledger.sqlite dari cadangan; tanpa cadangan, pindahkan folder .padan (nomor orang mulai lagi dari 1)';

/** What to do depends on the file: a work store can be built again, person numbers and decisions cannot. */
function damaged(name: string): PadanError {
  const next =
    name === 'ledger.sqlite'
      ? RESTORE_LEDGER
      : 'Pindahkan .padan/work.sqlite dan .padan/lock.sqlite ke tempat lain lalu jalankan lagi: keduanya dibangun ulang';
  return storeFault('penyimpanan-rusak', `Penyimpanan ${name || 'di folder .padan'} rusak`, next);
}

const lostLedger = (): PadanError =>
  storeFault('buku-besar-hilang', 'Buku besar .padan/ledger.sqlite hilang atau kosong', RESTORE_LEDGER);

/** A file of the publication that cannot be written: told with its name, as the remedy is often to close a program. */
function unwritable(error: unknown): PadanError | undefined {
  if (!(error instanceof Object && 'syscall' in error && 'code' in error)) return undefined;
  const code = String(error.code);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO' || code === 'EFBIG') return diskFull();
  if (!/^(EACCES|EPERM|EROFS|EBUSY|EISDIR|ENOTDIR|EEXIST|ENOTEMPTY|EMFILE)$/.test(code)) return undefined;
  const path = 'dest' in error ? String(error.dest) : 'path' in error ? String(error.path) : '';
  return storeFault(
    'hasil-tak-tertulis',
    `Berkas hasil tidak dapat ditulis (${code}): ${path}`,
    'Tutup berkas itu bila sedang terbuka dan periksa hak aksesnya; publikasi sebelumnya tetap berlaku',
  );
}

const diskFull = (): PadanError =>
  storeFault(
    'disk',
    'Disk penuh atau tidak dapat ditulis',
    'Kosongkan ruang disk lalu jalankan lagi: padan melanjutkan dari tahap terakhir',
  );

function storeFault(code: string, message: string, next: string): PadanError {
  return new PadanError({ kind: 'store', code, message, next });
}
