import type { Summary } from '../../schemas/summary.ts';
import type { Ratio } from '../parts/number.ts';
import { placeName } from '../parts/place.ts';
import { findingTotals, personsOf } from './findings.ts';
import { SMALLEST_SHOWN } from './suppress.ts';
import type { CoverageView } from './coverage.ts';

/** What a sentence says; the words say it. */
export type Headline =
  /** The cover letter of a source counts other rows than its files hold. */
  | { readonly kind: 'control'; readonly label: string; readonly told: number; readonly rows: number }
  | { readonly kind: 'coverage'; readonly ratio: Ratio; readonly target: number; readonly needed: number }
  | { readonly kind: 'active'; readonly ratio: Ratio; readonly target: number; readonly needed: number }
  | { readonly kind: 'poor'; readonly ratio: Ratio; readonly worst: DistrictCount | null }
  | {
      readonly kind: 'money';
      readonly amount: number;
      readonly ratio: Ratio;
      readonly costliest: Costliest | null;
    }
  | { readonly kind: 'dead'; readonly ratio: Ratio }
  | { readonly kind: 'matched'; readonly ratio: Ratio }
  | { readonly kind: 'findings'; readonly ratio: Ratio; readonly classes: number }
  | { readonly kind: 'clean'; readonly stored: number };

export interface DistrictCount {
  readonly name: string;
  readonly rows: number;
}

export interface Costliest {
  readonly label: string;
  readonly amount: number;
}

const MOST = 5;
const FEWEST = 3;

/**
 * Three to five, the reader's questions first; general ones fill up where a question cannot be answered. Before all of them
 * what makes every figure doubtful: a file that holds other rows than its cover letter counts.
 */
export function headlines(summary: Summary, coverage: CoverageView | null): readonly Headline[] {
  const asked = [...coverageLines(coverage), ...findingLines(summary)];
  const shown =
    asked.length >= FEWEST ? asked.slice(0, MOST) : [...asked, ...generalLines(summary)].slice(0, FEWEST);
  return [...controlLines(summary), ...shown];
}

const controlLines = ({ sources }: Summary): readonly Headline[] =>
  sources.flatMap(({ label, control_total: told, rows }) =>
    told === null || told === rows ? [] : [{ kind: 'control' as const, label, told, rows }],
  );

function coverageLines(view: CoverageView | null): readonly Headline[] {
  if (view === null) return [];
  const lines: Headline[] = [
    { kind: 'coverage', ratio: view.coverage, target: view.coverageTarget, needed: view.registrationsNeeded },
  ];
  if (view.activeOfMembers.denominator > 0) {
    lines.push({
      kind: 'active',
      ratio: view.activeOfMembers,
      target: view.activeTarget,
      needed: view.activationsNeeded,
    });
  }
  return lines;
}

function findingLines(summary: Summary): readonly Headline[] {
  const lines: Headline[] = [];
  const poor = personsOf(summary, 'B3');
  if (poor !== null && poor.numerator > 0)
    lines.push({ kind: 'poor', ratio: poor, worst: worstDistrict(summary, 'B3') });
  const { costliest, stored } = findingTotals(summary);
  const { counted_idr_month: amount, counted_rows: rows } = summary.money;
  if (amount > 0) {
    lines.push({
      kind: 'money',
      amount,
      ratio: { numerator: rows, denominator: stored },
      costliest: costliest === null ? null : { label: costliest.label, amount: costliest.counted_idr_month },
    });
  }
  const dead = personsOf(summary, 'B1');
  if (dead !== null && dead.numerator > 0) lines.push({ kind: 'dead', ratio: dead });
  return lines;
}

function generalLines(summary: Summary): readonly Headline[] {
  const { matched, denominator } = summary.linkage;
  const { rows, classes, stored } = findingTotals(summary);
  const lines: Headline[] = [];
  if (denominator > 0) lines.push({ kind: 'matched', ratio: { numerator: matched, denominator } });
  lines.push(
    rows === 0
      ? { kind: 'clean', stored }
      : { kind: 'findings', ratio: { numerator: rows, denominator: stored }, classes },
  );
  return lines;
}

/** Named only where the district's count may be printed. */
function worstDistrict(summary: Summary, code: string): DistrictCount | null {
  const [worst] = summary.findings_by_district
    .filter((entry) => entry.code === code && entry.district !== '' && entry.rows >= SMALLEST_SHOWN)
    .toSorted((a, b) => b.rows - a.rows || (a.district < b.district ? -1 : 1));
  return worst === undefined
    ? null
    : { name: placeName(worst.district_name) || worst.district, rows: worst.rows };
}
