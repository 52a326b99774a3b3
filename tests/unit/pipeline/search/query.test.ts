import { describe, expect, it } from '@jest/globals';
import { isEmpty, parseQuery } from '../../../../pipeline/search/query.ts';
import { AS_OF, nameRules } from '../../../support/rules.ts';

const parsed = (text: string): ReturnType<typeof parseQuery> => parseQuery(text, nameRules, AS_OF);
const words = (text: string): string[] => parsed(text).words.map(({ token }) => token);
const digits = (text: string): string[] => parsed(text).numbers.map((number) => number.digits);
const born = (text: string): number[][] => parsed(text).born.map(({ low, high }) => [low, high]);

describe('parseQuery', () => {
  it('sets titles, labels and marks aside and keeps the words of a name with their keys', () => {
    expect(words('H. Siti Aminah, S.Pd.')).toEqual(['SITI', 'AMINAH']);
    expect(parsed('Djoko Soesilo').words).toEqual([
      { token: 'DJOKO', key: 'JOKO' },
      { token: 'SOESILO', key: 'SUSILO' },
    ]);
    expect(words('nama siti kel harapan jaya')).toEqual(['SITI', 'HARAPAN', 'JAYA']);
  });

  it.each([
    ['12-08-1985'],
    ['12/8/1985'],
    ['12.08.85'],
    ['1985-08-12'],
    ['12 08 1985'],
    ['12 Agustus 1985'],
    ['12-AGS-1985'],
  ])('reads %s as a day', (text) => {
    expect(born(text)).toEqual([[19850812, 19850812]]);
    expect(born(`siti ${text} aminah`)).toEqual([[19850812, 19850812]]);
    expect(words(`siti ${text} aminah`)).toEqual(['SITI', 'AMINAH']);
    expect(digits(text)).toEqual([]);
  });

  it('reads a month with its year, and a year that may also be a part of a number', () => {
    expect(born('agustus 1985')).toEqual([[19850801, 19850831]]);
    expect(parsed('siti 1985').numbers).toEqual([
      { digits: '1985', born: [{ low: 19850101, high: 19851231 }] },
    ]);
    expect(parsed('2085').numbers).toEqual([{ digits: '2085', born: [] }]);
    expect(parsed('12081985').numbers[0]?.born).toEqual([{ low: 19850812, high: 19850812 }]);
  });

  it.each([
    ["'3275014508859001"],
    ['3275.0145.0885.9001'],
    ['32.75.01.450885.9001'],
    ['3275-0145-0885-9001'],
    ['3275 0145 0885 9001'],
    ['3275O145O885900l'],
    ['NIK: 3275014508859001'],
  ])('reads one NIK however it is written, %#', (text) => {
    expect(digits(text)).toEqual(['3275014508859001']);
    expect(words(text)).toEqual([]);
    expect(born(text)).toEqual([]);
  });

  it('leaves digits apart that are no whole number together, and drops fewer than four', () => {
    expect(digits('3275 9001')).toEqual(['3275', '9001']);
    expect(digits('rt 12 3275')).toEqual(['3275']);
  });

  it.each([[''], ['   '], ['"'], ['* - "'], ['12'], ['.,;:!?()'], ['😀']])(
    'finds nothing to look for in case %#',
    (text) => {
      expect(isEmpty(parsed(text))).toBe(true);
    },
  );

  it('takes operators of a search language as words', () => {
    expect(words('SITI OR AMINAH')).toEqual(['SITI', 'OR', 'AMINAH']);
    expect(words('"siti" NEAR(aminah*)')).toContain('SITI');
  });

  it('bounds what it takes from a long text', () => {
    expect(parsed('siti '.repeat(5000)).words).toHaveLength(8);
    expect(parsed('1234 '.repeat(5000)).numbers).toHaveLength(8);
  });
});
