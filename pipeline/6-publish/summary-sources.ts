import type { PersonSummary, ReasonCount, SourceFile, SourceSummary } from '../../schemas/summary.ts';
import type { TableForm } from '../extract/table.ts';
import type { Store } from '../store/open.ts';
import { rounded } from '../rounded.ts';
import type { MemberCounts } from './members.ts';

type SourceFigures = Pick<
  SourceSummary,
  'source' | 'label' | 'agency' | 'kind' | 'extract_date' | 'control_total' | 'rows' | 'stored' | 'rejected'
> & { readonly ordinal: number };

/** A card per source: rows in, what became of them, the quality of its NIK. */
export function summariseSources(store: Store, members: MemberCounts): SourceSummary[] {
  const sources = store
    .prepare<[], SourceFigures>(
      `SELECT ordinal, name AS source, label, agency, kind, extract_date, control_total, rows, stored, rejected
       FROM source ORDER BY ordinal`,
    )
    .all();
  const wrong = expectedWrong(
    store,
    sources.some(({ kind }) => kind === 'register'),
  );
  const reasons = store.prepare<[number], ReasonCount>(
    'SELECT reason, count(*) AS count FROM reject WHERE source = ? GROUP BY reason ORDER BY count DESC, reason',
  );
  const unread = store.prepare<[number], ReasonCount>(
    'SELECT field AS reason, count FROM unread_cell WHERE source = ? ORDER BY count DESC, reason',
  );
  const nik = nikQuality(store);
  return sources.map((source) => {
    const { ordinal, ...figures } = source;
    const [verdicts, persons] = [members.verdicts[ordinal], members.persons[ordinal]];
    if (verdicts === undefined || persons === undefined) throw new Error('a source without verdicts');
    return {
      ...figures,
      files: sourceFiles(store, ordinal),
      rejected_by_reason: reasons.all(ordinal),
      unread: unread.all(ordinal),
      nik: nik(source),
      ...verdicts,
      persons,
      expected_wrong: rounded(wrong(ordinal), 1),
    };
  });
}

/**
 * Rows by what is wrong with their NIK. The few faulty ones are looked up, not the many sound ones: 0.4 s at a million
 * residents instead of 1.1.
 */
function nikQuality(store: Store): (figures: SourceFigures) => ReasonCount[] {
  const faulty = store
    .prepare<[], ReasonCount & { source: number }>(
      `WITH faulty AS MATERIALIZED (SELECT id, cause FROM nik_value WHERE cause <> '')
       SELECT r.source, f.cause AS reason, count(*) AS count FROM record r CROSS JOIN faulty f ON f.id = r.nik GROUP BY 1, 2`,
    )
    .all();
  return ({ ordinal, stored }) => {
    const own = faulty.filter(({ source }) => source === ordinal);
    const sound = stored - own.reduce((sum, { count }) => sum + count, 0);
    return [{ reason: 'sah', count: sound }, ...own.map(({ reason, count }) => ({ reason, count }))]
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  };
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

/** Rows that are said to be of a person, each as far as its probability leaves it wrong. */
function expectedWrong(store: Store, hasRegister: boolean): (source: number) => number {
  const members = hasRegister
    ? `member m JOIN record r ON r.id = m.record WHERE m.verdict IN ('padan', 'usulan')`
    : `(SELECT person, count(*) AS rows FROM member GROUP BY person) JOIN member m USING (person)
       JOIN record r ON r.id = m.record WHERE (m.verdict IN ('padan', 'usulan') OR rows > 1)`;
  const wrong = store
    .prepare<[number], number | null>(`SELECT sum(1 - m.probability) FROM ${members} AND r.source = ?`)
    .pluck();
  return (source) => wrong.get(source) ?? 0;
}

/** Persons, each once, and in which registers and files they stand; lists and bills are no membership. */
export function summarisePersons(
  store: Store,
  { overlaps }: MemberCounts,
  sources: readonly SourceSummary[],
): PersonSummary {
  const totals = store
    .prepare<[], Omit<PersonSummary, 'overlaps'>>(
      `SELECT count(*) AS total, coalesce(sum(in_register), 0) AS in_register, coalesce(sum(resident), 0) AS residents,
         coalesce(sum(dead), 0) AS dead, coalesce(sum(moved), 0) AS moved FROM person_fact`,
    )
    .get();
  if (totals === undefined) throw new Error('no totals');
  return { ...totals, overlaps: named(overlaps, sources) };
}

type Overlap = PersonSummary['overlaps'][number];

/** By the names of the registers and files; the most persons first. */
function named(sets: MemberCounts['overlaps'], sources: readonly SourceSummary[]): Overlap[] {
  const persons = new Map<string, number>();
  for (const set of sets) {
    const names = sources
      .filter(
        ({ kind }, ordinal) => (kind === 'register' || kind === 'file') && set.sources.includes(ordinal),
      )
      .map(({ source }) => source)
      .join(' ');
    if (names !== '') persons.set(names, (persons.get(names) ?? 0) + set.persons);
  }
  return [...persons]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([names, count]) => ({ sources: names.split(' '), persons: count }));
}
