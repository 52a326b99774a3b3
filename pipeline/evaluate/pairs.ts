import type { Score } from '../../schemas/evaluation.ts';
import { runs } from './groups.ts';
import type { Judged } from './judged.ts';
import { type Counts, type Measured, scoreOf } from './measured.ts';
import { nikColumns, pairTally, sourcesColumn, tallyColumns } from './pair-tally.ts';
import type { Counter } from './units.ts';

export interface PairScores {
  /** Between files, within a file, and both. */
  readonly pairs: Score[];
  /** `dukcapil-dinsos`, … and each source with itself: every two sources that hold a judged pair. */
  readonly bySources: Score[];
  /**
   * Pairs whose two reported NIK are the same usable number, two different ones, or where one is none; and the last two
   * between files alone, which is where linking is hard. null where no row has a usable NIK.
   */
  readonly byNik: Score[] | null;
}

/** Pairs of rows that are one person. Rows without truth are left out; a row that was not found has no pair. */
export function pairCounter(judged: Judged): Counter {
  const { found, real } = judged;
  const width = tallyColumns(judged);
  const tally = pairTally(judged);
  return {
    columns: 3 * width,
    count: (rows, add) => {
      const inPart =
        (part: number) =>
        (column: number, count: number): void => {
          add(part * width + column, count);
        };
      for (const claimed of runs(rows, found)) {
        tally(claimed, inPart(CLAIMED));
        for (const right of runs(claimed, real)) tally(right, inPart(RIGHT));
      }
      for (const one of runs(rows, real)) tally(one, inPart(TRUE));
    },
  };
}

const [RIGHT, CLAIMED, TRUE] = [0, 1, 2];

/** Counts by what the two rows of a pair are. */
export interface NamedCounts {
  readonly name: string;
  readonly counts: Counts;
}

export interface PairCounts {
  readonly pairs: readonly NamedCounts[];
  readonly bySources: readonly NamedCounts[];
  readonly byNik: readonly NamedCounts[];
}

/** Which columns of the counter make which counts. */
export function pairCounts(judged: Judged): PairCounts {
  const width = tallyColumns(judged);
  const named = (name: string, added: readonly number[], taken: readonly number[] = []): NamedCounts => ({
    name,
    counts: (total) => {
      const sum = (columns: readonly number[], part: number): number =>
        columns.reduce((adding, column) => adding + total(part * width + column), 0);
      const of = (part: number): number => sum(added, part) - sum(taken, part);
      const right = of(RIGHT);
      return { right, wrong: of(CLAIMED) - right, missed: of(TRUE) - right };
    },
  });
  const two = sourcePairs(judged);
  const across = two.filter(({ a, b }) => a !== b).map(({ column }) => column);
  const within = two.filter(({ a, b }) => a === b).map(({ column }) => column);
  const nik = nikColumns(judged);
  return {
    pairs: [
      named('lintas berkas', across),
      named('dalam berkas', within),
      named('semua', [...across, ...within]),
    ],
    bySources: two.map(({ name, column }) => named(name, [column])),
    byNik: judged.nik.some((number) => number !== 0n)
      ? [
          named('NIK sama', [nik.same]),
          named('NIK berbeda', [nik.other]),
          named('tanpa NIK sah', [nik.none]),
          named('lintas berkas, NIK tidak sama', across, [nik.sameAcross]),
        ]
      : [],
  };
}

export function pairScores(judged: Judged, measured: Measured): PairScores {
  const { pairs, bySources, byNik } = pairCounts(judged);
  const scores = (list: readonly NamedCounts[]): Score[] =>
    list.map(({ name, counts }) => scoreOf(name, measured, counts));
  return {
    pairs: scores(pairs),
    bySources: scores(
      bySources.filter(({ counts }) => Object.values(counts(measured.total)).some((count) => count > 0)),
    ),
    byNik: byNik.length === 0 ? null : scores(byNik),
  };
}

const sourcePairs = (judged: Judged): { name: string; a: number; b: number; column: number }[] =>
  judged.sources.flatMap((first, a) =>
    judged.sources.slice(a).map((second, step) => ({
      name: `${first}-${second}`,
      a,
      b: a + step,
      column: sourcesColumn(judged, a, a + step),
    })),
  );
