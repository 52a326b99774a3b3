import { BayesianBootstrap, type Figure } from '../../matchers/statistics/bayesian-bootstrap.ts';
import type { PersonScores, TwinScores } from '../../schemas/evaluation.ts';
import { runs } from './groups.ts';
import type { Judged } from './judged.ts';
import { Measured, shareFigure } from './measured.ts';
import type { Counter } from './units.ts';

const [EXACT, MIXED, SPLIT] = [0, 1, 2];

export function personCounter({ found, real }: Judged): Counter {
  return {
    columns: 3,
    count: (rows, add) => {
      const mixed = new Set<number>();
      for (const group of runs(rows, found))
        if (group.some((row) => real[row] !== real[group[0] ?? 0])) mixed.add(found[group[0] ?? 0] ?? 0);
      for (const person of runs(rows, real)) {
        const first = found[person[0] ?? 0] ?? 0;
        if (person.some((row) => mixed.has(found[row] ?? 0))) add(MIXED, 1);
        else if (first === 0 || person.some((row) => found[row] !== first)) add(SPLIT, 1);
        else add(EXACT, 1);
      }
    },
  };
}

const ALL = [EXACT, MIXED, SPLIT] as const;

/** A column's share of all persons. */
const shareOf = (column: number): Figure =>
  shareFigure(
    (total) => total(column),
    (total) => ALL.reduce((sum, other) => sum + (other === column ? 0 : total(other)), 0),
  );

export const exactShare = shareOf(EXACT);

export const personCounts = (
  total: (column: number) => number,
): Pick<PersonScores, 'total' | 'exact' | 'mixed' | 'split'> => ({
  total: ALL.reduce((sum, column) => sum + total(column), 0),
  exact: total(EXACT),
  mixed: total(MIXED),
  split: total(SPLIT),
});

export const personScores = (measured: Measured): PersonScores => ({
  ...personCounts(measured.total),
  exact_share: measured.figure(exactShare),
  mixed_share: measured.figure(shareOf(MIXED)),
  split_share: measured.figure(shareOf(SPLIT)),
});

/**
 * Twins by the numbers of their persons: the hardest to keep apart, of one birth date, one family and one mother. Merged:
 * a person_id holds rows of both.
 */
export function scoreTwins(
  { count, found, real }: Judged,
  twins: readonly (readonly [number, number])[],
): TwinScores {
  const wanted = new Set(twins.flat());
  const groupsOf = new Map<number, Set<number>>();
  for (let at = 0; at < count; at += 1) {
    const person = real[at] ?? 0;
    if (person === 0 || !wanted.has(person)) continue;
    const groups = groupsOf.get(person) ?? new Set<number>();
    groups.add(found[at] ?? 0);
    groupsOf.set(person, groups);
  }
  let [pairs, merged] = [0, 0];
  for (const [one, other] of twins) {
    const groups = groupsOf.get(one);
    const others = groupsOf.get(other);
    if (groups === undefined || others === undefined) continue;
    pairs += 1;
    if ([...groups].some((group) => group !== 0 && others.has(group))) merged += 1;
  }
  const apart = pairs - merged;
  return { pairs, merged, apart, merged_share: pairShare(merged, apart) };
}

/** Each pair of twins is a unit of its own. */
function pairShare(merged: number, apart: number): TwinScores['merged_share'] {
  const patterns = [merged, apart].map((units, column) => ({ units, columns: [column], counts: [1] }));
  const share = shareFigure(
    (total) => total(0),
    (total) => total(1),
  );
  return new Measured(Float64Array.of(merged, apart), new BayesianBootstrap(patterns, 2)).figure(share);
}
