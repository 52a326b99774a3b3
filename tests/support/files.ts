import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectSource } from '../../pipeline/project.ts';
import { loadYaml } from '../../schemas/load.ts';
import { SourceSchema } from '../../schemas/source.ts';

export interface TemporaryFolder {
  /** Writes a file and gives its path. */
  readonly put: (content: string | Uint8Array, name?: string) => string;
  readonly path: string;
  readonly remove: () => void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'padan-test-'));
  return {
    path,
    put: (content, name = 'berkas.csv') => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A source as a project names it, by the shipped description of its role. */
export const sourceOf = (role: string, file = '/nowhere/berkas.csv'): ProjectSource => ({
  name: role,
  role,
  schema: loadYaml(`sources/${role}.yaml`, SourceSchema),
  files: [file],
  reading: {},
  extractDate: '2026-06-30',
  controlTotal: null,
});
