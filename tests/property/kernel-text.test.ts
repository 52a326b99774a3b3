import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jaroWinklerSlices, sameSlices, withinOneEdit } from '../../matchers/kernel/text-distance.ts';
import { jaroWinkler } from '../../matchers/text/jaro-winkler.ts';
import { osaDistance } from '../../matchers/text/levenshtein-osa.ts';
import { runs } from '../support/properties.ts';

/** Few letters, so that they repeat and change places. */
const word = fc.string({ unit: fc.constantFrom(...'ABNRI'), minLength: 1, maxLength: 14 });

/** A word and what one to three typing errors make of it. */
const misspelt = fc
  .tuple(
    word,
    fc.array(fc.tuple(fc.nat(13), fc.constantFrom('drop', 'swap', 'A', 'N'), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([text, errors]) => [text, errors.reduce(mistyped, text)] as const);

function mistyped(text: string, [place, error, insert]: readonly [number, string, boolean]): string {
  const at = Math.min(place, text.length);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  if (error === 'drop') return head + tail.slice(1);
  if (error === 'swap') return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
  return head + error + tail.slice(insert ? 0 : 1);
}

/** Both texts in one buffer, with rubbish around, as the name table holds them. */
function slices(a: string, b: string): readonly [Uint8Array, number, number, number, number] {
  const chars = Uint8Array.from(Buffer.from(`XX${a}YY${b}ZZ`, 'latin1'));
  return [chars, 2, a.length, 4 + a.length, b.length];
}

describe('text distances of slices', () => {
  test('Jaro-Winkler is that of matchers/text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(word, word), misspelt), ([a, b]) => {
        fc.pre(b.length > 0);
        expect(jaroWinklerSlices(...slices(a, b))).toBeCloseTo(jaroWinkler(a, b), 12);
      }),
      runs(4000),
    );
  });

  test('one edit is an optimal-string-alignment distance of at most one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(word, word), misspelt), ([a, b]) => {
        expect(withinOneEdit(...slices(a, b))).toBe(osaDistance(a, b, 1) <= 1);
      }),
      runs(4000),
    );
  });

  test.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['DWAYNE', 'DUANE', 0.84],
    ['ABCD', 'WXYZ', 0],
    ['SARI', 'SARI', 1],
  ])('known answer %# (Winkler 1990, table 1, and the ends of the scale)', (a, b, expected) => {
    expect(jaroWinklerSlices(...slices(a, b))).toBeCloseTo(expected, 4);
    expect(jaroWinklerSlices(...slices(b, a))).toBeCloseTo(expected, 4);
  });

  test.each([
    ['RATNA', 'RATNA', true],
    ['RATNA', 'RATNAH', true],
    ['RATNA', 'ATNA', true],
    ['RATNA', 'RATMA', true],
    ['RATNA', 'RATAN', true],
    ['RATNA', 'TARNA', false],
    ['RATNA', 'RANTAI', false],
    ['RATNA', 'RTNAH', false],
  ])('one edit, known answer %#', (a, b, expected) => {
    expect(withinOneEdit(...slices(a, b))).toBe(expected);
    expect(withinOneEdit(...slices(b, a))).toBe(expected);
  });

  test('slices are the same over their length only', () => {
    const chars = Uint8Array.from(Buffer.from('SUPARDI SUPARMAN', 'latin1'));
    expect(sameSlices(chars, 0, 8, 5)).toBe(true);
    expect(sameSlices(chars, 0, 8, 6)).toBe(false);
  });
});
