import type {
  GroupedSummary,
  PersonSummary,
  ReasonCount,
  SourceFile,
  SourceSummary,
} from '../../schemas/summary.ts';
import type { TableForm } from '../extract/table.ts';
import type { Store } from '../store/open.ts';
import { rounded } from '../rounded.ts';

type SourceFigures = Pick<
  SourceSummary,
  'source' | 'label' | 'agency' | 'kind' | 'extract_date' | 'control_total' | 'rows' | 'stored' | 'rejected'
> & { readonly ordinal: number };

type VerdictFigures = Pick<
  SourceSummary,
  'padan' | 'usulan' | 'tinjau' | 'sendiri' | 'persons' | 'expected_wrong'
>;

/** A card per source: rows in, what became of them, the quality of its NIK. */
export function summariseSources(store: Store): SourceSummary[] {
  const sources = store
    .prepare<[], SourceFigures>(
      `SELECT ordinal, name AS source, label, agency, kind, extract_date, control_total, rows, stored, rejected
       FROM source ORDER BY ordinal`,
    )
    .all();
  const verdicts = store.prepare<[{ ordinal: number; register: number }], VerdictFigures>(
    `SELECT sum(verdict = 'padan') AS padan, sum(verdict = 'usulan') AS usulan, sum(verdict = 'tinjau') AS tinjau,
       sum(verdict = 'sendiri') AS sendiri, count(DISTINCT m.person) AS persons,
       coalesce(sum(CASE WHEN verdict IN ('padan', 'usulan') OR (NOT @register AND rows > 1) THEN 1 - probability END), 0)
         AS expected_wrong
     FROM member m JOIN record r ON r.id = m.record
       JOIN (SELECT person, count(*) AS rows FROM member GROUP BY person) USING (person) WHERE r.source = @ordinal`,
  );
  const register = Number(sources.some(({ kind }) => kind === 'register'));
  const reasons = store.prepare<[number], ReasonCount>(
    'SELECT reason, count(*) AS count FROM reject WHERE source = ? GROUP BY reason ORDER BY count DESC, reason',
  );
  const unread = store.prepare<[number], ReasonCount>(
    'SELECT field AS reason, count FROM unread_cell WHERE source = ? ORDER BY count DESC, reason',
  );
  const nik = store.prepare<[number], ReasonCount>(
    `SELECT CASE n.cause WHEN '' THEN 'sah' ELSE n.cause END AS reason, count(*) AS count
     FROM record r JOIN nik_value n ON n.id = r.nik WHERE r.source = ? GROUP BY 1 ORDER BY count DESC, reason`,
  );
  return sources.map(({ ordinal, ...figures }) => {
    const verdict = verdicts.get({ ordinal, register });
    if (verdict === undefined) throw new Error('a source without verdicts');
    return {
      ...figures,
      files: sourceFiles(store, ordinal),
      rejected_by_reason: reasons.all(ordinal),
      unread: unread.all(ordinal),
      nik: nik.all(ordinal),
      ...verdict,
      expected_wrong: rounded(verdict.expected_wrong, 1),
    };
  });
}

const sourceFiles = (store: Store, source: number): SourceFile[] =>
  store
    .prepare<[number], FileFigures>(
      `SELECT file, sha256, form, header_line, date_order, date_order_by, region_codes, first_row, rows, stored, rejected, repaired
       FROM source_file WHERE source = ? ORDER BY part`,
    )
    .all(source)
    .map(({ file, sha256, form, ...figures }) => {
      const { format, inner, encoding, delimiter, sheet, otherSheets, rivalSheets } = JSON.parse(
        form,
      ) as TableForm;
      return {
        file,
        sha256,
        format,
        inner,
        encoding,
        delimiter,
        sheet,
        other_sheets: otherSheets,
        rival_sheets: rivalSheets,
        ...figures,
      };
    });

type FileFigures = Omit<
  SourceFile,
  'format' | 'inner' | 'encoding' | 'delimiter' | 'sheet' | 'other_sheets' | 'rival_sheets'
> & { readonly form: string };

/** Rows that are one with another row. */
export const summariseGrouped = (store: Store): GroupedSummary | undefined =>
  store
    .prepare<[], GroupedSummary>(
      `SELECT count(*) AS groups, coalesce(sum(rows), 0) AS rows
       FROM (SELECT count(*) AS rows FROM member GROUP BY person HAVING count(*) > 1)`,
    )
    .get();

/** Persons, each once, and in which sources they stand. */
export function summarisePersons(store: Store): PersonSummary {
  const totals = store
    .prepare<[], Omit<PersonSummary, 'overlaps'>>(
      `SELECT count(*) AS total, coalesce(sum(in_register), 0) AS in_register, coalesce(sum(resident), 0) AS residents,
         coalesce(sum(dead), 0) AS dead, coalesce(sum(moved), 0) AS moved FROM person_fact`,
    )
    .get();
  if (totals === undefined) throw new Error('no totals');
  const overlaps = store
    .prepare<[], { sources: string; persons: number }>(
      `SELECT sources, count(*) AS persons FROM (
         SELECT person, group_concat(name, ' ') AS sources FROM (
           SELECT DISTINCT m.person, s.ordinal, s.name FROM member m JOIN record r ON r.id = m.record
           JOIN source s ON s.ordinal = r.source WHERE s.kind IN ('register', 'file') ORDER BY m.person, s.ordinal
         ) GROUP BY person
       ) GROUP BY sources ORDER BY persons DESC, sources`,
    )
    .all()
    .map(({ sources, persons }) => ({ sources: sources.split(' '), persons }));
  return { ...totals, overlaps };
}
