import { projectSchema } from '../pipeline/init/project-text.ts';
import { code, table } from './markdown.ts';

/** What of JSON Schema a key is told by. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly required?: readonly string[];
}

export interface ConfigKey {
  readonly key: string;
  readonly type: string;
  readonly needed: boolean;
  readonly meaning: string;
}

/** Every key of padan.yaml; NAMA stands for a name of one's own. */
export const configKeys = (): ConfigKey[] => keysOf(projectSchema(), '');

function keysOf({ properties = {}, required = [] }: Shape, before: string): ConfigKey[] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const key = `${before}${name}`;
    const own = {
      key,
      type: typeOf(shape),
      needed: required.includes(name),
      meaning: shape.description ?? '',
    };
    const each = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined;
    const below = each?.properties === undefined ? [] : keysOf(each, `${key}.NAMA.`);
    return [own, ...below, ...keysOf(shape, `${key}.`)];
  });
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'teks',
  integer: 'bilangan bulat',
  number: 'angka',
  boolean: 'true atau false',
  object: 'kelompok kunci',
};

function typeOf(shape: Shape): string {
  if (shape.enum !== undefined) return shape.enum.map(String).join(', ');
  if (shape.anyOf !== undefined) return [...new Set(shape.anyOf.map(typeOf))].join(' atau ');
  if (shape.type === 'array') return `daftar ${typeOf(shape.items ?? {})}`.trim();
  return TYPES[shape.type ?? ''] ?? '';
}

export const configPart = (): string =>
  table(
    ['kunci', 'isi', 'wajib', 'arti'],
    configKeys().map(({ key, type, needed, meaning }) => [code(key), type, needed ? 'ya' : '', meaning]),
  );
