import { composeRegionCode } from '../../matchers/indonesia/wilayah.ts';
import type { Field, SourceSchema } from '../../schemas/source.ts';
import { type CodeTables, careClass, rupiah, wholeNumber } from './codes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A record in integers: ids of the vocabulary, days as yyyymmdd, 0 or -1 where a value is missing. */
export interface NormalRecord {
  readonly nik: number;
  readonly kk: number;
  readonly card: number;
  readonly name: number;
  readonly mother: number;
  readonly birth: number;
  readonly birthPlace: number;
  readonly address: number;
  readonly place: number;
  readonly sex: number;
  readonly relation: number;
  readonly status: string;
  readonly statusDay: number;
  readonly decile: number | null;
  readonly segment: number | null;
  readonly segmentGroup: string;
  readonly active: number;
  readonly class: number | null;
  readonly startDay: number;
  readonly period: string;
  readonly fee: number | null;
}

export type Cell = (field: Field) => string;

/** Reads one row: every cell's text goes to the vocabulary, codes to their meaning. */
export function normalRecord(
  cell: Cell,
  schema: SourceSchema,
  tools: { words: Vocabulary; codes: CodeTables },
): NormalRecord {
  const { words, codes } = tools;
  const optional = (text: string, id: (text: string) => number): number =>
    text.trim() === '' ? -1 : id(text);
  const day = (field: Field): number => words.date.at(words.dateId(cell(field), schema.date_order)).day;
  const segment = codes.segment(cell('segment'), cell('segment_name'));
  const code = composeRegionCode(
    cell('province_code'),
    cell('regency_code'),
    cell('district_code'),
    cell('village_code'),
  );
  const decile = wholeNumber(cell('decile'));
  return {
    nik: words.nik.id(cell('nik')),
    kk: optional(cell('kk'), (text) => words.kk.id(text)),
    card: optional(cell('card'), (text) => words.card.id(text)),
    name: optional(cell('name'), (text) => words.name.id(text)),
    mother: optional(cell('mother'), (text) => words.name.id(text)),
    birth: words.dateId(cell('birth_date'), schema.date_order),
    birthPlace: optional(cell('birth_place'), (text) => words.birthPlace.id(text)),
    address: words.addressId(cell('address'), cell('rt'), cell('rw')),
    place: words.placeId(code, cell('district'), cell('village')),
    sex: codes.sex(cell('sex')),
    relation: wholeNumber(cell('relation')) ?? 0,
    status: codes.status(cell('status')),
    statusDay: day('status_date'),
    decile: decile !== null && decile >= 1 && decile <= 10 ? decile : null,
    segment: segment.code,
    segmentGroup: segment.group,
    active: codes.active(cell('member_status'), cell('member_status_name')) ? 1 : 0,
    class: careClass(cell('class')),
    startDay: day('start_date'),
    period: period(cell('period')),
    fee: rupiah(cell('fee')),
  };
}

/** yyyy-mm from `2026-05`, `05/2026`, `202605`; '' when it cannot be read. */
export function period(text: string): string {
  const match =
    /^(\d{4})[-/.]?(\d{1,2})$/.exec(text.trim()) ?? reversed(/^(\d{1,2})[-/.](\d{4})$/.exec(text.trim()));
  const [, year, month] = match ?? [];
  return year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12
    ? ''
    : `${year}-${month.padStart(2, '0')}`;
}

const reversed = (
  match: RegExpExecArray | null,
): readonly [string, string | undefined, string | undefined] | null =>
  match === null ? null : [match[0], match[2], match[1]];
