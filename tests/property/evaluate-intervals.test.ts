import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairCounter, pairScores } from '../../pipeline/evaluate/pairs.ts';
import { personCounter, personScores } from '../../pipeline/evaluate/persons.ts';
import type { Share } from '../../schemas/evaluation.ts';
import { type JudgedRow, judgedOf, measuredOf } from '../support/judged.ts';

const rows = fc.array(
  fc.record({
    source: fc.constantFrom('a', 'b'),
    found: fc.integer({ min: 0, max: 5 }),
    real: fc.integer({ min: 0, max: 5 }),
  }),
  { minLength: 1, maxLength: 14 },
);

function everything(list: readonly JudgedRow[]): { shares: (Share | null)[]; text: string } {
  const judged = judgedOf(list);
  const pairs = pairScores(judged, measuredOf(judged, pairCounter(judged)));
  const persons = personScores(measuredOf(judged, personCounter(judged)));
  return {
    shares: [
      ...pairs.pairs.flatMap(({ precision, recall, f1 }) => [precision, recall, f1]),
      persons.exact_share,
      persons.mixed_share,
      persons.split_share,
    ],
    text: JSON.stringify({ pairs, persons }),
  };
}

test('an interval holds its figure, and lies between 0 and 1', () => {
  fc.assert(
    fc.property(rows, (list) => {
      for (const share of everything(list).shares.filter((known) => known !== null)) {
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.low).toBeLessThanOrEqual(share.value);
        expect(share.high).toBeGreaterThanOrEqual(share.value);
        expect(share.high).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('how persons are called, found and true, changes no byte', () => {
  const renaming = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(rows, renaming, renaming, (list, found, real) => {
      const renamed = list.map((row) => ({
        ...row,
        found: row.found === 0 ? 0 : (found[row.found - 1] ?? 0),
        real: row.real === 0 ? 0 : (real[row.real - 1] ?? 0),
      }));
      expect(everything(renamed).text).toBe(everything(list).text);
    }),
    { seed: 12, numRuns: 40 },
  );
});
