import pLimit from 'p-limit';
import { type Fault, PadanError } from '../../schemas/faults.ts';
import type { FileStamp } from '../context.ts';
import type { Project } from '../project.ts';
import { checkFile } from './file-stamp.ts';

/** Looks at every file before anything is written; all that is wrong is told at once. */
export async function checkFiles(project: Project): Promise<FileStamp[]> {
  const limit = pLimit(2);
  const checks = await Promise.allSettled(project.sources.map((source) => limit(() => checkFile(source))));
  const faults = checks.flatMap((check) => {
    if (check.status === 'fulfilled') return [];
    if (check.reason instanceof PadanError) return check.reason.faults;
    throw check.reason;
  });
  const files = checks.flatMap((check) => (check.status === 'fulfilled' ? [check.value] : []));
  const [first, ...rest] = [...faults, ...twins(files)];
  if (first !== undefined) throw new PadanError(first, ...rest);
  return files;
}

/** One list under two names is a slip of the hand: every row would find itself. */
const twins = (files: readonly FileStamp[]): Fault[] =>
  files.flatMap(({ source, sha256 }, at) => {
    const other = files.slice(0, at).find((file) => file.sha256 === sha256);
    return other === undefined
      ? []
      : [
          {
            kind: 'source' as const,
            code: 'berkas-kembar',
            message: `${other.source} dan ${source}: isi kedua berkas sama persis`,
            next: 'Periksa apakah satu berkas disebut dua kali',
          },
        ];
  });
