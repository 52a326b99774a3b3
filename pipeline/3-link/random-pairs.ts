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

/** Draws so many pairs of every group, by a hash of their number: the same at every run. */
export function drawRandomPairs(
  columns: LinkColumns,
  groups: Groups,
  { comparisons, drawn }: { readonly comparisons: readonly CountedComparison[]; readonly drawn: number },
): RandomPairs[] {
  const sources = Math.sqrt(groups.groupOf.length);
  const records: number[][] = Array.from({ length: sources }, () => []);
  columns.source.forEach((source, record) => records[source]?.push(record));
  return groups.names.map((_, group) => {
    const at = groups.groupOf.indexOf(group);
    const [one, other] = [Math.trunc(at / sources), at % sources];
    const a = records[one] ?? [];
    const b = records[other] ?? [];
    const total = one === other ? (a.length * (a.length - 1)) / 2 : a.length * b.length;
    const levels = comparisons.map((comparison) => new Array<number>(comparison.levels).fill(0));
    for (let draw = 0; draw < Math.min(drawn, DRAWS_A_PAIR * total); draw += 1) {
      const x = a[mix(draw * 2 + 1) % a.length] ?? 0;
      const y = b[mix(mix(draw * 2 + 2) ^ SALT) % b.length] ?? 0;
      if (x === y) continue;
      comparisons.forEach(({ bound }, c) => {
        const level = bound.level(x, y);
        const own = levels[c];
        if (own !== undefined) own[level] = (own[level] ?? 0) + 1;
      });
    }
    return { ...partnersOf(groups, [one, other], [a.length, b.length]), total, levels };
  });
}

export interface CountedComparison {
  readonly levels: number;
  readonly bound: BoundComparison;
}

/** In a small file a pair may be drawn some times. */
const DRAWS_A_PAIR = 4;
const SALT = 0x5bd1e995;

/** A row has at most one partner in a source without duplicates, which is not compared with itself. */
function partnersOf(
  { groupOf }: Groups,
  [one, other]: readonly [number, number],
  [a, b]: readonly [number, number],
): Pick<RandomPairs, 'rows' | 'isOneToOne'> {
  if (one === other) return { rows: a / 2, isOneToOne: false };
  const sources = Math.sqrt(groupOf.length);
  const isSingle = (source: number): boolean => groupOf[source * sources + source] === -1;
  const isOneToOne = isSingle(one) || isSingle(other);
  if (isSingle(one) && !isSingle(other)) return { rows: b, isOneToOne };
  if (isSingle(other) && !isSingle(one)) return { rows: a, isOneToOne };
  return { rows: Math.min(a, b), isOneToOne };
}
