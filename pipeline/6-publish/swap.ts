import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import pLimit from 'p-limit';
import type { OutFolder } from '../out-folder.ts';

export const MANIFEST = 'manifest.json';

export interface PublishedFile {
  /** With forward slashes, relative to the output folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file in a folder, sorted, with its hash. */
export async function hashFolder(folder: string): Promise<PublishedFile[]> {
  const limit = pLimit(4);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
  return Promise.all(
    names.map((path) => limit(async () => ({ path, ...(await hashFile(join(folder, path))) }))),
  );
}

async function hashFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
}

/** The files that the last publication in this folder named, [] when there is none. */
export function publishedFiles({ root }: OutFolder): PublishedFile[] {
  const path = join(root, MANIFEST);
  if (!existsSync(path)) return [];
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { files?: PublishedFile[] }).files ?? [];
  } catch {
    return [];
  }
}

/**
 * Puts the staged files in the place of yesterday's: each renamed over its predecessor, what is no longer published
 * removed, the manifest last. Files that padan did not write stay. A kill in between is mended by the next start.
 */
export function swapIn(out: OutFolder, staged: readonly PublishedFile[]): void {
  const before = publishedFiles(out);
  for (const { path } of [...staged, { path: MANIFEST }]) {
    const target = join(out.root, path);
    mkdirSync(dirname(target), { recursive: true });
    if (path !== MANIFEST) renameSync(join(out.staging, path), target);
  }
  const kept = new Set(staged.map(({ path }) => path));
  for (const { path } of before)
    if (!kept.has(path) && !path.includes('..')) rmSync(join(out.root, path), { force: true });
  renameSync(join(out.staging, MANIFEST), join(out.root, MANIFEST));
  rmSync(out.staging, { recursive: true, force: true });
}
