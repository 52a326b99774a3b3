import { CROSSWALK, REJECT } from '../../schemas/published-columns.ts';
import { REJECTIONS, REPAIRS } from '../extract/reasons.ts';
import type { Store } from '../store/open.ts';

export const CROSSWALK_COLUMNS = Object.keys(CROSSWALK);

/** One line a stored record, in the order of the files and their rows. */
export const crosswalkRows = (store: Store): Iterable<Record<string, unknown>> =>
  store
    .prepare<[], Record<string, unknown>>(
      `SELECT m.person AS person_id, s.name AS source, r.row, r.record_key, n.original AS nik_reported,
         coalesce(rn.cleaned, '') AS nik_person, m.verdict, printf('%.6f', m.probability) AS probability,
         CASE WHEN m.margin IS NULL THEN '' ELSE printf('%.2f', m.margin) END AS margin, m.how, m.candidate_1, m.candidate_2
       FROM record r JOIN source s ON s.ordinal = r.source JOIN member m ON m.record = r.id
       JOIN nik_value n ON n.id = r.nik
       LEFT JOIN person_fact p ON p.person = m.person AND m.verdict <> 'tinjau'
       LEFT JOIN record rr ON rr.id = p.register_record LEFT JOIN nik_value rn ON rn.id = rr.nik
       ORDER BY r.id`,
    )
    .iterate();

export const REJECT_COLUMNS = Object.keys(REJECT);

/** Rows that are not stored. */
export const rejectRows = (store: Store): Iterable<Record<string, unknown>> =>
  remarkRows(store, 'reject', REJECTIONS);

/** Rows that are stored, though something in them was set right: columns as in the rejects. */
export const repairRows = (store: Store): Iterable<Record<string, unknown>> =>
  remarkRows(store, 'repair', REPAIRS);

/** Each with what an officer can do about it. */
function* remarkRows(
  store: Store,
  table: 'reject' | 'repair',
  advice: Readonly<Record<string, string>>,
): Iterable<Record<string, unknown>> {
  const rows = store.prepare<[], Record<string, unknown>>(
    `SELECT s.name AS source, f.file, j.row, j.line, j.reason, j.column_name AS "column"
     FROM ${table} j JOIN source s ON s.ordinal = j.source JOIN source_file f ON f.source = j.source AND f.part = j.part
     ORDER BY j.source, j.row, j.reason`,
  );
  for (const row of rows.iterate()) yield { ...row, saran: advice[String(row['reason'])] ?? '' };
}
