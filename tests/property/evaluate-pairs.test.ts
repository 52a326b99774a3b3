import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type NamedCounts, pairCounter, pairCounts } from '../../pipeline/evaluate/pairs.ts';
import { personCounter, personCounts } from '../../pipeline/evaluate/persons.ts';
import { type JudgedRow, judgedOf, totalsOf } from '../support/judged.ts';

interface Score {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

function scorePairs(list: readonly JudgedRow[]): Record<'pairs' | 'bySources' | 'byNik', Score[]> {
  const judged = judgedOf(list);
  const total = totalsOf(judged, pairCounter(judged));
  const { pairs, bySources, byNik } = pairCounts(judged);
  const counted = ({ name, counts }: NamedCounts): Score => ({ name, ...counts(total) });
  return { pairs: pairs.map(counted), bySources: bySources.map(counted), byNik: byNik.map(counted) };
}

const rows = fc.array(
  fc.record({
    source: fc.constantFrom('a', 'b', 'c'),
    found: fc.integer({ min: 0, max: 5 }),
    real: fc.integer({ min: 0, max: 5 }),
    nik: fc.bigInt({ min: 0n, max: 3n }),
  }),
  { maxLength: 14 },
);

/** Every two judged rows looked at, one after the other. */
function everyPair(
  list: readonly JudgedRow[],
  wanted: (a: JudgedRow, b: JudgedRow) => boolean,
): Omit<Score, 'name'> {
  const counts = { right: 0, wrong: 0, missed: 0 };
  list.forEach((a, at) => {
    for (const b of list.slice(at + 1)) {
      if (a.real === 0 || b.real === 0 || !wanted(a, b)) continue;
      const claimed = a.found !== 0 && a.found === b.found;
      const real = a.real === b.real;
      if (claimed && real) counts.right += 1;
      else if (claimed) counts.wrong += 1;
      else if (real) counts.missed += 1;
    }
  });
  return counts;
}

const NOTHING = { right: 0, wrong: 0, missed: 0 };

const named = (name: string, scores: readonly Score[]): Omit<Score, 'name'> => {
  const { right = 0, wrong = 0, missed = 0 } = scores.find((score) => score.name === name) ?? {};
  return { right, wrong, missed };
};

test('counting groups says what looking at every pair says', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { pairs, bySources, byNik } = scorePairs(list);
      expect(named('semua', pairs)).toEqual(everyPair(list, () => true));
      expect(named('dalam berkas', pairs)).toEqual(everyPair(list, (a, b) => a.source === b.source));
      for (const { name, ...score } of bySources)
        expect(score).toEqual(
          everyPair(list, (a, b) => name === `${a.source}-${b.source}` || name === `${b.source}-${a.source}`),
        );
      const usable = (a: JudgedRow, b: JudgedRow): boolean => a.nik !== 0n && b.nik !== 0n;
      expect(named('NIK sama', byNik)).toEqual(everyPair(list, (a, b) => usable(a, b) && a.nik === b.nik));
      expect(named('NIK berbeda', byNik)).toEqual(everyPair(list, (a, b) => usable(a, b) && a.nik !== b.nik));
      expect(named('tanpa NIK sah', byNik)).toEqual(
        byNik.length === 0 ? NOTHING : everyPair(list, (a, b) => !usable(a, b)),
      );
      expect(named('lintas berkas, NIK tidak sama', byNik)).toEqual(
        byNik.length === 0
          ? NOTHING
          : everyPair(list, (a, b) => a.source !== b.source && !(usable(a, b) && a.nik === b.nik)),
      );
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('exact, mixed and split are all persons, as their definitions say', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const judged = list.filter(({ real }) => real !== 0);
      const persons = [...new Set(judged.map(({ real }) => real))];
      const isMixed = (person: number): boolean =>
        judged.some(
          ({ real, found }) =>
            real === person &&
            found !== 0 &&
            judged.some((other) => other.found === found && other.real !== person),
        );
      const groups = (person: number): number[] => [
        ...new Set(judged.filter(({ real }) => real === person).map(({ found }) => found)),
      ];
      const mixed = persons.filter(isMixed);
      const split = persons.filter(
        (person) => !isMixed(person) && (groups(person).length > 1 || groups(person)[0] === 0),
      );
      const rowsOf = judgedOf(list);
      expect(personCounts(totalsOf(rowsOf, personCounter(rowsOf)))).toEqual({
        total: persons.length,
        exact: persons.length - mixed.length - split.length,
        mixed: mixed.length,
        split: split.length,
      });
    }),
    { seed: 8, numRuns: 400 },
  );
});
