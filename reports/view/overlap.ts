import type { Summary } from '../../schemas/summary.ts';
import type { Ratio } from '../parts/number.ts';
import { sum } from './findings.ts';

export interface OverlapView {
  /** Sources that stand in some overlap, in the order of the run. */
  readonly sources: readonly string[];
  /** Largest first. */
  readonly sets: readonly OverlapSet[];
  readonly total: number;
  /** Persons in more than one source. */
  readonly shared: Ratio;
}

export interface OverlapSet {
  readonly members: readonly boolean[];
  readonly persons: Ratio;
  /** Of the longest bar. */
  readonly fraction: number;
}

/** How far the lists speak of the same people; null where nobody was counted. */
export function overlapView(summary: Summary): OverlapView | null {
  const overlaps = summary.persons.overlaps.filter((entry) => entry.persons > 0);
  if (overlaps.length === 0) return null;
  const total = sum(overlaps.map((entry) => entry.persons));
  const sources = summary.sources
    .map((entry) => entry.source)
    .filter((source) => overlaps.some((entry) => entry.sources.includes(source)));
  const longest = Math.max(...overlaps.map((entry) => entry.persons));
  const shared = sum(overlaps.filter((entry) => entry.sources.length > 1).map((entry) => entry.persons));
  return {
    sources,
    total,
    shared: { numerator: shared, denominator: total },
    sets: overlaps
      .toSorted((a, b) => b.persons - a.persons || (a.sources.join() < b.sources.join() ? -1 : 1))
      .map((entry) => ({
        members: sources.map((source) => entry.sources.includes(source)),
        persons: { numerator: entry.persons, denominator: total },
        fraction: entry.persons / longest,
      })),
  };
}
