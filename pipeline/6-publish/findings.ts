import type { FindingClass } from '../../schemas/finding.ts';
import { AGENCY_LIST, FINDING } from '../../schemas/published-columns.ts';
import type { HistoryKey } from '../ledger/finding-history.ts';
import type { Store } from '../store/open.ts';
import { ROW_LINE, ROW_PLACE } from '../store/raw-rows.ts';

export const FINDING_COLUMNS = Object.keys(FINDING);

const isoDay = (column: string): string =>
  `CASE WHEN ${column} > 0 THEN substr(${column}, 1, 4) || '-' || substr(${column}, 5, 2) || '-' || substr(${column}, 7, 2) ELSE '' END`;

/** Findings in the order of the classes, then of the files and their rows. */
export function* findingRows(
  store: Store,
  classes: readonly FindingClass[],
): Generator<Record<string, unknown>> {
  const rows = store.prepare<[string], Record<string, unknown>>(
    `SELECT f.code, s.name AS source, r.row, f.person AS person_id, f.cause, f.agency, f.amount_idr_month, f.counted,
       ${isoDay('f.since_day')} AS since, f.months, f.amount_idr_total, f.formula, f.evidence, f.status, f.first_seen
     FROM finding f JOIN record r ON r.id = f.record JOIN source s ON s.ordinal = r.source WHERE f.code = ? ORDER BY f.record`,
  );
  for (const { code, label, action } of classes)
    for (const row of rows.iterate(code)) yield { ...row, label, action };
}

/** Every finding by what outlives the run: its class, source and record key. */
export const publishedFindings = (store: Store): Iterable<HistoryKey> =>
  store
    .prepare<[], HistoryKey>(
      `SELECT f.code, s.name AS source, r.record_key AS recordKey
       FROM finding f JOIN record r ON r.id = f.record JOIN source s ON s.ordinal = r.source ORDER BY f.code, f.record`,
    )
    .iterate();

export const AGENCY_COLUMNS = Object.keys(AGENCY_LIST);

export const agencies = (store: Store): string[] =>
  store.prepare<[], string>('SELECT DISTINCT agency FROM finding ORDER BY agency').pluck().all();

/** An agency's work list: the rows on which it acts, with what is needed to find the person and nothing more. */
export function* agencyRows(
  store: Store,
  agency: string,
  classes: readonly FindingClass[],
): Generator<Record<string, unknown>> {
  const rows = store.prepare<[string, string], Record<string, unknown>>(
    `SELECT f.code, s.name AS source, r.row, n.cleaned AS nik, coalesce(nm.original, '') AS nama, d.original AS tanggal_lahir,
       coalesce(p.district, '') AS kecamatan, coalesce(p.village, '') AS kelurahan, f.cause, f.evidence, f.amount_idr_month,
       f.formula, f.status, sf.file, ${ROW_LINE} AS line
     FROM finding f JOIN record r ON r.id = f.record JOIN source s ON s.ordinal = r.source JOIN nik_value n ON n.id = r.nik
     JOIN ${ROW_PLACE} JOIN source_file sf ON sf.source = w.source AND sf.part = w.part
     JOIN date_value d ON d.id = r.birth LEFT JOIN name_value nm ON nm.id = r.name LEFT JOIN place p ON p.id = r.place
     WHERE f.code = ? AND f.agency = ? ORDER BY f.record`,
  );
  for (const { code, label, action } of classes)
    for (const row of rows.iterate(code, agency)) yield { ...row, label, action };
}
