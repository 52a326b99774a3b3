import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PadanError } from '../schemas/faults.ts';

/** The layout of an output folder. Everything unpublished lies under .padan/. */
export interface OutFolder {
  readonly root: string;
  /** .padan/ itself. */
  readonly own: string;
  readonly work: string;
  readonly ledger: string;
  readonly lock: string;
  /** What `padan search` looks in. */
  readonly search: string;
  /** Where a publication is written. */
  readonly staging: string;
  /** A complete publication on its way to its place, and yesterday's files until it is there. */
  readonly ready: string;
  readonly previous: string;
  /** CPU profiles of the last run with --profile. */
  readonly profile: string;
}

export function outFolder(root: string): OutFolder {
  const own = join(root, '.padan');
  return {
    root,
    own,
    work: join(own, 'work.sqlite'),
    ledger: join(own, 'ledger.sqlite'),
    lock: join(own, 'lock.sqlite'),
    search: join(own, 'search.sqlite'),
    staging: join(own, 'staging'),
    ready: join(own, 'ready'),
    previous: join(own, 'previous'),
    profile: join(own, 'profile'),
  };
}

/** Makes the folder, or says why it cannot be the output folder. */
export function prepareOutFolder(root: string): OutFolder {
  try {
    if (statSync(root, { throwIfNoEntry: false })?.isFile() === true) {
      throw outFault(
        'out-berkas',
        `--out menunjuk sebuah berkas, bukan folder: ${root}`,
        'Sebutkan nama folder untuk hasil',
      );
    }
    mkdirSync(join(root, '.padan'), { recursive: true });
  } catch (error) {
    if (error instanceof PadanError) throw error;
    const code = error instanceof Object && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    // a name that no folder can have is a slip in the command; a disk that refuses a good name is not
    if (['EEXIST', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ELOOP'].includes(code))
      throw outFault(
        'out-tak-terbuka',
        `Folder hasil tidak dapat dibuat (${code}): ${root}`,
        'Sebutkan nama folder lain untuk hasil',
      );
    throw new PadanError({
      kind: 'store',
      code: 'out-tak-tertulis',
      message: `Folder hasil tidak dapat ditulis (${code}): ${root}`,
      next: 'Periksa hak akses dan ruang disk folder --out',
    });
  }
  return outFolder(root);
}

function outFault(code: string, message: string, next: string): PadanError {
  return new PadanError({ kind: 'usage', code, message, next });
}
