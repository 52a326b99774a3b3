import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
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
