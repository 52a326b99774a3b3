import { monthsBetween } from '../../matchers/indonesia/tanggal.ts';
import type { FindingClass, Tariff } from '../../schemas/finding.ts';

/** What a class's SELECT gives for one record. */
export interface FoundRow {
  readonly record: number;
  readonly person: number;
  /** The record whose contribution it is: a bill's is that of the membership row it names. */
  readonly payment: number;
  readonly sourceAgency: string;
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

/**
 * Rupiah a month by the tariff in force on the as-of date, and since the date that the data carry: rate x persons x
 * months, as auditors count. Months are full calendar months, at least one, as a month begun is billed.
 */
export function price(
  row: FoundRow,
  money: FindingClass['money'],
  setting: { tariffs: readonly Tariff[]; asOf: number },
): Priced {
  const none: Priced = { amount: 0, since: 0, months: null, total: null, formula: '' };
  if (money === undefined) return none;
  const tariff = tariffInForce(row.tariff ?? '', setting);
  const amount = row.amount ?? tariff?.idr_month ?? 0;
  if (amount === 0) {
    const why = row.amount === 0 ? 'tidak ada lebih bayar' : 'iuran tidak dibayar pemerintah';
    return { ...none, formula: why };
  }
  const basis = tariff === undefined ? '' : ` (${tariff.name})`;
  const since = row.since_day ?? 0;
  if (since === 0 || since > setting.asOf)
    return { ...none, amount, formula: `${idr(amount)} × 1 orang × 1 bulan${basis}` };
  const months = Math.max(1, monthsBetween(since, setting.asOf));
  return {
    amount,
    since,
    months,
    total: amount * months,
    formula: `${idr(amount)} × 1 orang × ${months} bulan${basis}`,
  };
}

function tariffInForce(
  key: string,
  { tariffs, asOf }: { tariffs: readonly Tariff[]; asOf: number },
): Tariff | undefined {
  const month = `${String(asOf).slice(0, 4)}-${String(asOf).slice(4, 6)}`;
  return tariffs.find(
    (tariff) => tariff.key === key && tariff.from_month <= month && month <= tariff.to_month,
  );
}

/**
 * Marks whose money counts: of all findings about one payment, the priced one of the class with the lowest precedence
 * (of several in that class, the first). Money that is needed rather than wrongly paid is never counted.
 */
export function countedOnce(findings: readonly Payment[]): boolean[] {
  const lowest = new Map<number, number>();
  findings.forEach(({ payment, precedence, amount }, i) => {
    if (precedence === undefined || amount === 0) return;
    const known = findings[lowest.get(payment) ?? -1]?.precedence;
    if (known === undefined || precedence < known) lowest.set(payment, i);
  });
  const counted = new Set(lowest.values());
  return findings.map((_, i) => counted.has(i));
}

export interface Payment {
  readonly payment: number;
  readonly precedence: number | undefined;
  /** Rupiah a month. */
  readonly amount: number;
}
