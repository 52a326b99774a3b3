import type { DistrictCoverage, Summary } from '../../schemas/summary.ts';
import { coverageView } from './coverage.ts';
import { closedDistricts, districtTables } from './districts.ts';
import type { Cell } from './suppress.ts';

/**
 * The summary as everybody may read it: what the page withholds, the file withholds as null. One rule for both, so that
 * neither gives away the other.
 */
export function publicSummary(summary: Summary): Record<string, unknown> {
  const tables = districtTables(summary);
  const hidden = new Set(
    (coverageView(summary, closedDistricts(summary, 'B9'))?.districts ?? [])
      .filter((row) => row.hidden)
      .map((row) => row.district.code),
  );
  return {
    ...summary,
    coverage: {
      ...summary.coverage,
      districts: summary.coverage.districts.map((row) => withheld(row, hidden)),
    },
    findings_by_district: tables.flatMap(({ codes, rows }) =>
      rows.flatMap((row) =>
        codes.map((code, index) => ({
          code,
          district: row.code,
          district_name: row.name,
          rows: shown(row.cells[index]),
        })),
      ),
    ),
    money_by_district: tables.flatMap(({ family, money, rows }) =>
      money === null
        ? []
        : rows.map((row) => ({
            family,
            district: row.code,
            district_name: row.name,
            counted_idr_month: row.money.kind === 'shown' ? row.money.value : null,
          })),
    ),
  };
}

const shown = (cell: Cell | undefined): number | null => (cell?.kind === 'shown' ? cell.value : null);

function withheld(row: DistrictCoverage, hidden: ReadonlySet<string>): Record<string, unknown> {
  if (!hidden.has(row.code)) return { ...row };
  const nothing = {
    population: null,
    members: null,
    active: null,
    registrations_needed: null,
    activations_needed: null,
  };
  return { ...row, ...nothing };
}
