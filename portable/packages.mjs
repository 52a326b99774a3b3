import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Needed while a package is installed, never while it runs. */
const INSTALL_ONLY = new Set(['prebuild-install']);

const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Folders of all packages that the package in `root` needs while it runs, found as Node finds them. */
export function runtimePackages(root) {
  const found = new Map();
  const visit = (folder) => {
    const { dependencies = {}, optionalDependencies = {} } = manifest(folder);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (INSTALL_ONLY.has(name)) continue;
      const target = locate(name, folder);
      if (target === undefined) {
        if (name in optionalDependencies) continue;
        throw new Error(`${name}, needed by ${folder}, is not installed: run npm ci`);
      }
      if (found.has(target)) continue;
      found.set(target, name);
      visit(target);
    }
  };
  visit(root);
  return [...found.keys()].sort();
}

function locate(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Types, maps, sources and papers; the licences stay. */
const NOT_NEEDED = /(\.d\.[cm]?ts|\.[cm]?ts|\.map|\.flow|\.tsbuildinfo|\.md|\.markdown|\.html)$/i;
const LEFT_OUT_FOLDERS = /(^|\/)(test|tests|__tests__|docs|example|examples|\.github|\.bin)(\/|$)/i;
const IS_LICENCE = /(^|\/)(licen[cs]e|notice|copying)[^/]*$/i;
/** Of the compiled package the one file that is loaded: SQLite's sources and object files are 25 MB. */
const SQLITE =
  /^(package\.json|LICENSE|lib(\/.*)?|build|build\/Release|build\/Release\/better_sqlite3\.node)$/;

/** Whether a file of a package is needed while it runs; `path` is relative to the package, with forward slashes. */
export function isNeeded(name, path) {
  if (path === '') return true;
  if (path.startsWith('node_modules')) return false;
  if (name === 'better-sqlite3') return SQLITE.test(path);
  return IS_LICENCE.test(path) || !(NOT_NEEDED.test(path) || LEFT_OUT_FOLDERS.test(path));
}
