import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadYaml } from '../../schemas/load.ts';
import { schemaPath } from '../../schemas/root.ts';
import { SourceSchema } from '../../schemas/source.ts';
import { type ColumnMap, lacking } from '../extract/header.ts';

export interface Role {
  readonly role: string;
  readonly schema: SourceSchema;
}

/** Every kind of source that padan or the project's own schemas/ describes, the shipped ones in the order of the flags. */
export function roles(overlay: string | undefined): Role[] {
  const folders = [
    schemaPath('sources', undefined),
    ...(overlay === undefined ? [] : [join(overlay, 'sources')]),
  ];
  const names = new Set(
    folders.flatMap((folder) => {
      try {
        return readdirSync(folder)
          .filter((file) => file.endsWith('.yaml'))
          .map((file) => basename(file, '.yaml'));
      } catch {
        return [];
      }
    }),
  );
  return [...names]
    .sort()
    .map((role) => ({ role, schema: loadYaml(`sources/${role}.yaml`, SourceSchema, overlay) }));
}

/** How well a kind of source explains a file's header. */
export interface Fit extends Role {
  /** Fields of the source that the header has, of all that the source may have. */
  readonly known: number;
  readonly of: number;
  /** All that the source must have is there. */
  readonly isComplete: boolean;
}

export const fitOf = ({ role, schema }: Role, columns: ColumnMap): Fit => ({
  role,
  schema,
  known: Object.keys(columns).length,
  of: Object.keys(schema.columns).length,
  isComplete: lacking(columns, schema).length === 0,
});

/** Best first: those with all that they must have, then by fields found, then by their share of the source's own. */
export const byFit = (a: Fit, b: Fit): number =>
  Number(b.isComplete) - Number(a.isComplete) ||
  b.known - a.known ||
  b.known / b.of - a.known / a.of ||
  (a.role < b.role ? -1 : 1);
