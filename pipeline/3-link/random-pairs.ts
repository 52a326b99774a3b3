import type { BoundComparison } from '../../matchers/compare/comparison.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { mix } from '../../matchers/kernel/hash.ts';
import type { Groups } from './groups.ts';

/** What pairs drawn at random look like in one group of sources. */
export interface RandomPairs {
  /** Rows that may each have a partner in the other source: of the smaller side, or of both in one file. */
  readonly rows: number;
  /** True where a row has at most one partner. */
  readonly isOneToOne: boolean;
  /** All pairs that there are. */
  readonly total: number;
  /** [comparison][level] counts; level 0 is a missing value. */
  readonly levels: readonly number[][];
}

const DRAWN = 400_000;

/** Draws pairs of every group, by a hash of their number: the same at every run. */
export function drawRandomPairs(
  columns: LinkColumns,
  groups: Groups,
  comparisons: readonly { readonly levels: number; readonly bound: BoundComparison }[],
): RandomPairs[] {
  const sources = Math.sqrt(groups.groupOf.length);
  const records: number[][] = Array.from({ length: sources }, () => []);
  columns.source.forEach((source, record) => records[source]?.push(record));
  return groups.names.map((_, group) => {
    const at = groups.groupOf.indexOf(group);
    const a = records[Math.trunc(at / sources)] ?? [];
    const b = records[at % sources] ?? [];
    const isWithin = Math.trunc(at / sources) === at % sources;
    const total = isWithin ? (a.length * (a.length - 1)) / 2 : a.length * b.length;
    const levels = comparisons.map((comparison) => new Array<number>(comparison.levels).fill(0));
    for (let draw = 0; draw < Math.min(DRAWN, 4 * total); draw += 1) {
      const x = a[mix(draw * 2 + 1) % a.length] ?? 0;
      const y = b[mix(mix(draw * 2 + 2) ^ 0x5bd1e995) % b.length] ?? 0;
      if (x === y) continue;
      comparisons.forEach(({ bound }, c) => {
        const level = bound.level(x, y);
        const own = levels[c];
        if (own !== undefined) own[level] = (own[level] ?? 0) + 1;
      });
    }
    const isSingle = (source: number): boolean => groups.groupOf[source * sources + source] === -1;
    const [one, other] = [Math.trunc(at / sources), at % sources];
    const rows = isWithin
      ? a.length / 2
      : isSingle(one) && isSingle(other)
        ? Math.min(a.length, b.length)
        : isSingle(one)
          ? b.length
          : isSingle(other)
            ? a.length
            : Math.min(a.length, b.length);
    return { rows, isOneToOne: isSingle(one) || isSingle(other), total, levels };
  });
}
