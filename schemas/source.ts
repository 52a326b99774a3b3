import { z } from 'zod';

/** The fields that padan understands; a source's YAML says under which headers it carries them. */
export const FIELDS = [
  'nik',
  'kk',
  'card',
  'own_id',
  'name',
  'birth_date',
  'birth_place',
  'sex',
  'relation',
  'mother',
  'address',
  'rt',
  'rw',
  'province_code',
  'regency_code',
  'district_code',
  'village_code',
  'regency',
  'district',
  'village',
  'status',
  'status_date',
  'decile',
  'segment',
  'segment_name',
  'member_status',
  'member_status_name',
  'start_date',
  'class',
  'period',
  'fee',
] as const;
/** A column of a project file's own field: `isian:NAME:0`. */
export type OwnField = `isian:${string}`;
type KnownField = (typeof FIELDS)[number];
export type Field = KnownField | OwnField;
/** Something by field, of those that have it. */
export type ByField<T> = Partial<Record<KnownField, T>> & Record<OwnField, T>;

const FieldName: z.ZodType<Field> = z.enum(FIELDS);

/** schemas/sources/*.yaml */
export const SourceSchema = z.strictObject({
  label: z.string(),
  agency: z.string(),
  /** register: the authority; file: matched against it; list: a local scheme; bill: attached to membership by card. */
  kind: z.enum(['register', 'file', 'list', 'bill']),
  /** False where no two rows are one person: rows of the source are not compared with one another. */
  duplicates: z.boolean().default(true),
  /** True for a table of a program: every row below the titles is a record, none a family's, a note or a signature. */
  isPlain: z.boolean().default(false),
  /** The source's own keys, first choice first; one that is unique in the file names the record for ever. */
  key: z.array(FieldName),
  /** Each group needs one of its fields, else the file is refused. */
  required: z.array(z.array(FieldName).nonempty()),
  /** Of a row too short or too long, each group needs one of its fields told apart, if the file has it at all. */
  vital: z.array(z.array(FieldName).nonempty()).default([]),
  /** Words that show a column to be another than its title says: STATUS with KAWIN in it is no status of residence. */
  not_values: z.partialRecord(z.enum(FIELDS), z.array(z.string()).nonempty()).default({}),
  /** Order of numeric dates, unless the NIK of the file's own rows say another. */
  date_order: z.enum(['dmy', 'mdy', 'ymd']).default('dmy'),
  /** Which numbers the column of family relations holds. */
  relation_codes: z.enum(['siak', 'pisa']).default('siak'),
  /** Field to headers, compared without case, blanks and punctuation. */
  columns: z.partialRecord(z.enum(FIELDS), z.array(z.string()).nonempty()),
});
export type SourceSchema = Omit<z.infer<typeof SourceSchema>, 'columns'> & {
  readonly columns: ByField<readonly string[]>;
};
