import { describe, expect, test } from '@jest/globals';
import { type FoundRow, countedOnce, price } from '../../../../pipeline/5-reconcile/money.ts';
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
const row = (more: Partial<FoundRow>): FoundRow => ({
  record: 0,
  person: 0,
  payment: 0,
  sourceAgency: '',
  cause: '',
  evidence: '',
  tariff: 'pemda-3',
  ...more,
});
const priced = (more: Partial<FoundRow>, asOf = 20260630): ReturnType<typeof price> =>
  price(row(more), 'lebih bayar', { tariffs: TARIFFS, asOf });

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

  test('a class without money has no price', () => {
    expect(price(row({}), undefined, { tariffs: TARIFFS, asOf: 20260630 })).toMatchObject({
      amount: 0,
      formula: '',
    });
  });
});

describe('money counted once', () => {
  test('of several findings about one payment, the one of the lowest precedence', () => {
    expect(
      countedOnce([
        { payment: 1, precedence: 30, amount: 37_800 },
        { payment: 1, precedence: 10, amount: 42_000 },
        { payment: 2, precedence: 30, amount: 37_800 },
        { payment: 1, precedence: 50, amount: 42_000 },
      ]),
    ).toEqual([false, true, true, false]);
  });

  test('a finding without money does not take the place of one with money', () => {
    expect(
      countedOnce([
        { payment: 1, precedence: 10, amount: 0 },
        { payment: 1, precedence: 30, amount: 37_800 },
      ]),
    ).toEqual([false, true]);
  });

  test('money that is needed counts nowhere; two of one class count once', () => {
    expect(
      countedOnce([
        { payment: 1, precedence: undefined, amount: 42_000 },
        { payment: 2, precedence: 5, amount: 1 },
        { payment: 2, precedence: 5, amount: 2 },
      ]),
    ).toEqual([false, true, false]);
  });
});
