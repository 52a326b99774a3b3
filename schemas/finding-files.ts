import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FindingClass, FindingClassSchema, type Tariff, TariffsSchema } from './finding.ts';
import { loadYaml } from './load.ts';
import { packagePath } from './root.ts';

/** Every class of finding, padan's own and the project's, by code: letters first, then the number. */
export function findingClassList(overlay: string | undefined): FindingClass[] {
  const folders = [
    packagePath('schemas/findings'),
    ...(overlay === undefined ? [] : [join(overlay, 'findings')]),
  ];
  const files = new Set(
    folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder)),
  );
  return [...files]
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => loadYaml(`findings/${file}`, FindingClassSchema, overlay))
    .sort((a, b) => compareCodes(a.code, b.code));
}

function compareCodes(a: string, b: string): number {
  const [letterA, numberA] = parts(a);
  const [letterB, numberB] = parts(b);
  return letterA < letterB ? 1 : letterA > letterB ? -1 : numberA - numberB;
}

const parts = (code: string): readonly [string, number] => [
  code.replace(/\d+$/, ''),
  Number(/\d+$/.exec(code)?.[0] ?? 0),
];

export const tariffList = (overlay: string | undefined): Tariff[] =>
  loadYaml('tariffs.yaml', TariffsSchema, overlay).tariffs;
