import { describe, expect, test } from '@jest/globals';
import { pairCounter, pairScores } from '../../../../pipeline/evaluate/pairs.ts';
import { counted, judgedOf, measuredOf } from '../../../support/judged.ts';

const row = (
  name: string,
  found: number,
  real: number,
  nik = 0n,
): Parameters<typeof judgedOf>[0][number] => ({
  source: name,
  found,
  real,
  nik,
});

function scorePairs(judged: ReturnType<typeof judgedOf>): Record<'pairs' | 'bySources' | 'byNik', unknown[]> {
  const { pairs, bySources, byNik } = pairScores(judged, measuredOf(judged, pairCounter(judged)));
  return { pairs: pairs.map(counted), bySources: bySources.map(counted), byNik: byNik?.map(counted) ?? [] };
}

describe('pairs of rows', () => {
  test('counted by hand: five rows of three files', () => {
    // true: a b c of person 1, b c of person 2; found: a b together, c with the other b, c alone
    const { pairs, bySources } = scorePairs(
      judgedOf([row('a', 1, 1), row('b', 1, 1), row('c', 2, 1), row('b', 2, 2), row('c', 3, 2)]),
    );
    expect(pairs).toEqual([
      { name: 'lintas berkas', right: 1, wrong: 1, missed: 3 },
      { name: 'dalam berkas', right: 0, wrong: 0, missed: 0 },
      { name: 'semua', right: 1, wrong: 1, missed: 3 },
    ]);
    expect(bySources).toEqual([
      { name: 'a-b', right: 1, wrong: 0, missed: 0 },
      { name: 'a-c', right: 0, wrong: 0, missed: 1 },
      { name: 'b-c', right: 0, wrong: 1, missed: 2 },
    ]);
  });

  test('duplicates of one file are counted apart', () => {
    const { pairs, bySources } = scorePairs(
      judgedOf([row('a', 1, 1), row('a', 1, 1), row('a', 2, 1), row('b', 1, 1)]),
    );
    expect(pairs).toEqual([
      { name: 'lintas berkas', right: 2, wrong: 0, missed: 1 },
      { name: 'dalam berkas', right: 1, wrong: 0, missed: 2 },
      { name: 'semua', right: 3, wrong: 0, missed: 3 },
    ]);
    expect(bySources[0]).toEqual({ name: 'a-a', right: 1, wrong: 0, missed: 2 });
  });

  test('a row without truth is left out; rows that were not found are no pair with each other', () => {
    const { pairs } = scorePairs(judgedOf([row('a', 1, 0), row('b', 1, 1), row('a', 0, 1), row('b', 0, 1)]));
    expect(pairs[2]).toEqual({ name: 'semua', right: 0, wrong: 0, missed: 3 });
  });

  test('by their reported NIK: the same, two different ones, or one that is none', () => {
    const { byNik } = scorePairs(
      judgedOf([
        row('a', 1, 1, 11n),
        row('b', 1, 1, 11n),
        row('c', 1, 1, 12n),
        row('d', 1, 1),
        row('a', 2, 2, 13n),
        row('b', 2, 3, 13n),
        row('c', 3, 2, 14n),
        row('d', 4, 2),
      ]),
    );
    expect(byNik).toEqual([
      { name: 'NIK sama', right: 1, wrong: 1, missed: 0 },
      { name: 'NIK berbeda', right: 2, wrong: 0, missed: 1 },
      { name: 'tanpa NIK sah', right: 3, wrong: 0, missed: 2 },
      { name: 'lintas berkas, NIK tidak sama', right: 5, wrong: 0, missed: 3 },
    ]);
  });
  test('pairs of one NIK within a file are not hard pairs between files', () => {
    const { byNik } = scorePairs(judgedOf([row('a', 1, 1, 11n), row('a', 1, 1, 11n), row('b', 1, 1, 12n)]));
    expect(byNik[3]).toEqual({ name: 'lintas berkas, NIK tidak sama', right: 2, wrong: 0, missed: 0 });
  });

  test('without any NIK nothing is said of them', () => {
    const judged = judgedOf([row('a', 1, 1), row('b', 1, 1)]);
    expect(pairScores(judged, measuredOf(judged, pairCounter(judged))).byNik).toBeNull();
  });
});
