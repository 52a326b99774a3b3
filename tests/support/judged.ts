import { BayesianBootstrap } from '../../matchers/statistics/bayesian-bootstrap.ts';
import { type Judged, VERDICTS, type Verdict } from '../../pipeline/evaluate/judged.ts';
import { Measured } from '../../pipeline/evaluate/measured.ts';
import { type Counter, tallyUnits } from '../../pipeline/evaluate/units.ts';
import type { LeftOut, Score } from '../../schemas/evaluation.ts';

export interface JudgedRow {
  readonly source: string;
  /** 0: not in the crosswalk. */
  readonly found: number;
  /** 0: without truth. */
  readonly real: number;
  readonly nik?: bigint;
  readonly verdict?: Verdict;
  readonly probability?: number;
  readonly candidate?: number;
}

const NOTHING_LEFT: LeftOut = {
  truthSources: [],
  unknownSources: [],
  rowsWithoutTruth: 0,
  rowsNotInCrosswalk: 0,
};

/** Rows as the columns that they are judged in. */
export function judgedOf(rows: readonly JudgedRow[]): Judged {
  const sources = [...new Set(rows.map(({ source }) => source))];
  return {
    count: rows.length,
    sources,
    row: Int32Array.from(rows, (_, at) => at + 1),
    source: Uint8Array.from(rows, ({ source }) => sources.indexOf(source)),
    found: Int32Array.from(rows, ({ found }) => found),
    real: Int32Array.from(rows, ({ real }) => real),
    nik: BigUint64Array.from(rows, ({ nik }) => nik ?? 0n),
    verdict: Uint8Array.from(rows, ({ verdict }) =>
      verdict === undefined ? 255 : VERDICTS.indexOf(verdict),
    ),
    probability: Float64Array.from(rows, ({ probability }) => probability ?? 0),
    candidate: Int32Array.from(rows, ({ candidate }) => candidate ?? 0),
    persons: {
      found: Math.max(0, ...rows.flatMap(({ found, candidate }) => [found, candidate ?? 0])),
      real: Math.max(0, ...rows.map(({ real }) => real)),
    },
    leftOut: NOTHING_LEFT,
  };
}

/** What one counter counts of the rows. */
export function measuredOf(judged: Judged, counter: Counter): Measured {
  const { totals, patterns, columns } = tallyUnits([{ judged, counter }]);
  return new Measured(totals, new BayesianBootstrap(patterns, columns));
}

/** As measuredOf, without drawing anything. */
export function totalsOf(judged: Judged, counter: Counter): (column: number) => number {
  const { totals } = tallyUnits([{ judged, counter }]);
  return (column) => totals[column] ?? 0;
}

type Counted = Pick<Score, 'name' | 'right' | 'wrong' | 'missed'>;

/** A score without its intervals. */
export const counted = ({ name, right, wrong, missed }: Score): Counted => ({ name, right, wrong, missed });
