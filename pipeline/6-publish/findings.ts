import type { FindingClass } from '../../schemas/finding.ts';
import { AGENCY_LIST, FINDING } from '../../schemas/published-columns.ts';
import type { Store } from '../store/open.ts';
import { csvLine, textCell } from './csv-sql.ts';
import { type List, recordRanges } from './list.ts';
import { ROW_LINE, ROW_PLACE } from '../store/raw-rows.ts';

export const FINDING_COLUMNS = Object.keys(FINDING) as (keyof typeof FINDING)[];

/** Of a class and a range of records: the class's code, label and action are values of the statement. */
const CLASS_CELLS = { code: textCell('@code'), label: textCell('@label'), action: textCell('@action') };

const isoDay = (column: string): string =>
  `CASE WHEN ${column} > 0 THEN substr(${column}, 1, 4) || '-' || substr(${column}, 5, 2) || '-' || substr(${column}, 7, 2) ELSE '' END`;

const FINDING_CELLS: Readonly<Record<keyof typeof FINDING, string>> = {
  ...CLASS_CELLS,
  source: textCell('s.name'),
  row: 'r.row',
  person_id: 'f.person',
  cause: textCell('f.cause'),
  agency: textCell('f.agency'),
  amount_idr_month: 'f.amount_idr_month',
  counted: 'f.counted',
  since: isoDay('f.since_day'),
  months: "coalesce(f.months, '')",
  amount_idr_total: "coalesce(f.amount_idr_total, '')",
  formula: textCell('f.formula'),
  evidence: textCell('f.evidence'),
  status: 'f.status',
  first_seen: 'f.first_seen',
};

/** Records whose findings are written at once: 6 MB where a class has found every one. */
const PIECE = 20_000;

/** Findings in the order of the classes, then of the files and their rows. */
export const findingList = (store: Store, classes: readonly FindingClass[]): List => {
  const ranges = recordRanges(store, PIECE);
  return {
    path: 'terbatas/findings.csv',
    columns: FINDING_COLUMNS,
    lines: `SELECT ${csvLine(FINDING_COLUMNS, FINDING_CELLS)} AS line
     FROM finding f JOIN record r ON r.id = f.record JOIN source s ON s.ordinal = r.source
     WHERE f.code = @code AND f.record BETWEEN @first AND @last ORDER BY f.record`,
    pieces: classes.flatMap((one) => ranges.map((range) => ({ ...classValues(one), ...range }))),
  };
};

const classValues = ({ code, label, action }: FindingClass): Record<'code' | 'label' | 'action', string> => ({
  code,
  label,
  action,
});

export const AGENCY_COLUMNS = Object.keys(AGENCY_LIST) as (keyof typeof AGENCY_LIST)[];

const AGENCY_CELLS: Readonly<Record<keyof typeof AGENCY_LIST, string>> = {
  ...CLASS_CELLS,
  source: textCell('s.name'),
  row: 'r.row',
  nik: textCell('n.cleaned'),
  nama: textCell("coalesce(nm.original, '')"),
  tanggal_lahir: textCell('d.original'),
  kecamatan: textCell("coalesce(p.district, '')"),
  kelurahan: textCell("coalesce(p.village, '')"),
  cause: textCell('f.cause'),
  evidence: textCell('f.evidence'),
  amount_idr_month: 'f.amount_idr_month',
  formula: textCell('f.formula'),
  status: 'f.status',
  file: textCell('sf.file'),
  line: ROW_LINE,
};

/** An agency's work list: the rows on which it acts, with what is needed to find the person and nothing more. */
export function agencyLists(store: Store, classes: readonly FindingClass[]): List[] {
  const found = store
    .prepare<[], { agency: string; code: string }>(
      'SELECT DISTINCT agency, code FROM finding ORDER BY agency',
    )
    .all();
  const ranges = recordRanges(store, PIECE);
  return [...new Set(found.map(({ agency }) => agency))].map((agency) => {
    const acts = classes.filter(({ code }) =>
      found.some((one) => one.agency === agency && one.code === code),
    );
    return {
      path: `terbatas/instansi/${agency}/daftar-kerja.csv`,
      columns: AGENCY_COLUMNS,
      lines: `SELECT ${csvLine(AGENCY_COLUMNS, AGENCY_CELLS)} AS line
     FROM finding f JOIN record r ON r.id = f.record JOIN source s ON s.ordinal = r.source JOIN nik_value n ON n.id = r.nik
     JOIN ${ROW_PLACE} JOIN source_file sf ON sf.source = w.source AND sf.part = w.part
     JOIN date_value d ON d.id = r.birth LEFT JOIN name_value nm ON nm.id = r.name LEFT JOIN place p ON p.id = r.place
     WHERE f.code = @code AND f.agency = @agency AND f.record BETWEEN @first AND @last ORDER BY f.record`,
      pieces: acts.flatMap((one) => ranges.map((range) => ({ ...classValues(one), agency, ...range }))),
    };
  });
}
