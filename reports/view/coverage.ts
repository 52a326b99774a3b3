import type { DistrictCoverage, Summary } from '../../schemas/summary.ts';
import { rate, type Ratio } from '../parts/number.ts';
import { isSmall, suppressList } from './suppress.ts';
import { neededFor, targetFraction } from './target.ts';

export interface CoverageView {
  readonly coverage: Ratio;
  readonly activeOfMembers: Ratio;
  readonly activeOfPopulation: Ratio;
  readonly coverageTarget: number;
  readonly activeTarget: number;
  readonly registrationsNeeded: number;
  readonly activationsNeeded: number;
  /** Lowest coverage first; hidden ones last. */
  readonly districts: readonly CoverageRow[];
  readonly segments: readonly { readonly segment: string; readonly active: Ratio }[];
}

export interface CoverageRow {
  readonly district: DistrictCoverage;
  /** All but the name is withheld: a group of one to four persons could be read or worked out. */
  readonly hidden: boolean;
  readonly coverage: Ratio;
  readonly activeOfMembers: Ratio;
  readonly activeOfPopulation: Ratio;
}

/** Null where there is no register or no membership file to compare. */
export function coverageView(summary: Summary, closedDistricts: ReadonlySet<string>): CoverageView | null {
  const { population, members, active, coverage_target, active_target, segments } = summary.coverage;
  if (population === 0 || (members === 0 && !summary.sources.some((entry) => entry.source === 'bpjs')))
    return null;
  return {
    coverage: { numerator: members, denominator: population },
    activeOfMembers: { numerator: active, denominator: members },
    activeOfPopulation: { numerator: active, denominator: population },
    coverageTarget: targetFraction(coverage_target),
    activeTarget: targetFraction(active_target),
    registrationsNeeded: neededFor(coverage_target, members, population),
    activationsNeeded: neededFor(active_target, active, members),
    districts: districtRows(summary.coverage.districts, closedDistricts),
    segments: segments
      .filter((entry) => entry.members > 0)
      .toSorted((a, b) => b.members - a.members || (a.segment < b.segment ? -1 : 1))
      .map((entry) => ({
        segment: entry.segment,
        active: { numerator: entry.active, denominator: entry.members },
      })),
  };
}

function districtRows(
  districts: readonly DistrictCoverage[],
  closed: ReadonlySet<string>,
): readonly CoverageRow[] {
  const hidden = suppressList(
    districts.map((district) => closed.has(district.code) || tellsOfFew(district)),
    districts.map((district) => district.population),
  );
  return districts
    .map((district, index) => ({
      district,
      hidden: hidden[index] === true,
      coverage: { numerator: district.members, denominator: district.population },
      activeOfMembers: { numerator: district.active, denominator: district.members },
      activeOfPopulation: { numerator: district.active, denominator: district.population },
    }))
    .toSorted(
      (a, b) =>
        Number(a.hidden) - Number(b.hidden) ||
        (a.hidden ? 0 : (rate(a.coverage) ?? 0) - (rate(b.coverage) ?? 0)) ||
        (a.district.code < b.district.code ? -1 : 1),
    );
}

/** Those who are not members, or not active, are a group too. */
function tellsOfFew({ population, members, active }: DistrictCoverage): boolean {
  return [population, members, active, population - members, members - active].some(isSmall);
}
