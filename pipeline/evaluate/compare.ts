import type { Figure } from '../../matchers/statistics/bayesian-bootstrap.ts';
import type { Difference } from '../../schemas/evaluation.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { Judged } from './judged.ts';
import { type Measured, figuresOf } from './measured.ts';
import { pairCounts } from './pairs.ts';
import { exactShare } from './persons.ts';

/** One result: its rows, and what was measured of its pairs and its persons. */
export interface Result {
  readonly judged: Judged;
  readonly pairs: Measured;
  readonly persons: Measured;
}

/** Two results on the same persons, drawn together: how much better the first one is. */
export function differences(one: Result, other: Result): Difference[] {
  const [here, there] = [one, other].map(({ judged }) => {
    const { pairs, byNik } = pairCounts(judged);
    return [...pairs, ...byNik];
  });
  const ofPairs = (here ?? []).flatMap(({ name, counts }) => {
    const otherCounts = there?.find((entry) => entry.name === name)?.counts;
    if (otherCounts === undefined) return [];
    const [figures, otherFigures] = [figuresOf(counts), figuresOf(otherCounts)];
    return MEASURES.flatMap((measure) =>
      difference({ name, measure }, [one.pairs, figures[measure]], [other.pairs, otherFigures[measure]]),
    );
  });
  const exact = difference(
    { name: 'orang', measure: 'exact_share' },
    [one.persons, exactShare],
    [other.persons, exactShare],
  );
  return [...ofPairs, ...exact];
}

const MEASURES = ['precision', 'recall', 'f1'] as const;
type Measuring = readonly [Measured, Figure];

function difference(
  what: Pick<Difference, 'name' | 'measure'>,
  [measured, figure]: Measuring,
  [other, otherFigure]: Measuring,
): Difference[] {
  const found = measured.difference(figure, other, otherFigure);
  if (found === null) return [];
  return [
    {
      ...what,
      this: figure.value(measured.total, 0, 0),
      other: otherFigure.value(other.total, 0, 0),
      difference: found,
    },
  ];
}

/** Results of other files are no two answers to one question. */
export function refuseOtherSources(one: Judged, other: Judged): void {
  const names = [one, other].map(({ sources }) => [...sources].sort().join(', '));
  if (names[0] === names[1]) return;
  throw new PadanError({
    kind: 'usage',
    code: 'banding-lain',
    message: `Kedua hasil tidak memuat sumber yang sama: ${names.join(' dan ')}`,
    next: 'Bandingkan dua hasil dari berkas-berkas yang sama',
  });
}
