import { describe, expect, test } from '@jest/globals';
import { contest } from '../../../../matchers/cluster/contest.ts';
import { type Claim, claimsOf } from '../../../support/claims.ts';

const granted = (claims: readonly Claim[], rows = 0): number[] => [
  ...contest(claimsOf(claims, { rows })).granted,
];

describe('a file’s rows are given to persons', () => {
  test('nothing to give', () => {
    expect(contest(claimsOf([]))).toMatchObject({ granted: new Uint8Array(0), unsolved: 0 });
  });

  test('a row alone has the person where that is likelier than nobody', () => {
    const given = [-8, -4, -3, -2, -1, 0, 4].map((bits) => {
      const { competition, granted } = contest(claimsOf([[0, 0, bits]]));
      expect(granted[0] === 1).toBe((competition.probability[0] ?? 0) > 0.5);
      return granted[0];
    });
    expect([given[0], given.at(-1)]).toEqual([0, 1]);
  });

  test('two rows of two persons, one of them much wanted: both are placed', () => {
    const claims: Claim[] = [
      [0, 0, 8],
      [0, 1, 7],
      [1, 0, 6],
    ];
    expect(granted(claims)).toEqual([0, 1, 1]);
  });

  test('somebody who stands in the file twice has both rows', () => {
    const claims: Claim[] = [
      [0, 0, 25],
      [1, 0, 24],
    ];
    expect(granted(claims)).toEqual([1, 1]);
  });

  test('a component too large for the assignment: each row its most probable person', () => {
    const count = 800;
    const claims = Array.from({ length: count }, (_, i): Claim[] => [
      [i, i, 20],
      [i, (i + 1) % count, 5],
    ]).flat();
    const found = contest(claimsOf([...claims, [count, count, 20]]));
    expect(found.unsolved).toBe(1);
    expect([...found.granted]).toEqual([...Array.from({ length: count }, () => [1, 0]).flat(), 1]);
  });

  test('a claim that cannot win joins no components', () => {
    const count = 800;
    const claims = Array.from({ length: count }, (_, i): Claim[] => [
      [i, i, 20],
      [i, (i + 1) % count, -20],
    ]).flat();
    expect(contest(claimsOf(claims)).unsolved).toBe(0);
  });
});
