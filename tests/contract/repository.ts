import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/**
 * Every file that is or could be committed, `/` between folders. Read from disk and .gitignore, not from git: a clone
 * mounted into a container belongs to somebody else, and git then answers nothing.
 */
export function repositoryFiles(): string[] {
  const ignored = ignoredNames();
  const visit = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      if (ignored.some((name) => name.test(entry.name))) return [];
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? visit(path) : entry.isFile() ? [path] : [];
    });
  return visit('').sort();
}

/** .gitignore here holds plain names with `*` only, which hold at any depth. */
function ignoredNames(): RegExp[] {
  const names = readText('.gitignore')
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  return ['.git', ...names].map((name) => new RegExp(`^${escaped(name).replaceAll('\\*', '.*')}$`));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
