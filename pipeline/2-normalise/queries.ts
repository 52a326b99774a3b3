import type { DateOrder } from '../../matchers/indonesia/tanggal.ts';
import type { RegionCodes } from '../reading.ts';
import type { Store } from '../store/open.ts';
import { cellsAt, rawBlocks } from '../store/raw-rows.ts';
import type { NormalRecord } from './record.ts';
import { type Vocabulary, originalOf } from './vocabulary.ts';
import type { Place } from '../cells/rules.ts';

export interface SourceMeta {
  readonly ordinal: number;
  readonly name: string;
  readonly kind: string;
  readonly stored: number;
}

/** One file of a source: where its fields stand and how it writes dates and region codes. */
export interface FileMeta {
  readonly source: number;
  readonly part: number;
  readonly columns: string;
  readonly dateOrder: DateOrder;
  readonly regionCodes: RegionCodes;
}

export const fileMetas = (store: Store, source: number): FileMeta[] =>
  store
    .prepare<[number], FileMeta>(
      `SELECT source, part, columns, date_order AS dateOrder, region_codes AS regionCodes FROM source_file
       WHERE source = ? ORDER BY part`,
    )
    .all(source);

export const sourceMetas = (store: Store): SourceMeta[] =>
  store.prepare<[], SourceMeta>('SELECT ordinal, name, kind, stored FROM source ORDER BY ordinal').all();

export interface RawRow {
  readonly row: number;
  readonly part: number;
  readonly cells: readonly string[];
}

/** A source's rows in order. */
export function* rawRows(store: Store, source: number): Generator<RawRow> {
  for (const block of rawBlocks(store, source)) {
    for (let at = 0; at < block.ends.length; at += 1) {
      const cells = cellsAt(block, at);
      if (cells !== undefined) yield { row: block.row + at, part: block.part, cells };
    }
  }
}

export interface StoredRecord {
  readonly id: number;
  readonly source: number;
  readonly row: number;
  readonly recordKey: string;
  readonly record: NormalRecord;
}

export function insertRecord(store: Store): (row: StoredRecord) => void {
  const insert = store.prepare(
    'INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return ({ id, source, row, recordKey, record: r }) =>
    void insert.run(
      id,
      source,
      row,
      recordKey,
      r.nik,
      r.kk,
      r.card,
      r.name,
      r.mother,
      r.birth,
      r.birthPlace,
      r.address,
      r.place,
      r.sex,
      r.relation,
      r.status,
      r.statusDay,
      r.decile,
      r.segment,
      r.segmentGroup,
      r.active,
      r.class,
      r.startDay,
      r.period,
      r.fee,
    );
}

/** How many cells of each field were not empty and could not be read. */
export function insertUnread(store: Store, source: number, unread: ReadonlyMap<string, number>): void {
  const insert = store.prepare('INSERT INTO unread_cell VALUES (?, ?, ?)');
  for (const [field, count] of unread) insert.run(source, field, count);
}

/** Each distinct text beside its normal form. */
export function insertVocabulary(store: Store, words: Vocabulary): void {
  const nik = store.prepare('INSERT INTO nik_value VALUES (?, ?, ?, ?, ?, ?)');
  words.nik.parsed.forEach((value, id) =>
    nik.run(
      id,
      words.nik.originals[id],
      value.cleaned,
      value.evidence,
      value.cause,
      value.warnings.join(' '),
    ),
  );
  const name = store.prepare('INSERT INTO name_value VALUES (?, ?, ?, ?, ?)');
  words.name.parsed.forEach((value, id) =>
    name.run(id, words.name.originals[id], value.clean, value.keys.join(' '), value.babyOf === null ? 0 : 1),
  );
  const date = store.prepare('INSERT INTO date_value VALUES (?, ?, ?, ?)');
  words.date.parsed.forEach((value, id) =>
    date.run(id, originalOf(words.date.originals[id] ?? '', 1), value.day, dateFlags(value)),
  );
  const address = store.prepare('INSERT INTO address_value VALUES (?, ?, ?, ?, ?)');
  words.address.parsed.forEach((value, id) =>
    address.run(id, originalOf(words.address.originals[id] ?? '', 0), value.street, value.rt, value.rw),
  );
  for (const [table, dictionary] of [
    ['kk_value', words.kk],
    ['card_value', words.card],
    ['birth_place_value', words.birthPlace],
  ] as const) {
    const insert = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?)`);
    dictionary.parsed.forEach((value, id) => insert.run(id, dictionary.originals[id], value));
  }
}

const dateFlags = (value: { missing: boolean; ambiguous: boolean; heaped: boolean; day: number }): string =>
  [
    value.missing ? 'kosong' : '',
    !value.missing && value.day === 0 ? 'tak terbaca' : '',
    value.ambiguous ? 'ambigu' : '',
    value.heaped ? 'tanggal isian' : '',
  ]
    .filter((flag) => flag !== '')
    .join(' ');

export function insertPlaces(store: Store, places: readonly Place[]): void {
  const insert = store.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)');
  places.forEach((place, id) =>
    insert.run(id, place.code, place.districtCode, place.village, place.district, place.how),
  );
}
