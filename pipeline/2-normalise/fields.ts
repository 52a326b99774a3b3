import type { NameRules } from '../../matchers/indonesia/name-rules.ts';
import { parseName, phonetic } from '../../matchers/indonesia/nama.ts';
import type { NameParts } from '../../matchers/indonesia/nama.ts';
import { type PlainOrder, plainDate } from '../../matchers/plain/date.ts';
import { isNothing, plainCode, plainSound, plainWords } from '../../matchers/plain/words.ts';
import { MOST_COLUMNS, type ProjectField, ownField } from '../link-project.ts';
import type { Field } from '../../schemas/source.ts';
import type { Column } from '../store/columns.ts';
import { Numbering } from './numbering.ts';
import { plainOrderOf } from './field-dates.ts';
import { wordTable } from './name-table.ts';

/** The cell of a field in one row, '' where there is none. */
export type Cell = (field: Field) => string;

/** What a project says of its sources and names. */
export interface FieldRules {
  readonly names: NameRules;
  readonly asOf: number;
  /** By ordinal. */
  readonly sources: readonly { readonly name: string; readonly dateOrder?: PlainOrder | undefined }[];
}

interface FieldColumns {
  readonly columns: Record<string, Column>;
  readonly unread: ReadonlyMap<number, number>;
}

/** The cells of one field of a project with `link:`, row by row, and what they mean once all are seen. */
export class FieldCells {
  readonly field: ProjectField;
  private readonly texts = new Numbering();
  /** A text id a record, -1 missing. */
  private readonly ids: Int32Array;
  private readonly source: Uint8Array;
  private used = 0;

  constructor(field: ProjectField, records: number) {
    this.field = field;
    this.ids = new Int32Array(records);
    this.source = new Uint8Array(records);
  }

  push(source: number, cell: Cell): void {
    const { name } = this.field;
    const parts: string[] = [];
    for (let at = 0; at < MOST_COLUMNS; at += 1) {
      const text = cell(ownField(name, at)).trim();
      if (text !== '' && !isNothing(text)) parts.push(text);
    }
    this.source[this.used] = source;
    this.ids[this.used] = this.texts.id(parts.join(PARTS[this.field.kind] ?? ' '));
    this.used += 1;
  }

  /** Typed columns (matchers/kernel/columns.ts, FieldColumn), `field.AT.` before their names. */
  columns(at: number, rules: FieldRules): FieldColumns {
    const columns = this.typed(at, rules);
    const ids = columns[`field.${at}.ids`];
    return { columns, unread: this.unreadBy(ids instanceof Int32Array ? ids : new Int32Array(0)) };
  }

  private typed(at: number, rules: FieldRules): Record<string, Column> {
    const place = `field.${at}`;
    const { kind } = this.field;
    if (kind === 'date') return this.numeric(place, this.dates(rules));
    if (kind === 'number')
      return this.numeric(
        place,
        this.plain((text) => numberOf(text)),
      );
    if (kind === 'place')
      return this.numeric(
        place,
        this.plain((text) => pointOf(text)),
      );
    const read = this.field.isIndonesian
      ? (text: string) => indonesian(text, rules.names)
      : (text: string) => [kind === 'code' ? codeParts(text) : wordParts(text, kind === 'tokens')];
    const values = new Numbering();
    const parsed: (readonly NameParts[])[] = [];
    const ids = Int32Array.from(this.texts.values, (text) => {
      const alternatives = read(text);
      const id = values.id(alternatives.map(({ clean }) => clean).join('\u0001'));
      if (id >= 0) parsed[id] ??= alternatives;
      return id;
    });
    return {
      [`${place}.ids`]: this.mapped(ids),
      [`${place}.numbers`]: new Float64Array(0),
      ...wordTable(parsed, this.field.isIndonesian ? phonetic : plainSound, place),
    };
  }

  private mapped(valueOf: Int32Array): Int32Array {
    return this.ids.map((id) => (id < 0 ? -1 : (valueOf[id] ?? -1)));
  }

