import { describe, expect, test } from '@jest/globals';
import { count, decimal, outOf, percent, rate, share, target } from '../../../../reports/parts/number.ts';
import { formulaText, rupiah } from '../../../../reports/parts/rupiah.ts';

/** The unbreakable space of figures and their units. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const of = (numerator: number, denominator: number): { numerator: number; denominator: number } => ({
  numerator,
  denominator,
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1_000, '1.000'],
    [1_234, '1.234'],
    [12_345, '12.345'],
    [1_234_567, '1.234.567'],
    [280_000_000, '280.000.000'],
    [-8, '−8'],
    [-0.2, '0'],
    [41.3, '41'],
  ])('count(%p) is %p', (value, text) => {
    expect(count(value)).toBe(text);
  });

  test.each([
    [1_234_567.8, 1, '1.234.567,8'],
    [0.9, 2, '0,90'],
    [-4.5, 1, '−4,5'],
    [-0.04, 1, '0,0'],
    [12, 0, '12'],
  ])('decimal(%p, %p) is %p', (value, places, text) => {
    expect(decimal(value, places)).toBe(text);
  });

  test.each([
    [1_234, 1_250, '98,7 %'],
    [0, 10, '0,0 %'],
    [10, 10, '100,0 %'],
    [2_499, 2_500, '>99,9 %'],
    [9_999, 10_000, '>99,9 %'],
    [1, 2_500, '<0,1 %'],
    [1, 3, '33,3 %'],
    [2, 3, '66,7 %'],
    [0, 0, '–'],
  ])('percent of %p in %p is %p', (numerator, denominator, text) => {
    expect(spaced(percent(of(numerator, denominator)))).toBe(text);
  });

  test('a share always carries its numerator and denominator', () => {
    expect(spaced(share(of(1_234, 1_250)))).toBe('98,7 % · 1.234 dari 1.250');
    expect(spaced(outOf(of(41, 24_000)))).toBe('41 dari 24.000');
    expect(spaced(share(of(0, 0)))).toBe('– · 0 dari 0');
  });

  test('there is no rate of nothing', () => {
    expect(rate(of(0, 0))).toBeNull();
    expect(rate(of(1, 4))).toBe(0.25);
  });

  test('targets have no needless decimals', () => {
    expect(spaced(target(0.98))).toBe('98 %');
    expect(spaced(target(0.985))).toBe('98,5 %');
  });
});

describe('rupiah', () => {
  test('the audit of Nunukan, to the rupiah', () => {
    expect(rupiah(3_868 * 35_000)).toBe('Rp\u00a0135.380.000');
  });

  test('zero and owed', () => {
    expect(rupiah(0)).toBe('Rp\u00a00');
    expect(rupiah(-37_800)).toBe('−Rp\u00a037.800');
  });

  test('a formula never parts a sign or Rp from its figure', () => {
    expect(formulaText('106 baris × Rp 37.800 × 1 bulan')).toBe(
      '106\u00a0baris ×\u00a0Rp\u00a037.800 ×\u00a01\u00a0bulan',
    );
  });
});
