import { CROSSWALK, REJECT } from '../../schemas/published-columns.ts';
import { REJECTIONS, REPAIRS } from '../extract/reasons.ts';
import type { Store } from '../store/open.ts';
import { csvLine, textCell } from './csv-sql.ts';
import { type List, recordRanges } from './list.ts';

export const CROSSWALK_COLUMNS = Object.keys(CROSSWALK) as (keyof typeof CROSSWALK)[];

const CELLS: Readonly<Record<keyof typeof CROSSWALK, string>> = {
  person_id: 'm.person',
  source: textCell('s.name'),
  row: 'r.row',
  record_key: textCell('r.record_key'),
  nik_reported: textCell('n.original'),
  nik_person: textCell("coalesce(rn.cleaned, '')"),
  verdict: 'm.verdict',
  probability: "printf('%.6f', m.probability)",
  margin: "CASE WHEN m.margin IS NULL THEN '' ELSE printf('%.2f', m.margin) END",
  how: textCell("coalesce(h.how, '')"),
  candidate_1: "coalesce(m.candidate_1, '')",
  candidate_2: "coalesce(m.candidate_2, '')",
};

/** Records whose lines are made at once: about 600 kB. */
const PIECE = 4000;

/** One line a stored record, in the order of the files and their rows. */
export function crosswalkList(store: Store): List {
  return {
    path: 'terbatas/crosswalk.csv',
    columns: CROSSWALK_COLUMNS,
    lines: `SELECT ${csvLine(CROSSWALK_COLUMNS, CELLS)} AS line
     FROM record r JOIN source s ON s.ordinal = r.source JOIN placed m ON m.record = r.id
     JOIN nik_value n ON n.id = r.nik LEFT JOIN agreement h ON h.id = m.agreement
     LEFT JOIN person_fact p ON p.person = m.person AND m.verdict <> 'tinjau'
     LEFT JOIN record rr ON rr.id = p.register_record LEFT JOIN nik_value rn ON rn.id = rr.nik
     WHERE r.id BETWEEN @first AND @last ORDER BY r.id`,
    pieces: recordRanges(store, PIECE),
  };
}

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
