import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** Endings of lists in a folder; what else lies there (letters, pictures) is no list. */
const LISTS = /\.(csv|tsv|txt|tab|dat|xlsx|xlsm|xlsb|xls|ods|gz|zip)$/i;
/** Lock files of Excel and LibreOffice, and hidden ones. */
const NO_LIST = /^(~\$|\.)/;

const natural = new Intl.Collator('id', { numeric: true });
const inOrder = (paths: readonly string[]): string[] =>
  [...paths].sort((a, b) => natural.compare(basename(a), basename(b)) || (a < b ? -1 : 1));

/**
 * The files of one source, in the natural order of their names: each a file, a folder of lists (one per kecamatan), or a
 * pattern (`bpjs-*.csv`). A path behind which nothing is found stays as it is, for the check to tell.
 */
export function filesOf(wanted: readonly string[]): string[] {
  const files = wanted.flatMap((path) => inOrder(found(path)));
  return files.filter((path, at) => files.indexOf(path) === at);
}

function found(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) {
    const lists = readdirSync(path)
      .filter((name) => LISTS.test(name) && !NO_LIST.test(name))
      .map((name) => join(path, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
    return lists.length === 0 ? [path] : lists;
  }
  if (stat !== undefined || !isPattern(path)) return [path];
  const matches = globSync(path.replaceAll('\\', '/'), { absolute: true, expandDirectories: false }).filter(
    (file) => !NO_LIST.test(basename(file)),
  );
  return matches.length === 0 ? [path] : matches;
}

export const isPattern = (path: string): boolean => isDynamicPattern(path);
