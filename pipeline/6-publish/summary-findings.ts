import type { FindingClass, Tariff } from '../../schemas/finding.ts';
import type {
  AgencySummary,
  DistrictFinding,
  FindingSummary,
  MoneySummary,
  ReasonCount,
} from '../../schemas/summary.ts';
import type { Store } from '../store/open.ts';

type ClassFigures = Omit<FindingSummary, 'code' | 'label' | 'action' | 'test' | 'causes' | 'formula'>;

/** One entry a class and source, also where nothing was found, so that a zero is seen as a zero. */
export function summariseFindings(store: Store, classes: readonly FindingClass[]): FindingSummary[] {
  const figures = store.prepare<[string], ClassFigures>(
    `SELECT s.name AS source, f.agency, count(*) AS rows, count(DISTINCT f.person) AS persons,
       sum(f.amount_idr_month) AS amount_idr_month, sum(f.counted) AS counted_rows,
       sum(f.counted * f.amount_idr_month) AS counted_idr_month, coalesce(sum(f.amount_idr_total), 0) AS amount_idr_total
     FROM finding f JOIN record r ON r.id = f.record JOIN source s ON s.ordinal = r.source
     WHERE f.code = ? GROUP BY s.ordinal, f.agency ORDER BY s.ordinal, f.agency`,
  );
  const causes = store.prepare<[string, string], ReasonCount>(
    `SELECT f.cause AS reason, count(*) AS count FROM finding f JOIN record r ON r.id = f.record
     JOIN source s ON s.ordinal = r.source WHERE f.code = ? AND s.name = ? AND f.cause <> ''
     GROUP BY 1 ORDER BY count DESC, reason`,
  );
  return classes.flatMap((finding) => {
    const { code, label, action, test } = finding;
    const found = figures.all(code);
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
      `SELECT f.amount_idr_month AS amount, count(*) AS rows FROM finding f JOIN record r ON r.id = f.record
       JOIN source s ON s.ordinal = r.source WHERE f.code = ? AND s.name = ? AND f.amount_idr_month > 0
       GROUP BY 1 ORDER BY rows DESC, amount`,
    )
    .all(code, source);
  return terms.map(({ amount, rows }) => `Rp ${dotted(amount)} × ${dotted(rows)} × 1 bulan`).join(' + ');
}

const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** Rows and money a class and district. After makeDistricts. */
export function summariseDistricts(store: Store, classes: readonly FindingClass[]): DistrictFinding[] {
  const rows = store.prepare<[string], DistrictFinding>(
    `SELECT f.code, coalesce(d.code, '') AS district, coalesce(d.name, '') AS district_name, count(*) AS rows,
       sum(f.counted * f.amount_idr_month) AS counted_idr_month
     FROM finding f JOIN record r ON r.id = f.record LEFT JOIN temp.district d ON d.place = r.place WHERE f.code = ?
     GROUP BY 1, 2, 3 ORDER BY district, district_name`,
  );
  return classes.flatMap(({ code }) => rows.all(code));
}

export const summariseAgencies = (store: Store): AgencySummary[] =>
  store
    .prepare<[], AgencySummary>(
      `SELECT agency, count(*) AS rows, sum(counted * amount_idr_month) AS counted_idr_month FROM finding
       GROUP BY agency ORDER BY rows DESC, agency`,
    )
    .all();

export function summariseMoney(store: Store, rates: readonly Tariff[]): MoneySummary {
  const counted = store
    .prepare<[], { counted_rows: number; counted_idr_month: number }>(
      `SELECT coalesce(sum(counted), 0) AS counted_rows, coalesce(sum(counted * amount_idr_month), 0) AS counted_idr_month FROM finding`,
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
