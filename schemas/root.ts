import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder: the nearest one above this file with a package.json, be it run from source or from dist. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const ROOT = packageRoot();

/** Absolute path of a data file under schemas/; a file of the same name in the project's own folder goes first. */
export function schemaPath(name: string, overlay?: string): string {
  if (overlay !== undefined) {
    const own = join(overlay, name);
    if (existsSync(own)) return own;
  }
  return join(ROOT, 'schemas', name);
}

export function packagePath(name: string): string {
  return join(ROOT, name);
}
