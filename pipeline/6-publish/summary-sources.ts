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
  const reasons = store.prepare<[number], ReasonCount>(
    'SELECT reason, count(*) AS count FROM reject WHERE source = ? GROUP BY reason ORDER BY count DESC, reason',
  );
  const unread = store.prepare<[number], ReasonCount>(
    'SELECT field AS reason, count FROM unread_cell WHERE source = ? ORDER BY count DESC, reason',
  );
  return sources.map(({ ordinal, ...figures }) => {
    const counts = members.sources[ordinal];
    if (counts === undefined) throw new Error('a source without verdicts');
    return {
      ...figures,
      files: sourceFiles(store, ordinal),
      rejected_by_reason: reasons.all(ordinal),
      unread: unread.all(ordinal),
      nik: counts.niks,
      ...counts.verdicts,
      persons: counts.persons,
      expected_wrong: rounded(counts.expectedWrong, 1),
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
