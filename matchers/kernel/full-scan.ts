import type { BoundComparison } from '../compare/comparison.ts';
import type { BoundedScorer } from './bounded-score.ts';

/** Which records are held against everything, and against what. */
export interface FullScan {
  readonly rows: Int32Array;
  /** By row: only a record that weighs more than this counts. */
  readonly above: Float64Array;
  /** Nothing below this counts, in bits. */
  readonly least: number;
  /** Highest rarity of any name, in quarter bits: what a name can say at most. */
  readonly maxRarity: number;
}

/** By row of the range: the best record's weight, -Infinity for none. */
export interface RangeBest {
  readonly best: Float64Array;
}

export interface FullScanScope {
  readonly source: Uint8Array;
  /** By source, the records that may be what is looked for; empty where it is not looked in. */
  readonly targets: readonly Int32Array[];
  /** By source and comparison: 1 where a target has a value. */
  readonly isFilled: readonly Uint8Array[];
  readonly groupOf: Int8Array;
  readonly sources: number;
}

/** Lays out what is looked through; `isTarget`: 1 for each source that is looked in. */
export function scanScope(
  comparisons: readonly BoundComparison[],
  isTarget: Uint8Array,
  scope: Pick<FullScanScope, 'source' | 'groupOf' | 'sources'>,
): FullScanScope {
  const targets: Int32Array[] = [];
  const isFilled: Uint8Array[] = [];
  for (let source = 0; source < scope.sources; source += 1) {
    const records: number[] = [];
    if (isTarget[source] === 1)
      for (let record = 0; record < scope.source.length; record += 1)
        if (scope.source[record] === source) records.push(record);
    targets.push(Int32Array.from(records));
    isFilled.push(
      Uint8Array.from(comparisons, ({ level }) =>
        Number(records.some((record) => level(record, record) !== 0)),
      ),
    );
  }
  return { ...scope, targets, isFilled };
}

/** Holds rows `from` to `to` of the scan against every record that linking might compare them with, rules or not. */
export function scanEverything(
  { source, targets, isFilled, groupOf, sources }: FullScanScope,
  scan: FullScan,
  { from, to }: { readonly from: number; readonly to: number },
  scorer: BoundedScorer,
): RangeBest {
  const best = new Float64Array(to - from).fill(-Infinity);
  for (let i = from; i < to; i += 1) {
    const row = scan.rows[i];
    let floor = Math.max(scan.least, scan.above[i] + SURELY_MORE);
    for (let other = 0; other < sources; other += 1) {
      const group = groupOf[source[row] * sources + other];
      if (group < 0 || targets[other].length === 0) continue;
      scorer.begin(row, group, { isFilled: isFilled[other], floor });
      for (const record of targets[other]) {
        const weight = record === row ? -Infinity : scorer.weight(record, floor);
        if (weight === -Infinity) continue;
        best[i - from] = weight;
        floor = weight;
      }
    }
  }
  return { best };
}

/** A pair weighed twice weighs the same to far less than this. */
const SURELY_MORE = 1e-6;
