import { describe, expect, test } from '@jest/globals';
import { personCounter, personScores, scoreTwins } from '../../../../pipeline/evaluate/persons.ts';
import { judgedOf, measuredOf } from '../../../support/judged.ts';

const rows = (...list: readonly (readonly [found: number, real: number])[]): ReturnType<typeof judgedOf> =>
  judgedOf(list.map(([found, real]) => ({ source: 'a', found, real })));

function scorePersons(judged: ReturnType<typeof rows>): object {
  const { total, exact, mixed, split } = personScores(measuredOf(judged, personCounter(judged)));
  return { total, exact, mixed, split };
}

describe('true persons', () => {
  test('each is exact, mixed or split', () => {
    const judged = rows(
      ...([
        [1, 1],
        [1, 1],
        [2, 2],
        [3, 2],
        [4, 3],
        [4, 4],
        [5, 5],
        [0, 5],
        [6, 0],
        [6, 6],
      ] as const),
    );
    // 1 exact, 2 and 5 split (5 has a row that is nowhere), 3 and 4 mixed, 6 exact: the other row has no truth
    expect(scorePersons(judged)).toEqual({ total: 6, exact: 2, mixed: 2, split: 2 });
  });

  test('one that is both mixed and split counts as mixed, before and after the split shows', () => {
    expect(scorePersons(rows([1, 1], [1, 2], [2, 1]))).toEqual({ total: 2, exact: 0, mixed: 2, split: 0 });
    expect(scorePersons(rows([2, 1], [1, 2], [1, 1]))).toEqual({ total: 2, exact: 0, mixed: 2, split: 0 });
  });
});

test('twins are merged when any row of one is with any row of the other', () => {
  const judged = rows([1, 1], [2, 1], [2, 2], [3, 3], [4, 4], [0, 5], [0, 6]);
  const pairs = [
    [1, 2],
    [3, 4],
    [5, 6],
    [1, 99],
  ] as const;
  const { merged_share: share, ...counts } = scoreTwins(judged, pairs);
  expect(counts).toEqual({ pairs: 3, merged: 1, apart: 2 });
  expect(share?.value).toBeCloseTo(1 / 3, 12);
});
