import type { Judged, LeftOut } from '../../pipeline/evaluate/judged.ts';
import { VERDICTS, type Verdict } from '../../pipeline/evaluate/judged.ts';

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
