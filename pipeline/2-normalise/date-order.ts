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
 * The order in which a file writes numeric dates, by its own NIK, which hold the birth date: each order gets a vote for
 * every usable NIK that agrees with the date so read. The expected order stays unless another one wins clearly.
 */
export function dateOrderOf(rows: Iterable<DatedNik>, expected: DateOrder, asOf: number): DateOrder {
  const votes = new Map<DateOrder, number>(ORDERS.map((order) => [order, 0]));
  for (const { date, nik } of rows) {
    if (!nik.usable || date.trim() === '') continue;
    for (const order of ORDERS)
      if (parseDate(date, order, asOf).day === nik.birthDate) votes.set(order, (votes.get(order) ?? 0) + 1);
  }
  const [best = expected] = ORDERS.toSorted((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0));
  const won = votes.get(best) ?? 0;
  return won >= LEAST_VOTES && won > MAJORITY * (votes.get(expected) ?? 0) ? best : expected;
}
