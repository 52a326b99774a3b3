import { describe, expect, test } from '@jest/globals';
import { jaro, jaroWinkler } from '../../../../matchers/text/jaro-winkler.ts';

/** Table 6 of Winkler, "Overview of record linkage", 2006, rounded to three places there. */
const PUBLISHED: readonly [string, string, number, number][] = [
  ['SHACKLEFORD', 'SHACKELFORD', 0.97, 0.982],
  ['DUNNINGHAM', 'CUNNIGHAM', 0.896, 0.896],
  ['NICHLESON', 'NICHULSON', 0.926, 0.956],
  ['JONES', 'JOHNSON', 0.79, 0.832],
  ['MASSEY', 'MASSIE', 0.889, 0.933],
  ['ABROMS', 'ABRAMS', 0.889, 0.922],
  ['MARTHA', 'MARHTA', 0.944, 0.961],
  ['DWAYNE', 'DUANE', 0.822, 0.84],
  ['DIXON', 'DICKSONX', 0.767, 0.813],
  ['JERALDINE', 'GERALDINE', 0.926, 0.926],
];

describe('jaroWinkler', () => {
  test('gives the published values', () => {
    expect(PUBLISHED.map(([a, b]) => [round(jaro(a, b)), round(jaroWinkler(a, b))])).toEqual(
      PUBLISHED.map(([, , plain, lifted]) => [plain, lifted]),
    );
  });

  test('a prefix lifts nothing up to 0.7', () => {
    expect(jaro('ABCDEF', 'ABXYZW')).toBeCloseTo(0.5556, 4);
    expect(jaroWinkler('ABCDEF', 'ABXYZW')).toBe(jaro('ABCDEF', 'ABXYZW'));
  });

  test('a prefix counts up to four letters', () => {
    const plain = jaro('SITIAMINAX', 'SITIAMINAY');
    expect(jaroWinkler('SITIAMINAX', 'SITIAMINAY')).toBeCloseTo(plain + 0.4 * (1 - plain), 12);
  });

  test('empty and one-letter texts', () => {
    expect([jaroWinkler('', ''), jaroWinkler('', 'A'), jaroWinkler('A', ''), jaroWinkler('A', 'A')]).toEqual([
      1, 0, 0, 1,
    ]);
    expect([jaroWinkler('A', 'B'), jaroWinkler('AB', 'BA')]).toEqual([0, 0]);
  });
});

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
