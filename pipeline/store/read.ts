import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { PadanError } from '../../schemas/faults.ts';
import { outFolder } from '../out-folder.ts';
import { type Store, openStore, translated } from './open.ts';

/** The work store of a finished run, for looking only; the caller closes it. */
export function readWork(root: string): Store {
  const { work } = outFolder(root);
  if (!existsSync(work)) throw noRun(root);
  // its version is checked, and its log brought in, before it is opened for reading alone
  openStore(work, 'work').close();
  try {
    const store = new Database(work, { readonly: true, timeout: 2000 });
    const resolved = store.prepare("SELECT 1 FROM stage_run WHERE stage = 'publish'").get() !== undefined;
    if (resolved) return store;
    store.close();
  } catch (error) {
    throw translated(error);
  }
  throw noRun(root);
}

const noRun = (root: string): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'belum-dijalankan',
    message: `Belum ada hasil yang selesai di folder ini: ${root}`,
    next: 'Jalankan padan run --out FOLDER sampai selesai, atau periksa jalurnya',
  });
