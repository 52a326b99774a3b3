import { PLAIN_ORDERS, type PlainOrder, isPlausible, plainDate } from '../../matchers/plain/date.ts';
import { PadanError } from '../../schemas/faults.ts';

/** Dates that only one order can read, per date that only the other can: a few are slips. */
const SLIPS = 20;

interface OrderCase {
  readonly texts: readonly string[];
  readonly asOf: number;
  readonly field: string;
  readonly source: string;
}

/**
 * The one order of a source's dates: the one that most of them can be read in. Refused where dates are other days by
 * another order and hardly any date tells which is right.
 */
export function plainOrderOf({ texts, asOf, field, source }: OrderCase): PlainOrder {
  const readings = texts.map((text) =>
    PLAIN_ORDERS.map((order) => {
      const date = plainDate(text, order, asOf);
      return isPlausible(date) ? date : 0;
    }),
  );
  const counts = PLAIN_ORDERS.map((_, at) => readings.filter((reading) => reading[at] !== 0).length);
  const best = counts.indexOf(Math.max(...counts));
  const rival = PLAIN_ORDERS.findIndex((_, at) => at !== best && isOpen(readings, best, at));
  if (rival >= 0) {
    const dates = readings.find((reading) => isBoth(reading, best, rival)) ?? [];
    throw bothReadings({ field, source, dates: [dates[best] ?? 0, dates[rival] ?? 0] });
  }
  return PLAIN_ORDERS[best] ?? 'dmy';
}

type Reading = readonly number[];

const isBoth = (reading: Reading, a: number, b: number): boolean =>
  reading[a] !== 0 && reading[b] !== 0 && reading[a] !== reading[b];

function isOpen(readings: readonly Reading[], best: number, other: number): boolean {
  if (!readings.some((reading) => isBoth(reading, best, other))) return false;
  const only = (a: number, b: number): number =>
    readings.filter((reading) => reading[a] !== 0 && reading[b] === 0).length;
  return only(best, other) <= SLIPS * only(other, best);
}

const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const; // prettier-ignore

/** Day and month alone are shown: no birth date stands in a message. */
function bothReadings({
  field,
  source,
  dates,
}: {
  readonly field: string;
  readonly source: string;
  readonly dates: readonly [number, number];
}): PadanError {
  const [a, b] = dates.map((date) => `${date % 100} ${MONTHS[(Math.trunc(date / 100) % 100) - 1] ?? ''}`);
  return new PadanError({
    kind: 'source',
    code: 'tanggal-ambigu',
    message: `${source}: urutan tanggal pada isian ${field} tidak dapat dipastikan: satu tulisan dapat berarti ${a ?? ''} atau ${b ?? ''}, dan tidak ada tanggal yang menentukannya`,
    next: `Tanyakan kepada pemilik berkas, lalu tulis date_order: dmy (hari-bulan), mdy (bulan-hari), atau ymd pada sumber ${source} di padan.yaml`,
  });
}
