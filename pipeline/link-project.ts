import type { FieldKind, FieldSpec } from '../matchers/compare/fields/field.ts';
import type { PlainOrder } from '../matchers/plain/date.ts';
import type { Fault } from '../schemas/faults.ts';
import type { LinkSection } from '../schemas/link.ts';
import type { OwnField, SourceSchema } from '../schemas/source.ts';

/** A field of `link:` in padan.yaml, and how its cells are read. */
export interface ProjectField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Titles of the columns that are it, unless a source has its own. */
  readonly columns: readonly string[];
  readonly dateOrder: PlainOrder | undefined;
  readonly isIndonesian: boolean;
}

/** Files of any columns: what of them is compared, and by which rules pairs are found. */
export interface LinkProject {
  readonly fields: readonly ProjectField[];
  /** Rules as lists of keys; undefined: they are made from the files. */
  readonly blocking: readonly (readonly string[])[] | undefined;
  readonly maxBlock: number | undefined;
}

export const linkProject = ({ fields, blocking, max_block }: LinkSection): LinkProject => ({
  fields: Object.entries(fields).flatMap(([name, field]): ProjectField[] =>
    field.kind === 'ignore'
      ? []
      : [
          {
            name,
            kind: field.kind,
            columns: field.columns ?? [name],
            dateOrder: field.date_order,
            isIndonesian: field.rules === 'indonesia',
          },
        ],
  ),
  blocking,
  maxBlock: max_block,
});

/** The fields as the matchers know them, before anything is learned. */
export const fieldSpecs = ({ fields }: LinkProject): FieldSpec[] =>
  fields.map(({ name, kind }) => ({ name, kind, own: 1 }));

/** More columns than this are no one field. */
export const MOST_COLUMNS = 8;

/** Where the `at`-th column of a field is kept in a file's map of columns. */
export const ownField = (field: string, at: number): OwnField => `isian:${field}:${at}`;

/** What one source says of its columns: titles by field, an empty list where it has none. */
export type OwnTitles = Readonly<Record<string, string | readonly string[]>>;

const titlesOfField = (field: ProjectField, own: OwnTitles): readonly string[] => {
  const titles = own[field.name];
  return titles === undefined ? field.columns : [titles].flat();
};

/** A source of a project with `link:` as a schema that the reading stages know. */
export function linkSchema(
  source: {
    readonly name: string;
    readonly kind: 'register' | 'file';
    readonly duplicates: boolean;
    readonly columns: OwnTitles;
  },
  { link, key }: { readonly link: LinkProject; readonly key: string | undefined },
): SourceSchema {
  const columns = Object.fromEntries([
    ...(key === undefined ? [] : [['own_id', [key]] as const]),
    ...link.fields.flatMap((field) =>
      titlesOfField(field, source.columns).map((title, at) => [ownField(field.name, at), [title]] as const),
    ),
  ]);
  return {
    label: source.name,
    agency: source.name,
    kind: source.kind,
    duplicates: source.duplicates,
    isPlain: true,
    key: key === undefined ? [] : ['own_id'],
    required: Object.keys(columns).map((field) => [field as OwnField]),
    vital: [],
    not_values: {},
    date_order: 'dmy',
    relation_codes: 'siak',
    columns,
  };
}

/** A model of `link:` is part of its files: shares of all pairs and frequencies of their values, which no model file holds. */
export function keptModelFaults(
  file: { readonly link?: unknown; readonly model?: string | undefined } | undefined,
  { given, target }: { readonly given: string | undefined; readonly target: string | undefined },
): Fault[] {
  if (file?.link === undefined) return [];
  const refused = [
    ...(given === undefined ? [] : ['--model']),
    ...(file.model === undefined ? [] : ['model: di padan.yaml']),
    ...(target === undefined ? [] : ['--save-model']),
  ];
  return refused.map((option) => ({
    kind: 'usage',
    code: 'model-link',
    message: `${option} tidak dapat dipakai bersama link: bobotnya selalu dipelajari dari berkas-berkas itu sendiri`,
    next: `Jalankan lagi tanpa ${option}`,
  }));
}
