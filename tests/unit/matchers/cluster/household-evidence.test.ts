import { describe, expect, test } from '@jest/globals';
import { householdEvidence } from '../../../../matchers/cluster/household-evidence.ts';
import { claimsOf } from '../../../support/claims.ts';

/** A claim: row, person, its probability, home of the row, home of the person, level of the addresses. */
type Case = readonly [
  row: number,
  person: number,
  chance: number,
  ofRow: number,
  ofPerson: number,
  level?: number,
];

const evidence = (cases: readonly Case[]): number[] => [
  ...householdEvidence(
    claimsOf(cases.map(([row, person]) => [row, person, 0])),
    Float64Array.from(cases, ([, , chance]) => chance),
    {
      ofRow: Float64Array.from(cases, ([, , , home]) => home),
      ofPerson: Int32Array.from(cases, ([, , , , home]) => home),
      level: Uint8Array.from(cases, ([, , , , , level = 1]) => level),
    },
  ),
];

/** Share of a level's count, held to the overall share by 20 claims; one together and one apart are counted beforehand. */
const share = (count: number, ofLevel: number, found: number, all: number): number =>
  (count + (20 * (1 + found)) / (2 + all)) / (ofLevel + 20);

const [HERE, THERE, ROW_HOME] = [5, 6, 70];

describe('other members of a household vouch', () => {
  test('a placed mother, and two candidates for the child: one lives with her, one does not', () => {
    const [mother, child, stranger] = evidence([
      [0, 0, 0.99, ROW_HOME, HERE],
      [1, 1, 0.6, ROW_HOME, HERE],
      [1, 2, 0.3, ROW_HOME, THERE],
    ]);
    // only the child's claims have another member to ask: .6 and .3 are "the same", .4 and .7 are not
    const togetherIfSame = share(0.6, 0.9, 0.6, 0.9);
    const togetherIfOther = share(0.4, 1.1, 0.4, 1.1);
    const apartIfSame = share(0.3, 0.9, 0.3, 0.9);
    const apartIfOther = share(0.7, 1.1, 0.7, 1.1);
    expect(mother).toBe(0);
    expect(child).toBeCloseTo(Math.log2(togetherIfSame / togetherIfOther), 12);
    expect(stranger).toBeCloseTo(Math.log2(apartIfSame / apartIfOther), 12);
    expect(child).toBeGreaterThan(0);
    expect(stranger).toBeLessThan(0);
  });

  test('what an address level already says is not said again: each level has its own shares', () => {
    // at level 1 living together goes with being the same, at level 2 it does not
    const family = (row: number, chance: number, ofPerson: number, level: number): Case[] => [
      [row, row, 0.99, row, HERE, 0],
      [row + 1, row + 1, chance, row, ofPerson, level],
    ];
    const rows = Array.from({ length: 200 }, (_, i): Case[] => {
      const level = (i % 2) + 1;
      const same = i % 4 < 2;
      const together = level === 1 ? same : i % 8 < 4;
      return family(2 * i, same ? 0.9 : 0.1, together ? HERE : THERE, level);
    }).flat();
    const bits = evidence(rows);
    const one = bits.filter((_, i) => i % 4 === 1).map(Math.abs);
    const two = bits.filter((_, i) => i % 4 === 3).map(Math.abs);
    expect(Math.min(...one)).toBeGreaterThan(1);
    expect(Math.max(...two)).toBeLessThan(0.4);
  });

  test.each<readonly [string, readonly Case[]]>([
    [
      'nobody of the household is as good as placed',
      [
        [0, 0, 0.94, 7, HERE],
        [1, 1, 0.6, 7, HERE],
      ],
    ],
    [
      'nobody else lives there',
      [
        [0, 0, 0.99, 7, HERE],
        [1, 1, 0.6, 8, HERE],
      ],
    ],
    [
      'the home of the row is not known',
      [
        [0, 0, 0.99, -1, HERE],
        [1, 1, 0.6, -1, HERE],
      ],
    ],
    [
      'the home of the person is not known',
      [
        [0, 0, 0.99, 7, HERE],
        [1, 1, 0.6, 7, -1],
      ],
    ],
    [
      'the one placed is the row itself',
      [
        [0, 0, 0.99, 7, HERE],
        [0, 1, 0.01, 7, HERE],
      ],
    ],
    [
      'the one placed is a second row of the same person',
      [
        [0, 0, 0.99, 7, HERE],
        [1, 0, 0.6, 7, HERE],
      ],
    ],
  ])('says nothing where %s', (_, cases) => {
    expect(evidence(cases).at(-1)).toBe(0);
  });

  test('in a home of thousands, as in a small one: all but the row and the person asked about are heard', () => {
    const crowd = Array.from({ length: 5000 }, (_, i): Case => [i, 0, 0.99, 7, HERE]);
    const bits = evidence([
      ...crowd,
      [5000, 1, 0.99, 7, THERE],
      [5001, 0, 0.5, 7, HERE],
      [5002, 2, 0.5, 7, THERE],
    ]);
    expect(bits[0]).not.toBe(0); // of the crowd: person 1 lives elsewhere
    expect(bits[5000]).not.toBe(0); // person 1: the crowd's person lives elsewhere
    expect(bits[0]).toBeCloseTo(bits[5001] ?? NaN, 12); // apart: of person 0 only person 1 is another
    expect(bits[5002]).not.toBeCloseTo(bits[0] ?? NaN, 3); // person 1 lives where person 2 does
  });
});
