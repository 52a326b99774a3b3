import { describe, expect, test } from '@jest/globals';
import { osaDistance } from '../../../../matchers/text/levenshtein-osa.ts';

describe('osaDistance', () => {
  test('known distances', () => {
    const known: [string, string, number][] = [
      ['', '', 0],
      ['', 'ABC', 3],
      ['KITTEN', 'SITTING', 3],
      ['AB', 'BA', 1],
      ['SUTRISNO', 'SURTISNO', 1],
      ['SUTRISNO', 'SUTRISON', 1],
      ['BUDI', 'BUDY', 1],
      ['NURHAYATI', 'NUR HAYATI', 1],
      // Not 2: no substring is edited twice, which tells OSA from the full Damerau distance.
      ['CA', 'ABC', 3],
      ['ABCDE', 'BADCE', 2],
    ];
    expect(known.map(([a, b]) => osaDistance(a, b, 9))).toEqual(known.map(([, , distance]) => distance));
  });

  test('over the limit it says the limit and one', () => {
    expect([0, 1, 2, 3].map((max) => osaDistance('KITTEN', 'SITTING', max))).toEqual([1, 2, 3, 3]);
    expect(osaDistance('A', 'ABCDEFGH', 2)).toBe(3);
  });

  test('a swap is found though the row before it was over the limit', () => {
    expect(osaDistance('BA', 'AB', 1)).toBe(1);
    expect(osaDistance('XBAY', 'XABY', 1)).toBe(1);
  });
});
