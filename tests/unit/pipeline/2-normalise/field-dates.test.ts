import { expect, test } from '@jest/globals';
import { plainOrderOf } from '../../../../pipeline/2-normalise/field-dates.ts';

const order = (...texts: readonly string[]): string =>
  plainOrderOf({ texts, asOf: 20260630, field: 'dob', source: 'b' });

test.each([
  ['days above 12 tell', ['25/03/1990', '04/05/1991'], 'dmy'],
  ['months second', ['03/25/1990', '04/05/1991'], 'mdy'],
  ['eight digits', ['19650113', '19111012'], 'ymd'],
  ['a year first is one order for all', ['1990-03-04', '1991-12-11'], 'dmy'],
  ['both ways the same day', ['05/05/1990'], 'dmy'],
])('the order of dates: %s', (_, texts, expected) => {
  expect(order(...texts)).toBe(expected);
});

test.each([
  ['nothing tells', ['04/05/1991']],
  ['both orders are told', ['25/03/1990', '03/25/1990', '04/05/1991']],
])('no order is guessed where %s', (_, texts) => {
  expect(() => order(...texts)).toThrow(
    /b: urutan tanggal pada isian dob tidak dapat dipastikan.* (4 Mei atau 5 April)/,
  );
});
