import { describe, expect, test } from '@jest/globals';
import {
  bandScores,
  claimCounter,
  sourceScores,
  thresholdScores,
  verdictScores,
} from '../../../../pipeline/evaluate/verdicts.ts';
import { judgedOf, measuredOf } from '../../../support/judged.ts';

const REGISTER = new Set(['dukcapil']);
const judged = judgedOf([
  { source: 'dukcapil', found: 1, real: 1, verdict: 'padan', probability: 1 },
  { source: 'dukcapil', found: 2, real: 2, verdict: 'padan', probability: 1 },
  { source: 'bpjs', found: 1, real: 1, verdict: 'padan', probability: 0.99995 },
  { source: 'bpjs', found: 1, real: 2, verdict: 'usulan', probability: 0.75 },
  { source: 'bpjs', found: 3, real: 2, verdict: 'tinjau', probability: 0.4, candidate: 2 },
  { source: 'bpjs', found: 4, real: 2, verdict: 'tinjau', probability: 0.4, candidate: 1 },
  { source: 'bpjs', found: 5, real: 1, verdict: 'sendiri', probability: 1 },
  { source: 'bpjs', found: 6, real: 7, verdict: 'sendiri', probability: 1 },
  { source: 'bpjs', found: 2, real: 0, verdict: 'padan', probability: 0.1 },
]);

const claims = claimCounter(judged, REGISTER);
const measured = measuredOf(judged, claims);

describe('verdicts', () => {
  test('right as the register row says, for each in its own way; rows of the register are not judged', () => {
    expect(verdictScores(claims, measured).map(({ wrong_share: _, ...counts }) => counts)).toEqual([
      { name: 'padan', rows: 1, right: 1, wrong: 0, expected_wrong: 0.00005 },
      { name: 'usulan', rows: 1, right: 0, wrong: 1, expected_wrong: 0.25 },
      { name: 'tinjau', rows: 2, right: 1, wrong: 1, expected_wrong: null },
      { name: 'sendiri', rows: 2, right: 1, wrong: 1, expected_wrong: null },
    ]);
  });

  test('by probability, the lower end included', () => {
    const bands = bandScores(claims, measured);
    expect(bands.filter(({ rows }) => rows > 0).map(counts)).toEqual([
      { name: '0.9999 - 1', rows: 1, wrong: 0, expected_wrong: 0.00005 },
      { name: '0.75 - 0.9', rows: 1, wrong: 1, expected_wrong: 0.25 },
    ]);
    expect(bands.map(({ name }) => name)).toEqual([
      '1',
      '0.9999 - 1',
      '0.999 - 0.9999',
      '0.99 - 0.999',
      '0.95 - 0.99',
      '0.9 - 0.95',
      '0.75 - 0.9',
      '0 - 0.75',
    ]);
  });

  test('found over expected wrong, by source and of all', () => {
    const scores = sourceScores(claims, judged, measured);
    expect(scores.map(counts)).toEqual([
      { name: 'bpjs', rows: 2, wrong: 1, expected_wrong: 0.25005 },
      { name: 'semua', rows: 2, wrong: 1, expected_wrong: 0.25005 },
    ]);
    expect(scores[1]?.ratio?.value).toBeCloseTo(1 / 0.25005, 10);
  });

  test('what each threshold would let through; rows of persons of the register without a right claim are missed', () => {
    // six rows of files have a person, one of them is nobody's in the register: five could be found
    const points = thresholdScores(claims, measured).map(
      ({ threshold, claims: rows, right, wrong, missed }) => [threshold, rows, right, wrong, missed],
    );
    expect(points[0]).toEqual([0.75, 2, 1, 1, 4]);
    expect(points.find(([threshold]) => threshold === 0.8)).toEqual([0.8, 1, 1, 0, 4]);
    expect(points.at(-1)).toEqual([1, 0, 0, 0, 5]);
  });
});

const counts = ({
  name,
  rows,
  wrong,
  expected_wrong,
}: ReturnType<typeof bandScores>[number]): Record<string, string | number> => ({
  name,
  rows,
  wrong,
  expected_wrong,
});
