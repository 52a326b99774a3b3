import { describe, expect, test } from '@jest/globals';
import { parseNik } from '../../../../matchers/indonesia/nik.ts';
import { type DatedNik, dateOrderOf } from '../../../../pipeline/2-normalise/date-order.ts';
import { AS_OF, REGIONS } from '../../../support/rules.ts';

/** Thirty people whose day, month and year could each be any of the three, as a file writes their birth dates. */
function rows(write: (day: string, month: string, year: string) => string): DatedNik[] {
  return Array.from({ length: 30 }, (_, i) => {
    const day = String(((i * 5) % 12) + 1).padStart(2, '0');
    const month = String(((i * 7 + 3) % 12) + 1).padStart(2, '0');
    const year = String(((i * 11 + 5) % 12) + 1).padStart(2, '0');
    return {
      date: write(day, month, year),
      nik: parseNik(`327501${day}${month}${year}9001`, REGIONS, AS_OF),
    };
  });
}

describe('the order of dates by the NIK of the file', () => {
  test.each([
    ['dmy', rows((day, month, year) => `${day}/${month}/${year}`)],
    ['mdy', rows((day, month, year) => `${month}/${day}/${year}`)],
    ['ymd', rows((day, month, year) => `${year}/${month}/${day}`)],
  ] as const)('%s is recognised whatever was expected', (order, dated) => {
    for (const expected of ['dmy', 'mdy', 'ymd'] as const)
      expect(dateOrderOf(dated, expected, AS_OF)).toBe(order);
  });

  test('a few rows, or dates that need no order, change nothing', () => {
    const mdy = rows((day, month, year) => `${month}/${day}/${year}`);
    expect(dateOrderOf(mdy.slice(0, 15), 'dmy', AS_OF)).toBe('dmy');
    expect(
      dateOrderOf(
        rows((day, month, year) => `20${year}-${month}-${day}`),
        'dmy',
        AS_OF,
      ),
    ).toBe('dmy');
  });
});
