import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, readText, repositoryFiles } from './repository.ts';

/** The section Layout of README.md: one line a folder, `- \`folder/\` — sentence`. */
function layoutFolders(): string[] {
  const section = /^#+ Layout\s*\n([\s\S]*?)(?=\n#+ |(?![\s\S]))/m.exec(readText('README.md'))?.[1] ?? '';
  return [...section.matchAll(/^- `([^`]+)\/` — \S.*$/gm)].map(([, folder]) => folder ?? '');
}

describe('layout in README.md', () => {
  it('lists folders that are there', () => {
    const folders = layoutFolders();
    expect(folders).not.toEqual([]);
    const missing = folders.filter(
      (folder) => statSync(join(ROOT, folder), { throwIfNoEntry: false })?.isDirectory() !== true,
    );
    expect(missing).toEqual([]);
  });

  it('leaves no top-level folder out', () => {
    const folders = repositoryFiles()
      .filter((path) => path.includes('/') && !path.startsWith('.'))
      .map((path) => path.slice(0, path.indexOf('/')));
    const listed = layoutFolders().map((folder) => folder.split('/')[0]);
    expect([...new Set(folders)].filter((folder) => !listed.includes(folder))).toEqual([]);
  });
});