  /** A value a record, as its numbers: '' for none. */
  private plain(read: (text: string) => readonly number[]): (record: number) => string {
    const values = this.texts.values.map((text) => read(text).join(' '));
    return (record) => values[this.ids[record] ?? -1] ?? '';
  }

  private numeric(place: string, valueOf: (record: number) => string): Record<string, Column> {
    const values = new Numbering();
    const ids = Int32Array.from(this.ids, (_, record) => values.id(valueOf(record)));
    const numbers = values.values.flatMap((value) => value.split(' ').map(Number));
    return {
      [`${place}.ids`]: ids,
      [`${place}.numbers`]: Float64Array.from(numbers),
      ...wordTable(
        values.values.map(() => [NO_WORDS]),
        plainSound,
        place,
      ),
    };
  }

  /** Every source writes its dates in one order. */
  private dates(rules: FieldRules): (record: number) => string {
    const orders = new Map<number, PlainOrder>();
    return (record) => {
      const id = this.ids[record] ?? -1;
      const source = this.source[record] ?? 0;
      if (id < 0) return '';
      const order = orders.get(source) ?? this.orderOf(source, rules);
      orders.set(source, order);
      const day = plainDate(this.texts.values[id] ?? '', order, rules.asOf);
      return day === 0 ? '' : String(day);
    };
  }

  /** By source: cells that are filled and of which nothing could be read. */
  private unreadBy(ids: Int32Array): ReadonlyMap<number, number> {
    const unread = new Map<number, number>();
    this.ids.forEach((id, record) => {
      const source = this.source[record] ?? 0;
      if (id >= 0 && (ids[record] ?? -1) < 0) unread.set(source, (unread.get(source) ?? 0) + 1);
    });
    return unread;
  }

  private orderOf(source: number, { asOf, sources }: FieldRules): PlainOrder {
    const { name = '', dateOrder = this.field.dateOrder } = sources[source] ?? {};
    if (dateOrder !== undefined) return dateOrder;
    const ids = new Set<number>();
    this.ids.forEach((id, record) => {
      if (id >= 0 && this.source[record] === source) ids.add(id);
    });
    const texts = Array.from(ids, (id) => this.texts.values[id] ?? '');
    return plainOrderOf({ texts, asOf, field: this.field.name, source: name });
  }
}

const PARTS: Partial<Record<ProjectField['kind'], string>> = { date: '-', place: ',' };
const NO_WORDS: NameParts = { clean: '', tokens: [], keys: [] };

const partsOf = (tokens: readonly string[]): NameParts => ({
  clean: tokens.join(' '),
  tokens,
  keys: tokens,
});

const wordParts = (text: string, isSet: boolean): NameParts => {
  const words = plainWords(text);
  return partsOf(isSet ? [...new Set(words)].sort() : words);
};

function codeParts(text: string): NameParts {
  const code = plainCode(text);
  return partsOf(code === '' ? [] : [code]);
}

/** A name by the rules for Indonesian ones; a baby named after its mother goes by her name. */
function indonesian(text: string, rules: NameRules): readonly NameParts[] {
  const name = parseName(text, rules);
  return [name.babyOf ?? name, ...name.aliases];
}

function numberOf(text: string): readonly number[] {
  const bare = text.replace(/[^\d.,-]/g, '');
  const isCommaLast = bare.lastIndexOf(',') > bare.lastIndexOf('.');
  const marks = bare.match(/[.,]/g)?.length ?? 0;
  const decimal = isCommaLast && (marks > 1 ? bare.includes('.') : !/,\d{3}$/.test(bare)) ? ',' : '.';
  const value = Number(
    decimal === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', ''),
  );
  return bare === '' || !Number.isFinite(value) ? [] : [value];
}

/** Latitude and longitude in degrees, of one column or of two. */
function pointOf(text: string): readonly number[] {
  const [north, east] = (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (north === undefined || east === undefined) return [];
  return Math.abs(north) > 90 || Math.abs(east) > 180 ? [] : [north, east];
}
