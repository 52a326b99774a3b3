import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  durationTime,
  isoDate,
  serialDate,
  serialTime,
} from '../../../../../pipeline/extract/formats/date-text.ts';
import { builtInFormat, formatOfCode } from '../../../../../pipeline/extract/formats/number-format.ts';
import { plainNumber } from '../../../../../pipeline/extract/formats/number-text.ts';

describe('a number as plain digits', () => {
  test.each([
    ['3.275010101900003E15', '3275010101900003'],
    ['3.27501E+15', '3275010000000000'],
    ['9.171010101909999E15', '9171010101909999'],
    ['91710101019099991', '91710101019099991'],
    ['0001234567890', '0001234567890'],
    ['5.0', '5'],
    ['-0.0', '0'],
    ['-12.50', '-12.5'],
    ['+7', '7'],
    ['1.5E-3', '0.0015'],
    ['12E-1', '1.2'],
    ['.5', '0.5'],
    ['0.30000000000000004', '0.3'],
    ['2.9999999999999996', '3'],
    ['1E400', '1' + '0'.repeat(400)],
  ])('%s is %s', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });

  test.each(['', '.', 'NaN', 'INF', '1,5', '1E99999999', '0x10', ' 1', '--1'])('%j is no number', (text) => {
    expect(plainNumber(text)).toBeUndefined();
  });

  test('keeps every digit, wherever the point stands', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n }),
        fc.integer({ min: 1, max: 15 }),
        (value, at) => {
          const digits = String(value);
          const scientific = `${digits.slice(0, at)}.${digits.slice(at)}E${digits.length - at}`;
          expect(plainNumber(scientific)).toBe(digits);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('dates', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [45_413.5, '2024-05-01 12:00:00'],
    [45_412.999_999_99, '2024-05-01'],
    [0.25, '06:00:00'],
    [2_958_465, '9999-12-31'],
  ])('serial %d of 1900 is %s', (serial, text) => {
    expect(serialDate(serial, false)).toBe(text);
  });

  test('serials of 1904 begin four years later', () => {
    expect(serialDate(0, true)).toBe('1904-01-01');
    expect(serialDate(24_107, true)).toBe('1970-01-01');
  });

  test('what no calendar shows is no date', () => {
    expect([serialDate(-1, false), serialDate(2_958_466, false), serialDate(NaN, false)]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test('times of the day, and hours that run on', () => {
    expect(serialTime(45_413.5, false)).toBe('12:00:00');
    expect(serialTime(1.5, true)).toBe('36:00:00');
  });

  test.each([
    ['1980-05-01', '1980-05-01'],
    ['1980-05-01T00:00:00.000', '1980-05-01'],
    ['1980-05-01T07:30:05Z', '1980-05-01 07:30:05'],
    ['T07:30:05', '07:30:05'],
    ['01/05/1980', '01/05/1980'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(isoDate(text)).toBe(shown);
  });

  test('durations', () => {
    expect(durationTime('PT07H30M05S')).toBe('07:30:05');
    expect(durationTime('satu jam')).toBe('satu jam');
  });
});

describe('number formats', () => {
  test.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-421]dd mmmm yyyy', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['yyyy\\-mm\\-dd;@', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['mmm', 'date'],
    ['mm:ss', 'time'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['0000000000000', 'zeros'],
    ['General', 'plain'],
    ['0', 'plain'],
    ['#,##0.00', 'plain'],
    ['"Rp"#,##0', 'plain'],
    ['[$Rp-421]#,##0', 'plain'],
    ['[Red]0.00', 'plain'],
    ['0.00E+00', 'plain'],
    ['USD #,##0', 'plain'],
    ['"hari ke-"0', 'plain'],
    ['@', 'plain'],
  ])('%s is %s', (code, kind) => {
    expect(formatOfCode(code).kind).toBe(kind);
  });

  test('those known by number', () => {
    const kinds = (from: number, to: number): string =>
      Array.from({ length: to - from + 1 }, (_, at) =>
        (builtInFormat(from + at).kind[0] ?? '').toUpperCase(),
      ).join('');
    expect(kinds(0, 22)).toBe('PPPPPPPPPPPPPPDDDDTTTTD');
    expect(kinds(27, 36)).toBe('DDDDDTTDDD');
    expect(kinds(44, 59)).toBe('PTTTPPDDDDDDDDDP');
  });
});
