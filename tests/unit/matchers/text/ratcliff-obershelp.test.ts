import { describe, expect, test } from '@jest/globals';
import { ratcliffObershelp } from '../../../../matchers/text/ratcliff-obershelp.ts';

describe('ratcliffObershelp', () => {
  test('gives the values of Python 3.11 difflib without junk', () => {
    const known: [string, string, number][] = [
      ['WIKIMEDIA', 'WIKIMANIA', 14 / 18],
      ['GESTALT PATTERN MATCHING', 'GESTALT PRACTICE', 0.6],
      ['SITI AMINAH', 'SITI AMINAH BINTI ALI', 0.6875],
      ['AHMAD FAUZI', 'ACHMAD FAUZY', 0.8695652173913043],
      ['SRI WAHYUNI', 'WAHYUNI SRI', 0.6363636363636364],
      ['SUHARTO', 'SOEHARTO', 0.8],
      ['MUHAMMAD YUSUF', 'M YUSUF', 2 / 3],
      ['PENNSYLVANIA', 'PENCILVANEYA', 2 / 3],
      ['abxcd', 'abcd', 8 / 9],
      ['qabxcd', 'abycdf', 2 / 3],
    ];
    expect(known.map(([a, b]) => ratcliffObershelp(a, b))).toEqual(known.map(([, , ratio]) => ratio));
  });

  test('depends on the order of its arguments, as difflib does', () => {
    expect(ratcliffObershelp('tide', 'diet')).toBe(0.25);
    expect(ratcliffObershelp('diet', 'tide')).toBe(0.5);
  });

  test('two empty texts are equal, one alone has nothing in common', () => {
    expect([ratcliffObershelp('', ''), ratcliffObershelp('', 'A'), ratcliffObershelp('A', 'B')]).toEqual([
      1, 0, 0,
    ]);
  });
});
