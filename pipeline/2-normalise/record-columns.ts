import type { Field, SourceSchema } from '../../schemas/source.ts';
import { careClass, decile, period, rupiah } from '../cells/cells.ts';
import type { CodeTables } from '../cells/codes.ts';

/** Kinds of text that the store keeps once per distinct value, and that records name by its number. */
export const TEXT_KINDS = ['nik', 'kk', 'card', 'name', 'date', 'birthPlace', 'address', 'place'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
export type ByTextKind<T> = Readonly<Record<TextKind, T>>;

export const byTextKind = <T>(make: (kind: TextKind) => T): ByTextKind<T> =>
  Object.fromEntries(TEXT_KINDS.map((kind) => [kind, make(kind)])) as unknown as ByTextKind<T>;

/**
 * What a record has a text's number of, and the cells that the text is made of. Texts of one kind are numbered in the
 * order in which they stand here, row by row.
 */
export const TEXT_COLUMNS = {
  nik: { kind: 'nik', fields: ['nik'] },
  kk: { kind: 'kk', fields: ['kk'] },
  card: { kind: 'card', fields: ['card'] },
  familyCard: { kind: 'card', fields: ['family_card'] },
  name: { kind: 'name', fields: ['name'] },
  mother: { kind: 'name', fields: ['mother'] },
  birth: { kind: 'date', fields: ['birth_date'] },
  statusDay: { kind: 'date', fields: ['status_date'] },
  startDay: { kind: 'date', fields: ['start_date'] },
  birthPlace: { kind: 'birthPlace', fields: ['birth_place'] },
  address: { kind: 'address', fields: ['address', 'rt', 'rw'] },
  place: {
    kind: 'place',
    fields: ['province_code', 'regency_code', 'district_code', 'village_code', 'district', 'village'],
  },
} as const satisfies Readonly<Record<string, { kind: TextKind; fields: readonly Field[] }>>;
export type TextColumn = keyof typeof TEXT_COLUMNS;

/** What a code means; null, 0 or '' where the cell says nothing that is known. */
export type CodeValue = number | string | null;

export interface Meaning {
  readonly value: CodeValue;
  /** The segment's key of schemas/codes.yaml. */
  readonly group?: string;
  /** The field whose cell is not empty and cannot be read. */
  readonly unread?: Field | undefined;
}

interface CodeColumnOf {
  readonly fields: readonly Field[];
  readonly read: (cells: readonly string[], codes: CodeTables, schema: SourceSchema) => Meaning;
}

/** Columns of a record that hold the meaning of one or two cells. */
export const CODE_COLUMNS = {
  sex: {
    fields: ['sex'],
    read: ([text = ''], codes) => {
      const value = codes.sex(text);
      return meaning(value, value > 0, ['sex', text]);
    },
  },
  relation: {
    fields: ['relation'],
    read: ([text = ''], codes, schema) => ({ value: codes.relation(text, schema.relation_codes) }),
  },
  status: {
    fields: ['status'],
    read: ([text = ''], codes, schema) => {
      const value = codes.status(text);
      return meaning(value, value !== '' || schema.kind !== 'register', ['status', text]);
    },
  },
  decile: {
    fields: ['decile'],
    read: ([text = '']) => {
      const value = decile(text);
      return meaning(value, value !== null || /^0+$/.test(text.trim()), ['decile', text]);
    },
  },
  segment: {
    fields: ['segment', 'segment_name'],
    read: ([text = '', name = ''], codes) => {
      const { code, group } = codes.segment(text, name);
      const said = text.trim() === '' ? (['segment_name', name] as const) : (['segment', text] as const);
      return { ...meaning(code, group !== '', said), group };
    },
  },
  active: {
    fields: ['member_status', 'member_status_name'],
    read: ([code = '', name = ''], codes) => ({ value: codes.active(code, name) ? 1 : 0 }),
  },
  class: {
    fields: ['class'],
    read: ([text = '']) => {
      const value = careClass(text);
      return meaning(value, value !== null, ['class', text]);
    },
  },
  period: {
    fields: ['period'],
    read: ([text = '']) => {
      const value = period(text);
      return meaning(value, value !== '', ['period', text]);
    },
  },
  fee: {
    fields: ['fee'],
    read: ([text = '']) => {
      const value = rupiah(text);
      return meaning(value, value !== null, ['fee', text]);
    },
  },
} as const satisfies Readonly<Record<string, CodeColumnOf>>;
export type CodeColumn = keyof typeof CODE_COLUMNS;

/** What the text of a field's cell means; where it cannot be read, that is told of a cell that says something. */
const meaning = (value: CodeValue, isRead: boolean, [field, text]: readonly [Field, string]): Meaning => ({
  value,
  unread: isRead || !says(text) ? undefined : field,
});

/** A dash or a row of dots is how a clerk writes "nothing". */
export const says = (text: string): boolean => /[^\s.–—-]/.test(text);
