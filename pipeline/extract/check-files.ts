import pLimit from 'p-limit';
import { type Fault, PadanError } from '../../schemas/faults.ts';
import { type Project, dayNumber } from '../project.ts';
import { type FileMemory, type FileStamp, checkFile } from './file-stamp.ts';

/** Looks at every file before anything is written; all that is wrong is told at once. */
export async function checkFiles(project: Project, memory: FileMemory): Promise<FileStamp[]> {
  const limit = pLimit(2);
  const asOf = dayNumber(project.asOf);
  const checks = await Promise.allSettled(
    project.sources.flatMap((source) =>
      source.files.map((path) => limit(() => checkFile(source, path, { asOf, memory }))),
    ),
  );
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
  files.flatMap(({ source, file, sha256 }, at) => {
    const other = files.slice(0, at).find((earlier) => earlier.sha256 === sha256);
    if (other === undefined) return [];
    const names =
      other.source === source ? `${source}: ${other.file} dan ${file}` : `${other.source} dan ${source}`;
    return [
      {
        kind: 'source' as const,
        code: 'berkas-kembar',
        message: `${names}: isi kedua berkas sama persis`,
        next: 'Periksa apakah satu berkas disebut dua kali',
      },
    ];
  });
