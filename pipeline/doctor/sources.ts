import { accessSync, constants, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Check, codeOf, fails, ok, size } from './check.ts';

/** Whether the files of a project are there and may be read; what is in them a run says. */
export const sourceChecks = (
  sources: readonly { readonly name: string; readonly files: readonly string[] }[],
): Check[] => sources.flatMap(({ name, files }) => files.map((file) => fileCheck(name, file)));

function fileCheck(name: string, file: string): Check {
  const title = `Berkas ${name}`;
  const id = `berkas-${name}`;
  try {
    accessSync(file, constants.R_OK);
    const stat = statSync(file);
    if (!stat.isFile()) throw new Error('bukan berkas');
    return ok(id, title, `${basename(file)}, ${size(stat.size)}`);
  } catch (error) {
    return fails({
      id,
      title,
      found: `${basename(file)} tidak dapat dibaca (${codeOf(error)})`,
      next: `Periksa sources.${name}.file di padan.yaml, dan apakah berkasnya sudah tiba`,
    });
  }
}
