import { describe, expect, test } from '@jest/globals';
import { LARGEST, assign } from '../../../../matchers/cluster/assignment.ts';
import type { Claim } from '../../../support/claims.ts';

const assigned = (claims: readonly Claim[], rows: number, again = Infinity): number[] | undefined => {
  const found = assign({
    row: claims.map(([row]) => row),
    person: claims.map(([, person]) => person),
    gain: claims.map(([, , gain]) => gain),
    rows,
    persons: claims.reduce((most, [, person]) => Math.max(most, person + 1), 0),
    again,
  });
  return found === undefined ? undefined : [...found];
};

describe('the heaviest assignment', () => {
  test('a row gives way where both together win more', () => {
    // 0 would rather have 0, but then 1 has nobody: 8 + 0 < 7 + 6
    const claims: Claim[] = [
      [0, 0, 8],
      [0, 1, 7],
      [1, 0, 6],
    ];
    expect(assigned(claims, 2)).toEqual([1, 0]);
  });

  test('a chain of three gives way', () => {
    const claims: Claim[] = [
      [0, 0, 5],
      [1, 0, 5],
      [1, 1, 4],
      [2, 1, 5],
      [2, 2, 3],
    ];
    expect(assigned(claims, 3)).toEqual([0, 1, 2]);
  });

  test('a loss is not taken, and rows without an offer stay alone', () => {
    expect(assigned([[0, 0, -1]], 3)).toEqual([-1, -1, -1]);
    expect(assigned([], 2)).toEqual([-1, -1]);
    expect(assigned([], 0)).toEqual([]);
  });

  test('a person of two rows where the second one still wins', () => {
    const both: Claim[] = [
      [0, 0, 9],
      [1, 0, 5],
    ];
    expect(assigned(both, 2, 4)).toEqual([0, 0]);
    expect(assigned(both, 2, 6)).toEqual([0, -1]);
    expect(assigned(both, 2)).toEqual([0, -1]);
  });

  test('of equal ones the first person, and always the same', () => {
    const tie: Claim[] = [
      [0, 0, 3],
      [0, 1, 3],
      [1, 0, 3],
      [1, 1, 3],
    ];
    expect(assigned(tie, 1)).toEqual([0]);
    expect(new Set(assigned(tie, 2))).toEqual(new Set([0, 1]));
    expect(assigned(tie, 2)).toEqual(assigned(tie, 2));
  });

  test('an offer told twice counts by its better half', () => {
    const claims: Claim[] = [
      [0, 0, 4],
      [0, 0, -4],
      [0, 1, 3],
    ];
    expect(assigned(claims, 1)).toEqual([0]);
  });

  test('weights of a thousand bits', () => {
    const claims: Claim[] = [
      [0, 0, 1000],
      [0, 1, 999],
      [1, 0, 1000],
      [1, 1, -1000],
    ];
    expect(assigned(claims, 2, 6.6)).toEqual([1, 0]);
  });

  test('a table that is too large is left to the caller', () => {
    const rows = Math.ceil(Math.sqrt(LARGEST / 2)) + 1;
    const square = Array.from({ length: rows }, (_, i): Claim => [i, i, 1]);
    expect(assigned(square, rows)).toBeUndefined();
  });
});
