import { composeRegionCode } from '../../matchers/indonesia/wilayah.ts';
import type { DateOrder } from '../../matchers/indonesia/tanggal.ts';
import type { Field, SourceSchema } from '../../schemas/source.ts';
import { careClass, decile, period, rupiah } from '../cells/cells.ts';
import type { RegionCodes } from '../reading.ts';
import type { CodeTables } from '../cells/codes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A record in integers: ids of the vocabulary, days as yyyymmdd, 0 or -1 where a value is missing. */
export interface NormalRecord {
  readonly nik: number;
  readonly kk: number;
  readonly card: number;
  readonly familyCard: number;
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

export interface RecordTools {
  readonly words: Vocabulary;
  readonly codes: CodeTables;
  /** The order in which this file writes numeric dates. */
  readonly dateOrder: DateOrder;
  readonly regionCodes: RegionCodes;
  /** Told of a cell that is not empty and cannot be read. */
  readonly onUnread: (field: Field) => void;
}

/** Reads one row: every cell's text goes to the vocabulary, codes to their meaning. */
export function normalRecord(cell: Cell, schema: SourceSchema, tools: RecordTools): NormalRecord {
  const { words, codes, dateOrder, regionCodes, onUnread } = tools;
  const optional = (text: string, id: (text: string) => number): number =>
    text.trim() === '' ? -1 : id(text);
  const read = <T>(field: Field, value: T, isRead: boolean): T => {
    if (!isRead && says(cell(field))) onUnread(field);
    return value;
  };
  const day = (field: Field): number => {
    const { day: value, missing } = words.date.at(words.dateId(cell(field), dateOrder, true));
    return read(field, value, value > 0 || missing);
  };
  const segment = codes.segment(cell('segment'), cell('segment_name'));
  const birth = words.dateId(cell('birth_date'), dateOrder);
  const { day: birthDay, missing } = words.date.at(birth);
  const sex = codes.sex(cell('sex'));
  const status = codes.status(cell('status'));
  const poor = decile(cell('decile'));
  const care = careClass(cell('class'));
  const month = period(cell('period'));
  const fee = rupiah(cell('fee'));
  // codes of BPS name other places: there the names decide
  const code =
    regionCodes === 'bps'
      ? ''
      : composeRegionCode(
          cell('province_code'),
          cell('regency_code'),
          cell('district_code'),
          cell('village_code'),
        );
  return {
    nik: words.nik.id(cell('nik')),
    kk: optional(cell('kk'), (text) => words.kk.id(text)),
    card: optional(cell('card'), (text) => words.card.id(text)),
    familyCard: optional(cell('family_card'), (text) => words.card.id(text)),
    name: optional(cell('name'), (text) => words.name.id(text)),
    mother: optional(cell('mother'), (text) => words.name.id(text)),
    birth: read('birth_date', birth, birthDay > 0 || missing),
    birthPlace: optional(cell('birth_place'), (text) => words.birthPlace.id(text)),
    address: words.addressId(cell('address'), cell('rt'), cell('rw')),
    place: words.placeId(code, cell('district'), cell('village')),
    sex: read('sex', sex, sex > 0),
    relation: codes.relation(cell('relation'), schema.relation_codes),
    status: schema.kind === 'register' ? read('status', status, status !== '') : status,
    statusDay: day('status_date'),
    decile: read('decile', poor, poor !== null || /^0+$/.test(cell('decile').trim())),
    segment: segment.code,
    segmentGroup: read(
      cell('segment').trim() === '' ? 'segment_name' : 'segment',
      segment.group,
      segment.group !== '',
    ),
    active: codes.active(cell('member_status'), cell('member_status_name')) ? 1 : 0,
    class: read('class', care, care !== null),
    startDay: day('start_date'),
    period: read('period', month, month !== ''),
    fee: read('fee', fee, fee !== null),
  };
}

/** A dash or a row of dots is how a clerk writes "nothing". */
const says = (text: string): boolean => /[^\s.–—-]/.test(text);
