import { monthsBetween } from '../../matchers/indonesia/tanggal.ts';
import type { Tariff } from '../../schemas/finding.ts';

/** What a class's SELECT gives for one record. */
export interface FoundRow {
  readonly record: number;
  readonly cause: string;
  readonly evidence: string;
  readonly tariff?: string | null;
  readonly amount?: number | null;
  readonly since_day?: number | null;
}

export interface Priced {
  readonly amount: number;
  /** yyyymmdd, 0 when the data carry no date. */
  readonly since: number;
  readonly months: number | null;
  readonly total: number | null;
  readonly formula: string;
}

const idr = (amount: number): string => `Rp ${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;

type Basis = Pick<FoundRow, 'tariff' | 'amount' | 'since_day'>;
export type Price = (row: Basis) => Priced;

interface Setting {
  readonly tariffs: readonly Tariff[];
  /** yyyymmdd */
  readonly asOf: number;
}

/** Prices rows; many are alike, as memberships begin on the same days. */
export function pricer(setting: Setting): Price {
  const known = new Map<string, Priced>();
  return (row) => {
    const key = `${row.tariff ?? ''} ${row.amount ?? ''} ${row.since_day ?? ''}`;
    const priced = known.get(key) ?? price(row, setting);
    known.set(key, priced);
    return priced;
  };
}

/**
 * Rupiah a month by the tariff in force on the as-of date, and the sum since the date that the data carry: rate x persons
 * x months, as auditors count, each month at its own rate. Months are full calendar months, at least one, as a month begun
 * is billed; months before a tariff's first entry take that entry.
 */
export function price(row: Basis, setting: Setting): Priced {
  const none: Priced = { amount: 0, since: 0, months: null, total: null, formula: '' };
  const rates = setting.tariffs.filter(({ key }) => key === row.tariff);
  const now = rateIn(rates, monthOf(setting.asOf));
  const amount = row.amount ?? now?.idr_month ?? 0;
  if (amount === 0) {
    return { ...none, formula: whyNothing(row, rates) };
  }
  const basis = now === undefined ? '' : ` (${now.name})`;
  const since = row.since_day ?? 0;
  if (since === 0 || since > setting.asOf)
    return { ...none, amount, formula: `${idr(amount)} × 1 orang × 1 bulan${basis}` };
  const months = Math.max(1, monthsBetween(since, setting.asOf));
  const terms = termsOf(rates, { months, last: monthOf(setting.asOf), amount });
  return {
    amount,
    since,
    months,
    total: terms.reduce((sum, term) => sum + term.rate * term.months, 0),
    formula: `${terms.map((term) => `${idr(term.rate)} × 1 orang × ${term.months} bulan`).join(' + ')}${basis}`,
  };
}

function whyNothing(row: Basis, rates: readonly Tariff[]): string {
  if (row.amount === 0) return 'tidak ada lebih bayar';
  return rates.length === 0 ? 'iuran tidak dibayar pemerintah' : 'tidak ada tarif yang berlaku bulan ini';
}

interface Term {
  readonly rate: number;
  months: number;
}

/** The months up to `last`, grouped by the rate in force in each, oldest first. */
function termsOf(rates: readonly Tariff[], span: { months: number; last: number; amount: number }): Term[] {
  const terms: Term[] = [];
  for (let month = span.last - span.months + 1; month <= span.last; month += 1) {
    const rate = rateIn(rates, month)?.idr_month ?? span.amount;
    const open = terms.at(-1);
    if (open?.rate === rate) open.months += 1;
    else terms.push({ rate, months: 1 });
  }
  return terms;
}

/** The entry in force in a month, else the first one for the months before it. */
function rateIn(rates: readonly Tariff[], month: number): Tariff | undefined {
  const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const inForce = rates.find(({ from_month, to_month }) => from_month <= text && text <= to_month);
  const [first] = rates.toSorted((a, b) => (a.from_month < b.from_month ? -1 : 1));
  return inForce ?? (first !== undefined && text < first.from_month ? first : undefined);
}

/** Months since year 0 of a day yyyymmdd. */
const monthOf = (day: number): number => Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1;

/**
 * Whose money counts, each payment once: asked finding by finding, those of the class with the lowest precedence first.
 * Money that is needed rather than wrongly paid is never asked about.
 */
export function countOnce(): (payment: number) => boolean {
  const counted = new Set<number>();
  return (payment) => {
    if (counted.has(payment)) return false;
    counted.add(payment);
    return true;
  };
}
