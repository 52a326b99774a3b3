import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PadanError } from '../../schemas/faults.ts';
import { type OutFolder, outFolder } from '../out-folder.ts';
import { translated } from './faults.ts';
import { type Store, isOfVersion } from './open.ts';
import { stageRuns } from './stage-runs.ts';

/** The stages of a finished run (stages.ts; held by a test). */
export const RUN_STAGES = ['ingest', 'normalise', 'link', 'resolve', 'reconcile', 'publish', 'index'];
/** Each of these begins again whenever the one before did; until then what is there is of another run. */
const IN_ORDER = ['resolve', 'reconcile', 'publish'];

/**
 * The work store of a finished run, for looking only; the caller closes it. What is read from it is one state, whatever a
 * run does meanwhile. It is not looked through first: that takes 4 seconds at a million residents.
 */
export function readWork(root: string, through: 'publish' | 'index' = 'publish'): Store {
  const out = outFolder(root);
  if (!existsSync(out.work)) throw noRun(out);
  const store = openForReading(out.work);
  try {
    store.exec('BEGIN');
    if (isOfVersion(store, 'work') && isFinished(store, through)) return store;
  } catch (error) {
    store.close();
    throw translated(error);
  }
  store.close();
  throw noRun(out);
}

/** The work store with its search index: of the same run, or the index is being built. */
export function readSearch(root: string): { readonly work: Store; readonly index: Store } {
  const out = outFolder(root);
  const work = readWork(root, 'index');
  try {
    if (!existsSync(out.search)) throw noRun(out);
    const index = openForReading(out.search);
    const builtOver = index.prepare<[], string>("SELECT value FROM meta WHERE key = 'resolve'").pluck().get();
    if (builtOver === resolveFingerprint(work)) return { work, index };
    index.close();
    throw noRun(out);
  } catch (error) {
    work.close();
    throw translated(error);
  }
}

/** Of the persons in a work store: what is built over them says which it was built over. */
export const resolveFingerprint = (work: Store): string =>
  stageRuns(work).find(({ stage }) => stage === 'resolve')?.fingerprint ?? '';

function isFinished(store: Store, through: 'publish' | 'index'): boolean {
  const done = stageRuns(store).map(({ stage }) => stage);
  const needed = RUN_STAGES.slice(0, RUN_STAGES.indexOf(through) + 1);
  return (
    needed.every((stage) => done.includes(stage)) &&
    IN_ORDER.join() === done.filter((stage) => IN_ORDER.includes(stage)).join()
  );
}

/** A connection for reading beside a run's own; what it reads may be newer from one statement to the next. */
export function readOnly(path: string): Store {
  const store = new Database(path, { readonly: true, timeout: 10_000 });
  store.pragma('temp_store = MEMORY');
  return store;
}

const LARGEST_MAP = 2 ** 33;

/**
 * Read through a memory map, which spares a call for each page. In a folder that cannot be written, WAL needs files that
 * cannot be made there: a store without a log is then opened as one that nobody changes (sqlite.org/wal.html, section 5).
 */
function openForReading(path: string): Store {
  try {
    return mapped(new Database(path, { readonly: true, timeout: 2000 }));
  } catch (error) {
    const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    if (!isUnwritable(error) || hasLog) throw translated(error);
    return mapped(new Database(`${pathToFileURL(path).href}?immutable=1`, { readonly: true }));
  }
}

/** For a thread of a run, beside the connection that writes; without a map, which would count as memory of the process. */
export const openReader = (path: string): Store => new Database(path, { readonly: true, timeout: 2000 });

function mapped(store: Store): Store {
  try {
    store.pragma(`mmap_size = ${LARGEST_MAP}`);
    store.prepare('SELECT count(*) FROM sqlite_master').get();
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

const isUnwritable = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(error.code);

const noRun = (out: OutFolder): PadanError =>
  isBusy(out.lock)
    ? new PadanError({
        kind: 'store',
        code: 'sedang-berjalan',
        message: 'padan run sedang bekerja di folder ini',
        next: 'Tunggu sampai selesai, lalu ulangi',
      })
    : new PadanError({
        kind: 'usage',
        code: 'belum-dijalankan',
        message: `Belum ada hasil yang selesai di folder ini: ${out.root}`,
        next: 'Jalankan padan run --out FOLDER sampai selesai, atau periksa jalurnya',
      });

/** A run holds an exclusive lock (open.ts), which nobody can read through. */
function isBusy(lock: string): boolean {
  if (!existsSync(lock)) return false;
  try {
    openForReading(lock).close();
    return false;
  } catch {
    return true;
  }
}
