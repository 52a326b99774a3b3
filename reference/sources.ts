import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadYaml } from '../schemas/load.ts';
import { packagePath } from '../schemas/root.ts';
import { SourceSchema } from '../schemas/source.ts';
import { code, table } from './markdown.ts';

export function sourcesPart(): string {
  const names = readdirSync(packagePath('schemas/sources')).map((file) => basename(file, '.yaml'));
  return names
    .sort()
    .map((name) => {
      const { label, agency, kind, key, required, columns } = loadYaml(`sources/${name}.yaml`, SourceSchema);
      return [
        `### ${name}`,
        [
          `- ${label} (${agency}), jenis ${code(kind)}.`,
          `- Kolom yang harus ada: ${required.map((fields) => fields.map(code).join(' atau ')).join('; ')}.`,
          `- Kunci baris: ${key.map(code).join(', ') || 'tidak ada'}.`,
        ].join('\n'),
        table(
          ['isian', 'judul kolom yang dikenal'],
          Object.entries(columns).map(([field, headers]) => [code(field), headers.join(', ')]),
        ),
      ].join('\n\n');
    })
    .join('\n\n');
}

/** Why a row is not stored, as the list in odd-rows.ts has it, wherever that lies. */
export function rejectReasons(): string[] {
  const file = readdirSync(packagePath('pipeline'), { recursive: true, encoding: 'utf8' }).find(
    (path) => basename(path) === 'odd-rows.ts',
  );
  const text = file === undefined ? '' : readFileSync(packagePath(join('pipeline', file)), 'utf8');
  const list = /REJECT_REASONS = \[([^\]]+)\]|type RejectReason =([^;]+);/.exec(text);
  return [...(list?.[1] ?? list?.[2] ?? '').matchAll(/'([^']+)'/g)].map(([, reason = '']) => reason);
}
