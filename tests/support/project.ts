import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Blocking } from '../../schemas/model.ts';
import { packagePath } from '../../schemas/root.ts';
import type { Summary } from '../../schemas/summary.ts';
import { type Ended, padan } from './cli.ts';

type Rules = readonly Partial<Blocking['rules'][number]>[];

/** blocking.yaml as it is shipped. */
export const shippedBlocking = (): { max_block: number; rules: Rules } =>
  parse(readFileSync(packagePath('schemas/model/blocking.yaml'), 'utf8')) as {
    max_block: number;
    rules: Rules;
  };

/** A project in `cwd`/`name` over the extracts in `cwd`/data, with blocking rules of its own; returns how its run ended. */
export function runProject(
  cwd: string,
  name: string,
  { blocking, more = [] }: { readonly blocking?: object; readonly more?: readonly string[] },
): Ended {
  const folder = join(cwd, name);
  mkdirSync(join(folder, 'schemas', 'model'), { recursive: true });
  if (blocking !== undefined)
    writeFileSync(join(folder, 'schemas', 'model', 'blocking.yaml'), stringify(blocking));
  const sources = Object.fromEntries(
    ['dukcapil', 'dinsos', 'bpjs'].map((source) => [source, { file: `../data/${source}.csv` }]),
  );
  writeFileSync(
    join(folder, 'padan.yaml'),
    stringify({ out: 'hasil', as_of: '2026-06-30', threads: 1, sources }),
  );
  return padan(['run', '--config', join(name, 'padan.yaml'), ...more], { cwd });
}

export const linkageOf = (cwd: string, name: string): Summary['linkage'] =>
  (JSON.parse(readFileSync(join(cwd, name, 'hasil', 'summary.json'), 'utf8')) as Summary).linkage;
