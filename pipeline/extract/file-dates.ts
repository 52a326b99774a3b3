import { parseNik } from '../../matchers/indonesia/nik.ts';
import { type DateOrder, parseDate } from '../../matchers/indonesia/tanggal.ts';
import { PadanError } from '../../schemas/faults.ts';
import { dateOrderOf } from '../cells/date-order.ts';
import { loadProvinces } from '../cells/rules.ts';
import type { ColumnMap } from './header.ts';
import type { HeadRules } from './head-rules.ts';

export interface FileDates {
  readonly dateOrder: DateOrder;
  readonly dateOrderBy: 'padan.yaml' | 'nik' | 'isi' | 'baku';
}

/** The order of the file's dates; told by both readings where nothing says which is right. */
export function datesOf(
  rows: readonly (readonly string[])[],
  columns: ColumnMap,
  { schema, reading, asOf }: HeadRules,
): FileDates {
  if (reading.dateOrder !== undefined) return { dateOrder: reading.dateOrder, dateOrderBy: 'padan.yaml' };
  const regions = { provinces: loadProvinces(), regencies: new Set<string>(), districts: new Set<string>() };
  const { birth_date: date, nik } = columns;
  const dated = rows.map((cells) => ({
    date: date === undefined ? '' : (cells[date] ?? ''),
    nik: parseNik(nik === undefined ? '' : (cells[nik] ?? ''), regions, asOf),
  }));
  const read = dateOrderOf(dated, schema.date_order, asOf);
  if (read.order !== undefined) return { dateOrder: read.order, dateOrderBy: read.by };
  throw bothReadings(read.example, asOf);
}

const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const; // prettier-ignore

/** Day and month alone are shown: no birth date stands in a message. */
function bothReadings(example: string, asOf: number): PadanError {
  const told = (order: DateOrder): string => {
    const { day } = parseDate(example, order, asOf);
    return `${day % 100} ${MONTHS[(Math.trunc(day / 100) % 100) - 1] ?? ''}`;
  };
  const shown = /^\D*(\d{1,2}\D+\d{1,2})/.exec(example)?.[1] ?? '';
  return new PadanError({
    kind: 'source',
    code: 'tanggal-ambigu',
    message: `urutan tanggal tidak dapat dipastikan: ${shown} dapat berarti ${told('dmy')} atau ${told('mdy')}, dan NIK di berkas tidak menentukannya`,
    next: 'Tanyakan kepada instansi pengirim, lalu tulis date_order: dmy (hari-bulan) atau mdy (bulan-hari) di padan.yaml',
  });
}
