import { describe, expect, test } from '@jest/globals';
import { scoreVerdicts } from '../../../../pipeline/evaluate/verdicts.ts';
import { judgedOf } from '../../../support/judged.ts';

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

describe('verdicts', () => {
  const { verdicts, bands } = scoreVerdicts(judged, REGISTER);

  test('right as the register row says, for each in its own way; rows of the register are not judged', () => {
    expect(verdicts).toEqual([
      { name: 'padan', rows: 1, right: 1, wrong: 0, expected_wrong: 0.00005 },
      { name: 'usulan', rows: 1, right: 0, wrong: 1, expected_wrong: 0.25 },
      { name: 'tinjau', rows: 2, right: 1, wrong: 1, expected_wrong: null },
      { name: 'sendiri', rows: 2, right: 1, wrong: 1, expected_wrong: null },
    ]);
  });

  test('by probability, the lower end included', () => {
    expect(bands.filter(({ rows }) => rows > 0)).toEqual([
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
});
