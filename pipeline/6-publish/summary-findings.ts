import type { FindingClass, Tariff } from '../../schemas/finding.ts';
import type {
  AgencySummary,
  DistrictFinding,
  FindingSummary,
  MoneySummary,
  ReasonCount,
} from '../../schemas/summary.ts';
import type { Store } from '../store/open.ts';

/**
 * Makes the table `found`: findings alike in all that they are counted by, a few thousand sorts of them, from which every
 * figure below comes: one pass over the findings in place of 60. Temporary: it is of this connection, not of the store.
 */
export function gatherFindings(store: Store): void {
  store.exec(`DROP TABLE IF EXISTS temp.found; CREATE TEMP TABLE found AS
    SELECT f.code, r.source, f.agency, f.cause, r.place, f.amount_idr_month, count(*) AS rows, sum(f.counted) AS counted,
      sum(f.counted) * f.amount_idr_month AS counted_idr_month, coalesce(sum(f.amount_idr_total), 0) AS amount_idr_total
    FROM finding f JOIN record r ON r.id = f.record
    GROUP BY f.code, r.source, f.agency, f.cause, f.amount_idr_month, r.place`);
}

type ClassFigures = Omit<FindingSummary, 'code' | 'label' | 'action' | 'test' | 'causes' | 'formula'>;

/** One entry a class and source, also where nothing was found, so that a zero is seen as a zero. After gatherFindings. */
export function summariseFindings(store: Store, classes: readonly FindingClass[]): FindingSummary[] {
  const figures = store.prepare<[{ code: string }], ClassFigures>(
    `SELECT s.name AS source, f.agency, sum(f.rows) AS rows, p.persons, sum(f.rows * f.amount_idr_month) AS amount_idr_month,
       sum(f.counted) AS counted_rows, sum(f.counted_idr_month) AS counted_idr_month, sum(f.amount_idr_total) AS amount_idr_total
     FROM found f JOIN source s ON s.ordinal = f.source
       JOIN (
         SELECT r.source, f.agency, count(DISTINCT f.person) AS persons FROM finding f JOIN record r ON r.id = f.record
         WHERE f.code = @code GROUP BY 1, 2
       ) p ON p.source = f.source AND p.agency = f.agency
     WHERE f.code = @code GROUP BY s.ordinal, f.agency ORDER BY s.ordinal, f.agency`,
  );
  const causes = store.prepare<[string, string], ReasonCount>(
    `SELECT f.cause AS reason, sum(f.rows) AS count FROM found f JOIN source s ON s.ordinal = f.source
     WHERE f.code = ? AND s.name = ? AND f.cause <> '' GROUP BY 1 ORDER BY count DESC, reason`,
  );
  return classes.flatMap((finding) => {
    const { code, label, action, test } = finding;
    const found = figures.all({ code });
    const rows = found.length > 0 ? found : [{ ...NOTHING, agency: finding.agency }];
    return rows.map((row) => ({
      code,
      label,
      action,
      test,
      ...row,
      causes: causes.all(code, row.source),
      formula: formulaOf(store, code, row.source),
    }));
  });
}

const NOTHING: Omit<ClassFigures, 'agency'> = {
  source: '',
  rows: 0,
  persons: 0,
  amount_idr_month: 0,
  counted_rows: 0,
  counted_idr_month: 0,
  amount_idr_total: 0,
};

/** Rows x rate x months, a term for every rate that occurs. */
function formulaOf(store: Store, code: string, source: string): string {
  const terms = store
    .prepare<[string, string], { amount: number; rows: number }>(
      `SELECT f.amount_idr_month AS amount, sum(f.rows) AS rows FROM found f JOIN source s ON s.ordinal = f.source
       WHERE f.code = ? AND s.name = ? AND f.amount_idr_month > 0 GROUP BY 1 ORDER BY rows DESC, amount`,
    )
    .all(code, source);
  return terms.map(({ amount, rows }) => `Rp ${dotted(amount)} × ${dotted(rows)} × 1 bulan`).join(' + ');
}

const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** Rows and money a class and district. After makeDistricts and gatherFindings. */
export function summariseDistricts(store: Store, classes: readonly FindingClass[]): DistrictFinding[] {
  const rows = store.prepare<[string], DistrictFinding>(
    `SELECT f.code, coalesce(d.code, '') AS district, coalesce(d.name, '') AS district_name, sum(f.rows) AS rows,
       sum(f.counted_idr_month) AS counted_idr_month
     FROM found f LEFT JOIN temp.district d ON d.place = f.place WHERE f.code = ?
     GROUP BY 1, 2, 3 ORDER BY district, district_name`,
  );
  return classes.flatMap(({ code }) => rows.all(code));
}

/** After gatherFindings. */
export const summariseAgencies = (store: Store): AgencySummary[] =>
  store
    .prepare<[], AgencySummary>(
      `SELECT agency, sum(rows) AS rows, sum(counted_idr_month) AS counted_idr_month FROM found
       GROUP BY agency ORDER BY sum(rows) DESC, agency`,
    )
    .all();

/** After gatherFindings. */
export function summariseMoney(store: Store, rates: readonly Tariff[]): MoneySummary {
  const counted = store
    .prepare<[], { counted_rows: number; counted_idr_month: number }>(
      `SELECT coalesce(sum(counted), 0) AS counted_rows, coalesce(sum(counted_idr_month), 0) AS counted_idr_month FROM found`,
    )
    .get();
  return {
    ...(counted ?? { counted_rows: 0, counted_idr_month: 0 }),
    tariffs: rates.map(({ name, idr_month, from_month, legal_source, payer }) => ({
      name,
      idr_month,
      from: from_month,
      legal_source,
      payer,
    })),
  };
}
