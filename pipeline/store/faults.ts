import Database from 'better-sqlite3';
import { PadanError } from '../../schemas/faults.ts';

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

export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);

const RESTORE_LEDGER =
  'Pulihkan .padan/ledger.sqlite dari cadangan; tanpa cadangan, pindahkan folder .padan (nomor orang mulai lagi dari 1)';

/** What to do depends on the file: a work store can be built again, person numbers and decisions cannot. */
export function damaged(name: string): PadanError {
  const next =
    name === 'ledger.sqlite'
      ? RESTORE_LEDGER
      : 'Pindahkan .padan/work.sqlite dan .padan/lock.sqlite ke tempat lain lalu jalankan lagi: keduanya dibangun ulang';
  return storeFault('penyimpanan-rusak', `Penyimpanan ${name || 'di folder .padan'} rusak`, next);
}

export const lostLedger = (): PadanError =>
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

export function storeFault(code: string, message: string, next: string): PadanError {
  return new PadanError({ kind: 'store', code, message, next });
}
