import { stringify } from 'yaml';
import { z } from 'zod';
import { ProjectFile } from '../project-yaml.ts';

/** What padan.yaml is to say; undefined keys are shown as comments. */
export interface Draft {
  readonly out: string;
  readonly asOf: string;
  readonly sources: readonly DraftSource[];
}

export interface DraftSource {
  readonly name: string;
  /** Relative to padan.yaml; one is written as a text, several as a list. */
  readonly files: readonly string[];
  /** The file under schemas/sources, where it is not the source's name. */
  readonly schema?: string | undefined;
  readonly extractDate: string;
  readonly controlTotal: number | undefined;
  /** What was sniffed, by key of padan.yaml: shown as comments, so that next month's file is looked at afresh. */
  readonly sniffed: Readonly<Record<string, string | number>>;
}

export const SCHEMA_FILE = 'padan.schema.json';

/** JSON Schema of padan.yaml, for editors that complete and check it. */
export const projectSchema = (): object =>
  z.toJSONSchema(ProjectFile, { io: 'input', unrepresentable: 'any' });

interface KeySchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, KeySchema>>;
  readonly additionalProperties?: KeySchema;
}

/** padan.yaml with every key: those that are set, and the others as comments, each with what it means. */
export function projectText({ out, asOf, sources }: Draft): string {
  const top = projectSchema() as KeySchema;
  const source = top.properties?.sources?.additionalProperties ?? {};
  return [
    `# yaml-language-server: $schema=./${SCHEMA_FILE}\n`,
    '# Proyek padan. Jalankan: padan run --config padan.yaml\n',
    '# Jalur dihitung dari folder berkas ini. Baris yang diawali # tidak berlaku; hapus # untuk memakainya.\n\n',
    ...keys(top, { given: { out, as_of: asOf }, sniffed: {}, indent: '', isExplained: true }),
    `# ${top.properties?.sources?.description ?? ''}\n`,
    'sources:\n',
    ...sources.flatMap(({ name, files, schema, extractDate, controlTotal, sniffed }, at) => [
      `  ${name}:\n`,
      ...keys(source, {
        given: {
          file: files.length === 1 ? (files[0] ?? '') : files,
          ...(schema === undefined ? {} : { schema }),
          extract_date: extractDate,
          ...(controlTotal === undefined ? {} : { control_total: controlTotal }),
        },
        sniffed,
        indent: '    ',
        isExplained: at === 0,
      }),
    ]),
  ].join('');
}

interface Lines {
  readonly given: Readonly<Record<string, unknown>>;
  readonly sniffed: DraftSource['sniffed'];
  readonly indent: string;
  /** Every key with its meaning; else only those with a value. */
  readonly isExplained: boolean;
}

/** The keys of one level but `sources`, those without a value as comments. */
function keys({ properties = {} }: KeySchema, { given, sniffed, indent, isExplained }: Lines): string[] {
  return Object.entries(properties)
    .filter(([key]) => key !== 'sources' && (isExplained || key in given || key in sniffed))
    .map(([key, { description = '' }]) => {
      const value = key in given ? given[key] : sniffed[key];
      const line = stringify({ [key]: value ?? null })
        .trimEnd()
        .replace(/: null$/, ':');
      const text = key in given ? line : `# ${line}${value === undefined ? '' : '   # dikenali dari isi'}`;
      return `${isExplained ? `${indent}# ${description}\n` : ''}${text.replace(/^/gm, indent)}\n`;
    });
}
