import type { ParsedNik } from '../../matchers/indonesia/nik.ts';
import { type DateOrder, parseDate } from '../../matchers/indonesia/tanggal.ts';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
/** Rows that must speak for another order than the expected one, and by how many times more. */
const LEAST_VOTES = 20;
const MAJORITY = 3;

export interface DatedNik {
  readonly date: string;
  readonly nik: ParsedNik;
}

/**
 * The order in which a file writes numeric dates, by its own NIK, which hold the birth date. Rows speak where another
 * order reads another day than the expected one: for whichever agrees with a usable NIK. The expected order stays unless
 * another wins clearly.
 */
export function dateOrderOf(rows: Iterable<DatedNik>, expected: DateOrder, asOf: number): DateOrder {
  const rivals = ORDERS.filter((order) => order !== expected).map((order) => ({ order, won: 0, lost: 0 }));
  for (const { date, nik } of rows) {
    if (!nik.usable || date.trim() === '') continue;
    const asExpected = parseDate(date, expected, asOf).day;
    for (const rival of rivals) {
      const { day } = parseDate(date, rival.order, asOf);
      if (day === asExpected) continue;
      if (day === nik.birthDate) rival.won += 1;
      else if (asExpected === nik.birthDate) rival.lost += 1;
    }
  }
  const [best] = rivals
    .filter(({ won, lost }) => won >= LEAST_VOTES && won > MAJORITY * lost)
    .toSorted((a, b) => b.won - b.lost - (a.won - a.lost));
  return best?.order ?? expected;
}
