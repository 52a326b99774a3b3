import type { ParsedNik } from '../../matchers/indonesia/nik.ts';
import { type DateOrder, parseDate } from '../../matchers/indonesia/tanggal.ts';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
/** Rows that must speak for another order than the expected one where some speak against it; fewer where none does. */
const LEAST_VOTES = 20;
const LEAST_UNOPPOSED = 3;
const MAJORITY = 3;
/** Dates that only one order can read, per date that only the other can: a few are slips. */
const SLIPS = 20;

export interface DatedNik {
  readonly date: string;
  readonly nik: ParsedNik;
}

/** In which order a file writes numeric dates, and what says so. */
export type DateReading =
  | { readonly order: DateOrder; readonly by: 'nik' | 'isi' | 'baku'; readonly ambiguous: number }
  | { readonly order: undefined; readonly ambiguous: number; readonly example: string };

/**
 * Day before month or month before day: by the file's own NIK, which hold the birth date; else by dates that only one
 * order can read (25/03/1990); the expected order where no date can be read both ways. No order where neither tells, or
 * where NIK speak for both, as after Excel turned half of a file's dates. `usual`: of this kind of source.
 */
export function dateOrderOf(rows: readonly DatedNik[], usual: DateOrder, asOf: number): DateReading {
  const expected = shownByYears(rows, usual);
  const rivals = ORDERS.filter((order) => order !== expected).map((order) => ({ order, won: 0, lost: 0 }));
  const shown = { dmy: 0, mdy: 0 };
  let ambiguous = 0;
  let example = '';
  for (const { date, nik } of rows) {
    const parsed = parseDate(date, expected, asOf);
    if (parsed.day === 0) continue;
    if (parsed.ambiguous) {
      ambiguous += 1;
      if (example === '') example = date;
    } else countShown(shown, date);
    if (!nik.usable) continue;
    for (const rival of rivals) {
      const { day } = parseDate(date, rival.order, asOf);
      if (day === parsed.day) continue;
      if (day === nik.birthDate) rival.won += 1;
      else if (parsed.day === nik.birthDate) rival.lost += 1;
    }
  }
  const [best] = rivals
    .filter(({ won, lost }) => won > MAJORITY * lost && won >= (lost === 0 ? LEAST_UNOPPOSED : LEAST_VOTES))
    .toSorted((a, b) => b.won - b.lost - (a.won - a.lost));
  if (best !== undefined) return { order: best.order, by: 'nik', ambiguous };
  if (ambiguous === 0) return { order: expected, by: 'baku', ambiguous };
  const own = expected === 'mdy' ? 'mdy' : 'dmy';
  const other = own === 'dmy' ? 'mdy' : 'dmy';
  const { won, lost } = rivals.find(({ order }) => order === other) ?? { won: 0, lost: 0 };
  if (lost > MAJORITY * won) return { order: expected, by: 'nik', ambiguous };
  if (won + lost < LEAST_VOTES) {
    if (shown[own] > SLIPS * shown[other]) return { order: expected, by: 'isi', ambiguous };
    if (shown[other] > SLIPS * shown[own]) return { order: other, by: 'isi', ambiguous };
  }
  return { order: undefined, ambiguous, example };
}

/** Where a year of four digits stands first or last, that is told apart from what is usual. */
function shownByYears(rows: readonly DatedNik[], usual: DateOrder): DateOrder {
  const first = rows.filter(({ date }) => YEAR_FIRST.test(date)).length;
  const last = rows.filter(({ date }) => YEAR_LAST.test(date)).length;
  if (first > SLIPS * last) return 'ymd';
  return usual === 'ymd' && last > SLIPS * first ? 'dmy' : usual;
}

const YEAR_FIRST = /^\D*\d{4}\D\d{1,2}\D\d{1,2}\b/;
const YEAR_LAST = /^\D*\d{1,2}\D\d{1,2}\D\d{4}\b/;

/** A day above 12 shows which of the two numbers it is. */
function countShown(shown: { dmy: number; mdy: number }, date: string): void {
  const parts = /^\D*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*\d{2,4}\b/.exec(date);
  if (parts === null) return;
  const [first, middle] = [Number(parts[1]), Number(parts[2])];
  if (first > 12 && first <= 31 && middle <= 12) shown.dmy += 1;
  if (middle > 12 && middle <= 31 && first <= 12) shown.mdy += 1;
}
