import type { Summary } from '../../schemas/summary.ts';
import type { Ratio } from '../parts/number.ts';
import type { CoverageView } from './coverage.ts';
import { findingTotals, personsOf } from './findings.ts';

/** A headline figure: what it is called by, how it is printed, what it is out of. */
export interface Tile {
  readonly kind: TileKind;
  readonly ratio: Ratio;
  /** Set where the figure is money; the ratio then says how many rows it comes from. */
  readonly amount?: number;
  /** How many more reach the target, where there is one. */
  readonly needed?: number;
}

export type TileKind =
  'coverage' | 'active' | 'poor' | 'inactive' | 'dead' | 'money' | 'matched' | 'findings';

/** At most six. Classes that the run did not test have no tile; general figures stand in for a page without questions. */
export function tiles(summary: Summary, coverage: CoverageView | null): readonly Tile[] {
  const asked = [...coverageTiles(coverage), ...classTiles(summary), ...moneyTile(summary)];
  return asked.length >= 3 ? asked.slice(0, 6) : [...asked, ...generalTiles(summary)];
}

function coverageTiles(view: CoverageView | null): readonly Tile[] {
  if (view === null) return [];
  const registered: Tile = { kind: 'coverage', ratio: view.coverage, needed: view.registrationsNeeded };
  if (view.activeOfMembers.denominator === 0) return [registered];
  return [registered, { kind: 'active', ratio: view.activeOfMembers, needed: view.activationsNeeded }];
}

function classTiles(summary: Summary): readonly Tile[] {
  const wanted = [
    ['B3', 'poor'],
    ['B4', 'inactive'],
    ['B1', 'dead'],
  ] as const;
  return wanted.flatMap(([code, kind]) => {
    const ratio = personsOf(summary, code);
    return ratio === null ? [] : [{ kind, ratio }];
  });
}

function moneyTile(summary: Summary): readonly Tile[] {
  const { tariffs, counted_rows, counted_idr_month } = summary.money;
  if (tariffs.length === 0 && counted_idr_month === 0) return [];
  const ratio = { numerator: counted_rows, denominator: findingTotals(summary).stored };
  return [{ kind: 'money', amount: counted_idr_month, ratio }];
}

function generalTiles(summary: Summary): readonly Tile[] {
  const { matched, denominator } = summary.linkage;
  const { rows, stored } = findingTotals(summary);
  const general: Tile[] =
    denominator === 0 ? [] : [{ kind: 'matched', ratio: { numerator: matched, denominator } }];
  return [...general, { kind: 'findings', ratio: { numerator: rows, denominator: stored } }];
}
