import { describe, expect, test } from '@jest/globals';
import { parseNik } from '../../../../matchers/indonesia/nik.ts';
import { type DatedNik, dateOrderOf } from '../../../../pipeline/cells/date-order.ts';
import { AS_OF, REGIONS } from '../../../support/rules.ts';

/** People whose day, month and year could each be any of the three, as a file writes their birth dates. */
function rows(write: (day: string, month: string, year: string) => string, withNik = true): DatedNik[] {
  return Array.from({ length: 30 }, (_, i) => {
    const day = String(((i * 5) % 12) + 1).padStart(2, '0');
    const month = String(((i * 7 + 3) % 12) + 1).padStart(2, '0');
    const year = String(((i * 11 + 5) % 12) + 1).padStart(2, '0');
    return {
      date: write(day, month, year),
      nik: parseNik(withNik ? `327501${day}${month}${year}9001` : '', REGIONS, AS_OF),
    };
  });
}

const dmy = (day: string, month: string, year: string): string => `${day}/${month}/20${year}`;
const mdy = (day: string, month: string, year: string): string => `${month}/${day}/20${year}`;
const plain = (date: string): DatedNik => ({ date, nik: parseNik('', REGIONS, AS_OF) });

describe('the order of dates by the NIK of the file', () => {
  test.each([
    ['dmy', rows((day, month, year) => `${day}/${month}/${year}`)],
    ['mdy', rows((day, month, year) => `${month}/${day}/${year}`)],
    ['ymd', rows((day, month, year) => `${year}/${month}/${day}`)],
  ] as const)('%s is recognised whatever was expected', (order, dated) => {
    for (const expected of ['dmy', 'mdy', 'ymd'] as const)
      expect(dateOrderOf(dated, expected, AS_OF)).toMatchObject({ order });
  });

  test('a slip is no order: one row against many, or one alone against the expected', () => {
    expect(dateOrderOf([...rows(dmy), ...rows(mdy).slice(0, 4)], 'dmy', AS_OF)).toMatchObject({
      order: 'dmy',
      by: 'nik',
    });
    const [one] = rows(mdy).slice(1, 2);
    if (one === undefined) throw new Error('no row');
    expect(dateOrderOf([one, plain('25/03/1990')], 'dmy', AS_OF)).toMatchObject({ order: 'dmy', by: 'isi' });
  });

  test('dates that need no order change nothing', () => {
    const iso = rows((day, month, year) => `20${year}-${month}-${day}`);
    expect(dateOrderOf(iso, 'dmy', AS_OF)).toMatchObject({ order: 'ymd', by: 'baku', ambiguous: 0 });
    expect(dateOrderOf(rows(dmy), 'ymd', AS_OF)).toMatchObject({ order: 'dmy', by: 'nik' });
  });
});

describe('the order of dates without a NIK that tells', () => {
  test('a day above 12 shows it', () => {
    const open = rows(dmy, false);
    expect(dateOrderOf([...open, plain('25/03/1990')], 'dmy', AS_OF)).toMatchObject({
      order: 'dmy',
      by: 'isi',
    });
    expect(dateOrderOf([...open, plain('03/25/1990')], 'dmy', AS_OF)).toMatchObject({
      order: 'mdy',
      by: 'isi',
    });
    expect(dateOrderOf([...open, plain('13.05.1990')], 'mdy', AS_OF)).toMatchObject({
      order: 'dmy',
      by: 'isi',
    });
  });

  test('nothing shows it: no order, and a date that can be read both ways', () => {
    const read = dateOrderOf([plain('05/05/1990'), ...rows(dmy, false)], 'dmy', AS_OF);
    expect(read).toMatchObject({ order: undefined, example: '01/04/2006' });
  });

  test('NIK that speak for both orders: none, whatever the other dates show', () => {
    const both = [...rows(dmy), ...rows(mdy), plain('25/03/1990')];
    expect(dateOrderOf(both, 'dmy', AS_OF).order).toBeUndefined();
  });
});
