import { describe, expect, test } from '@jest/globals';
import {
  type FoundRow,
  type Priced,
  countOnce,
  price,
  pricer,
} from '../../../../pipeline/5-reconcile/money.ts';
import type { Tariff } from '../../../../schemas/finding.ts';

const rate = (idr_month: number, from_month: string, to_month = '9999-12'): Tariff => ({
  key: 'pemda-3',
  name: 'kelas III',
  idr_month,
  from_month,
  to_month,
  billable: true,
  payer: '',
  legal_source: '',
});
const TARIFFS = [rate(25_500, '2020-07', '2020-12'), rate(35_000, '2021-01')];
const priced = (more: Partial<FoundRow>, asOf = 20260630): Priced =>
  price({ tariff: 'pemda-3', ...more }, { tariffs: TARIFFS, asOf });

describe('the price of a finding', () => {
  test('without a date: one person, one month, and no total', () => {
    expect(priced({})).toEqual({
      amount: 35_000,
      since: 0,
      months: null,
      total: null,
      formula: 'Rp 35.000 × 1 orang × 1 bulan (kelas III)',
    });
  });

  test('as the auditors of Nunukan counted in 2023: 3,868 rows of one month are Rp 135,380,000', () => {
    const sum = Array.from({ length: 3210 + 30 + 181 + 447 }, () => priced({}, 20231231).amount).reduce(
      (total, amount) => total + amount,
      0,
    );
    expect(sum).toBe(135_380_000);
  });

  test.each([
    [20260330, 3],
    [20260331, 3],
    [20260401, 2],
    [20260529, 1],
    [20260531, 1],
    [20260629, 1],
    [20260630, 1],
    [20241231, 18],
  ])('since %d: %d full months, at least one', (since_day, months) => {
    const money = priced({ since_day });
    expect([money.months, money.total]).toEqual([months, months * 35_000]);
    expect(money.formula).toBe(`Rp 35.000 × 1 orang × ${months} bulan (kelas III)`);
  });

  test('a beginning after the as-of date is none', () => {
    expect(priced({ since_day: 20260701 })).toMatchObject({ since: 0, months: null, total: null });
  });

  test('the rate in force in the month of the as-of date', () => {
    expect(priced({}, 20201231).amount).toBe(25_500);
    expect(priced({}, 20210101).amount).toBe(35_000);
    // before the first entry: that entry
    expect(priced({}, 20200630).amount).toBe(25_500);
  });

  test('each month at its own rate: two of 2020 and six of 2021', () => {
    expect(priced({ since_day: 20201031 }, 20210630)).toMatchObject({
      amount: 35_000,
      months: 8,
      total: 2 * 25_500 + 6 * 35_000,
      formula: 'Rp 25.500 × 1 orang × 2 bulan + Rp 35.000 × 1 orang × 6 bulan (kelas III)',
    });
  });

  test('an amount of its own goes before the rate, none and zero are told apart', () => {
    expect(priced({ amount: 1_234_567, tariff: null }).formula).toBe('Rp 1.234.567 × 1 orang × 1 bulan');
    expect(priced({ amount: null }).amount).toBe(35_000);
    expect(priced({ amount: 0, tariff: null })).toMatchObject({
      amount: 0,
      formula: 'tidak ada lebih bayar',
    });
    expect(priced({ tariff: '' })).toMatchObject({ amount: 0, formula: 'iuran tidak dibayar pemerintah' });
  });

  test('rows that are alike have one price, others their own', () => {
    const of = pricer({ tariffs: TARIFFS, asOf: 20260630 });
    const rows = [{}, { since_day: 20260330 }, { tariff: '' }, { tariff: '', amount: 0 }, { amount: 42_000 }];
    const told = rows.flatMap((row) => [row, row]).map((row) => of({ tariff: 'pemda-3', ...row }));
    expect(told).toEqual(rows.flatMap((row) => [priced(row), priced(row)]));
  });
});

test('a payment counts once, for whoever asks first', () => {
  const countsFor = countOnce();
  expect([1, 2, 1, 3, 2].map((payment) => countsFor(payment))).toEqual([true, true, false, true, false]);
});
