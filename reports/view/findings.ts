import type { FindingSummary, Summary } from '../../schemas/summary.ts';
import type { Ratio } from '../parts/number.ts';

/** Classes that found something, in the order of their codes: I1, I2, …, B1, B2, …, B12. */
export function findingsByCode(summary: Summary): readonly FindingSummary[] {
  return summary.findings
    .filter((finding) => finding.rows > 0)
    .toSorted((a, b) => compareCodes(a.code, b.code) || (a.source < b.source ? -1 : 1));
}

/** I before B, as the specification has them; then by number, so that B2 stands before B10. */
export function compareCodes(a: string, b: string): number {
  const [left, right] = [splitCode(a), splitCode(b)];
  if (left.family !== right.family) return left.family > right.family ? -1 : 1;
  return left.number - right.number;
}

/** "B12" → B: findings about identity (I) and about benefits (B) are read by different people. */
export function familyOf(code: string): string {
  return splitCode(code).family;
}

function splitCode(code: string): { family: string; number: number } {
  const family = /^\D*/.exec(code)?.[0] ?? '';
  return { family, number: Number(code.slice(family.length)) || 0 };
}

/** Each class once with its rows over all sources. */
export function rowsByCode(summary: Summary): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const finding of findingsByCode(summary)) {
    rows.set(finding.code, (rows.get(finding.code) ?? 0) + finding.rows);
  }
  return rows;
}

/** Persons of a class over the persons of its file; null when the run did not test the class. */
export function personsOf(summary: Summary, code: string): Ratio | null {
  const finding = summary.findings.find((entry) => entry.code === code);
  const source = summary.sources.find((entry) => entry.source === finding?.source);
  if (finding === undefined || source === undefined || source.persons === 0) return null;
  return { numerator: finding.persons, denominator: source.persons };
}

/** Rows of a class over the accepted rows of its file. */
export function rowsOf(summary: Summary, finding: FindingSummary): Ratio | null {
  const source = summary.sources.find((entry) => entry.source === finding.source);
  return source === undefined ? null : { numerator: finding.rows, denominator: source.stored };
}

export interface FindingTotals {
  readonly rows: number;
  readonly classes: number;
  readonly largest: FindingSummary | null;
  readonly costliest: FindingSummary | null;
  /** Accepted rows of all files. */
  readonly stored: number;
}

export function findingTotals(summary: Summary): FindingTotals {
  const found = findingsByCode(summary);
  return {
    rows: sum(found.map((finding) => finding.rows)),
    classes: rowsByCode(summary).size,
    largest: largestBy(found, (finding) => finding.rows),
    costliest: largestBy(found, (finding) => finding.counted_idr_month),
    stored: sum(summary.sources.map((source) => source.stored)),
  };
}

/** The first of the largest; null when there is none above zero. */
function largestBy<T>(list: readonly T[], value: (item: T) => number): T | null {
  let best: T | null = null;
  for (const item of list) if (value(item) > (best === null ? 0 : value(best))) best = item;
  return best;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
