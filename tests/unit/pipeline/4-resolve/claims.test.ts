import { describe, expect, test } from '@jest/globals';
import { COMPARISONS } from '../../../../matchers/compare/index.ts';
import { type SourceClaims, claimsBySource } from '../../../../pipeline/4-resolve/claims.ts';
import { householdsOf } from '../../../../pipeline/4-resolve/homes.ts';
import type { Links } from '../../../../pipeline/4-resolve/links.ts';
import { columnsOf } from '../../../support/people.ts';

const HOME = COMPARISONS.findIndex(({ name }) => name === 'rumah tangga');

function linksOf(pairs: readonly (readonly [a: number, b: number, bits: number, home?: number])[]): Links {
  return {
    count: pairs.length,
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    weight: Float64Array.from(pairs, ([, , bits]) => bits),
    levels: Uint8Array.from(
      pairs.flatMap(([, , , home = 0]) => COMPARISONS.map((_, at) => (at === HOME ? home : 0))),
    ),
    width: COMPARISONS.length,
  };
}

const listed = ({ row, person, weight, link, personRecord }: SourceClaims): number[][] =>
  Array.from(row, (own, i) => [own, personRecord[person[i] ?? -1] ?? -1, weight[i] ?? NaN, link[i] ?? -1]);

describe('claims of rows on persons', () => {
  // 0, 1 and 2 of the register, 0 and 1 one person; 3 and 5 of one file, 4 of another
  const whose = {
    isRegister: (record: number) => record < 3,
    source: Uint8Array.of(0, 0, 0, 1, 2, 1),
    person: Int32Array.of(0, 0, 2, 3, 4, 5),
  };
  const sources = [
    { rows: 3, pairPrior: 0.5 },
    { rows: 7, pairPrior: 0.25 },
    { rows: 1, pairPrior: 0.75 },
  ];
  const links = linksOf([
    [0, 1, 30],
    [0, 5, 4],
    [1, 5, 9],
    [2, 3, 6],
    [0, 3, 7],
    [3, 5, 20],
    [4, 2, 5],
  ]);
  const [register, first, second] = claimsBySource(links, whose, sources);

  test('by source and row, a person once, with its strongest pair; pairs of two rows of a kind are none', () => {
    expect(register && listed(register)).toEqual([]);
    expect(first && listed(first)).toEqual([
      [3, 2, 6, 3],
      [3, 0, 7, 4],
      [5, 0, 9, 2],
    ]);
    expect(second && listed(second)).toEqual([[4, 2, 5, 6]]);
  });

  test('with the size and the prior of their source', () => {
    expect([first?.rows, first?.pairPrior, second?.pairPrior]).toEqual([7, 0.25, 0.75]);
    expect([first?.persons, second?.persons]).toEqual([2, 1]);
  });
});

describe('where rows and persons live', () => {
  const columns = columnsOf([
    { kk: 8 },
    { street: 1, village: 2, rtRw: 3004 },
    { source: 1, kk: 8 },
    { source: 1, street: 1, village: 2, rtRw: 3004 },
    { source: 1, street: 1, village: 2, rtRw: 3004 },
    { source: 1, street: 1, village: 2, rtRw: 4004 },
    { source: 1, village: 2 },
  ]);
  const links = linksOf([2, 3, 4, 5, 6].map((row) => [row % 2, row, 9, 3] as const));
  const whose = {
    isRegister: (record: number) => record < 2,
    source: Uint8Array.of(0, 0, 1, 1, 1, 1, 1),
    person: Int32Array.of(0, 1, 2, 3, 4, 5, 6),
  };
  const [, claims] = claimsBySource(links, whose, [
    { rows: 2, pairPrior: 0.5 },
    { rows: 5, pairPrior: 0.5 },
  ]);
  if (claims === undefined) throw new Error('no claims');
  const { ofRow, ofPerson, level } = householdsOf(claims, links, columns);

  test('a row by its KK, else by its whole address; without one nowhere', () => {
    const [kk, home, same, otherRtRw, nowhere] = ofRow;
    expect(home).toBe(same);
    expect(new Set([kk, home, otherRtRw]).size).toBe(3);
    expect(nowhere).toBe(-1);
  });

  test('a person by its KK alone; the addresses agree as their pair says', () => {
    expect([...ofPerson]).toEqual([8, -1, 8, -1, 8]);
    expect([...level]).toEqual([3, 3, 3, 3, 3]);
  });
});
