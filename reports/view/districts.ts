import type { DistrictFinding, Summary } from '../../schemas/summary.ts';
import { familyOf, findingsByCode, rowsByCode, sum } from './findings.ts';
import { suppress, suppressList, type Cell } from './suppress.ts';

export interface DistrictTable {
  /** I (identity) or B (benefits). */
  readonly family: string;
  readonly codes: readonly string[];
  readonly rows: readonly DistrictRow[];
  readonly totals: readonly number[];
  readonly total: number;
  /** Money counted in the districts; null when the family costs nothing. */
  readonly money: number | null;
}

export interface DistrictRow {
  /** Empty for rows whose district is unknown. */
  readonly code: string;
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly total: Cell;
  readonly money: Money;
}

/** Rupiah, or hidden where it would tell of fewer than five persons. */
export type Money = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'closed' };

interface Counts {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly number[];
  readonly money: number;
}

/** One table a family of classes, districts with most findings first, small cells closed. */
export function districtTables(summary: Summary): readonly DistrictTable[] {
  if (summary.findings_by_district.every((entry) => entry.district === '')) return [];
  const totals = rowsByCode(summary);
  const families = [...new Set(findingsByCode(summary).map((finding) => familyOf(finding.code)))];
  return families.map((family) => {
    const codes = [...totals.keys()].filter((code) => familyOf(code) === family);
    return familyTable(summary, family, new Map(codes.map((code) => [code, totals.get(code) ?? 0])));
  });
}

function familyTable(summary: Summary, family: string, totals: ReadonlyMap<string, number>): DistrictTable {
  const codes = [...totals.keys()];
  const placed = summary.findings_by_district.filter((entry) => codes.includes(entry.code));
  const all = countDistricts([...placed, ...unplaced(summary, placed, totals)], codes);
  const cells = suppress(
    all.map((district) => [...district.rows, sum(district.rows)]),
    { lastIsTotal: true },
  );
  const money = closeMoney(summary, all, cells);
  return {
    family,
    codes,
    rows: all.map((district, index) => {
      const row = cells[index] ?? [];
      const total = row.at(-1) ?? { kind: 'closed' };
      return {
        code: district.code,
        name: district.name,
        cells: row.slice(0, -1),
        total,
        money: money[index] ?? { kind: 'closed' },
      };
    }),
    totals: codes.map((_, index) => sum(all.map((district) => district.rows[index] ?? 0))),
    total: sum(all.flatMap((district) => district.rows)),
    money: all.some((district) => district.money > 0) ? sum(all.map((district) => district.money)) : null,
  };
}

function countDistricts(entries: readonly DistrictFinding[], codes: readonly string[]): readonly Counts[] {
  const districts = [...new Set(entries.map((entry) => entry.district))];
  return districts
    .map((code) => {
      const found = entries.filter((entry) => entry.district === code);
      return {
        code,
        name: found[0]?.district_name ?? '',
        rows: codes.map((wanted) =>
          sum(found.filter((entry) => entry.code === wanted).map((entry) => entry.rows)),
        ),
        money: sum(found.map((entry) => entry.counted_idr_month)),
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.code === '') - Number(b.code === '') ||
        sum(b.rows) - sum(a.rows) ||
        (a.code < b.code ? -1 : 1),
    );
}

/** What the classes hold beyond their districts: rows without a place, which the table must not lose. */
function unplaced(
  summary: Summary,
  placed: readonly DistrictFinding[],
  totals: ReadonlyMap<string, number>,
): readonly DistrictFinding[] {
  return [...totals.entries()].flatMap(([code, total]) => {
    const found = placed.filter((entry) => entry.code === code);
    const rows = total - sum(found.map((entry) => entry.rows));
    const classes = summary.findings.filter((finding) => finding.code === code);
    const money =
      sum(classes.map((finding) => finding.counted_idr_month)) -
      sum(found.map((entry) => entry.counted_idr_month));
    return rows > 0
      ? [{ code, district: '', district_name: '', rows, counted_idr_month: Math.max(0, money) }]
      : [];
  });
}

/** An amount below five times the dearest tariff may be that of fewer than five persons. */
function closeMoney(
  summary: Summary,
  counts: readonly Counts[],
  cells: readonly (readonly Cell[])[],
): readonly Money[] {
  const dearest = Math.max(0, ...summary.money.tariffs.map((tariff) => tariff.idr_month));
  const amounts = counts.map((district) => district.money);
  const small = amounts.map(
    (amount, index) => (amount > 0 && amount < 5 * dearest) || cells[index]?.at(-1)?.kind !== 'shown',
  );
  const hidden = suppressList(small, amounts);
  return amounts.map((value, index) =>
    hidden[index] === true ? { kind: 'closed' } : { kind: 'shown', value },
  );
}

/** Districts whose count of a class is withheld: no other table may give it away (members = population - B9). */
export function closedDistricts(summary: Summary, code: string): ReadonlySet<string> {
  const view = districtTables(summary).find((entry) => entry.codes.includes(code));
  const column = view?.codes.indexOf(code) ?? -1;
  const closed = (view?.rows ?? []).filter((row) => row.cells[column]?.kind !== 'shown');
  return new Set(closed.map((row) => row.code));
}
