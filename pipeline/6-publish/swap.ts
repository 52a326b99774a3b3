import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { OutFolder } from '../out-folder.ts';

export const MANIFEST = 'manifest.json';

const PublishedFile = z.object({
  /** With forward slashes, relative to the output folder. */
  path: z.string().refine((path) => !isAbsolute(path) && !path.split(/[\\/]/).includes('..')),
  bytes: z.number(),
  sha256: z.string(),
});
export type PublishedFile = Readonly<z.infer<typeof PublishedFile>>;

const Manifest = z.object({ files: z.array(PublishedFile) });

/** The files that the last publication in this folder named, [] when there is none. */
export const publishedFiles = ({ root }: OutFolder): PublishedFile[] => namedBy(root) ?? [];

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** What the manifest in a folder names; undefined when there is none or it is no manifest of ours. */
function namedBy(folder: string): PublishedFile[] | undefined {
  const path = join(folder, MANIFEST);
  if (!isFile(path)) return undefined;
  try {
    return Manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).files;
  } catch {
    return undefined;
  }
}

/** The staged files and their manifest are complete: from here on they get published, now or by the next start. */
export function swapIn(out: OutFolder, staged: readonly PublishedFile[]): void {
  dropSwap(out);
  renameSync(out.staging, out.ready);
  putInPlace(out, staged);
}

/** Goes on with a swap that a kill cut short; to be called before anything else looks at the publication. */
export function finishSwap(out: OutFolder): void {
  const files = namedBy(out.ready);
  if (files === undefined) dropSwap(out);
  else putInPlace(out, files);
}

/**
 * The ready files in the place of yesterday's: what is no longer published removed, each other one renamed over its
 * predecessor, the manifest last. Files that padan did not write stay. When a file cannot be replaced (open in a
 * spreadsheet program, say), yesterday's publication is put back whole.
 */
function putInPlace(out: OutFolder, files: readonly PublishedFile[]): void {
  const arriving = [...files.map(({ path }) => path), MANIFEST];
  const kept = new Set(arriving);
  try {
    for (const { path } of publishedFiles(out)) {
      if (kept.has(path)) continue;
      keepAside(out, path);
      rmSync(join(out.root, path), { force: true });
    }
    for (const path of arriving) replace(out, path);
  } catch (error) {
    putBack(out, arriving);
    dropSwap(out);
    throw error;
  }
  dropSwap(out);
}

function dropSwap(out: OutFolder): void {
  for (const folder of [out.ready, out.previous]) rmSync(folder, { recursive: true, force: true });
}

function replace(out: OutFolder, path: string): void {
  const from = join(out.ready, path);
  if (!existsSync(from)) return;
  mkdirSync(dirname(join(out.root, path)), { recursive: true });
  keepAside(out, path);
  renameSync(from, join(out.root, path));
}

/** A second name for yesterday's file where the disk can do that, else a copy; one from before a kill is kept. */
function keepAside(out: OutFolder, path: string): void {
  const [from, to] = [join(out.root, path), join(out.previous, path)];
  if (!isFile(from) || existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function putBack(out: OutFolder, arriving: readonly string[]): void {
  for (const path of arriving) {
    const arrived = !existsSync(join(out.ready, path));
    if (arrived && !existsSync(join(out.previous, path))) rmSync(join(out.root, path), { force: true });
  }
  if (!existsSync(out.previous)) return;
  for (const name of readdirSync(out.previous, { recursive: true, encoding: 'utf8' })) {
    const from = join(out.previous, name);
    if (isFile(from)) renameSync(from, join(out.root, name));
  }
}
