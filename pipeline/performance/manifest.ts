import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutFolder } from '../out-folder.ts';
import type { StageFigures } from './stage-figures.ts';

/** Adds what the stages took to the manifest that this run published: the publication itself is one of them. */
export function addToManifest({ root, own }: OutFolder, stages: readonly StageFigures[]): void {
  const path = join(root, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const staged = join(own, 'manifest.json');
  writeFileSync(staged, `${JSON.stringify({ ...manifest, performance: stages }, null, 2)}\n`);
  renameSync(staged, path);
}
