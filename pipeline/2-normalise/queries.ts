import type { DateOrder } from '../../matchers/indonesia/tanggal.ts';
import type { ByField } from '../../schemas/source.ts';
import type { Place } from '../cells/rules.ts';
import type { RegionCodes } from '../reading.ts';
import type { Store } from '../store/open.ts';
import type { FileReading } from './rules.ts';

export interface SourceMeta {
  readonly ordinal: number;
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  readonly stored: number;
}

export const sourceMetas = (store: Store): SourceMeta[] =>
  store
    .prepare<[], SourceMeta>('SELECT ordinal, name, kind, rows, stored FROM source ORDER BY ordinal')
    .all();

interface StoredFile {
  readonly columns: string;
  readonly dateOrder: DateOrder;
  readonly regionCodes: RegionCodes;
}

/** The files of a source by part. */
export const fileReadings = (store: Store, source: number): FileReading[] =>
  store
    .prepare<[number], StoredFile>(
      `SELECT columns, date_order AS dateOrder, region_codes AS regionCodes FROM source_file
       WHERE source = ? ORDER BY part`,
    )
    .all(source)
    .map((file) => ({ ...file, columns: JSON.parse(file.columns) as ByField<number> }));

/** How many cells of each field were not empty and could not be read. */
export function insertUnread(store: Store, source: number, unread: ReadonlyMap<string, number>): void {
  const insert = store.prepare('INSERT INTO unread_cell VALUES (?, ?, ?)');
  for (const [field, count] of unread) insert.run(source, field, count);
}

export function insertPlaces(store: Store, places: readonly Place[]): void {
  const insert = store.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)');
  places.forEach((place, id) =>
    insert.run(id, place.code, place.districtCode, place.village, place.district, place.how),
  );
}
