import { basename } from 'node:path';
import type { ColumnProfile, FileProfile } from '../../schemas/profile.ts';
import type { Field } from '../../schemas/source.ts';
import { scanFile } from '../extract/file-stamp.ts';
import { lacking } from '../extract/header.ts';
import { readingWords, unreadSheets } from '../extract/words.ts';
import { ColumnTally } from './column-tally.ts';
import { fragmentOf, sniffedKeys } from './fragment.ts';
import { guesser } from './guess-field.ts';
import type { Role } from './guess-role.ts';
import { isHeadless, shownTitles } from './headless.ts';
import { problemsOf } from './problems.ts';
import { type CellRules, type Tallies, countRows, remarks } from './tallies.ts';
import { type Understanding, understand } from './understand.ts';

export interface ProfileRules extends CellRules {
  readonly roles: readonly Role[];
  /** The as-of date as yyyy-mm-dd. */
  readonly asOfText: string;
}

/**
 * Reads a file once from end to end as a run would, and tells what it holds. `named`: the kind of source that an officer
 * says it is; guessed where undefined.
 */
export async function profileFile(
  path: string,
  named: string | undefined,
  rules: ProfileRules,
): Promise<FileProfile> {
  const { bytes, scan } = await scanFile(path, 'berkas');
  const roles = rules.roles.filter(({ role }) => named === undefined || role === named);
  const understood = await understand(path, scan, { roles, asOf: rules.asOf });
  const tallies = await countRows(path, understood, rules);
  const told = {
    schema: 'padan-profile-1' as const,
    file: basename(path),
    bytes,
    sha256: scan.sha256,
    as_of: rules.asOfText,
    ...readingFacts(understood),
    ...rowFacts(tallies, understood),
    columns: columnProfiles(tallies, understood),
  };
  const problems = problemsOf(told, {
    openDates: understood.openDates,
    unread: unreadSheets(understood.form),
    isNamed: named !== undefined,
    isHeadless: isHeadless(understood.head),
  });
  return { ...told, problems, fragment: fragmentOf(told) };
}

function readingFacts({
  form,
  head,
  fit,
  others,
}: Understanding): Pick<FileProfile, 'understood' | 'reading' | 'sniffed'> {
  const { role, schema, known, of } = fit;
  const missing = lacking(head.columns, schema).map((group) =>
    group.map((field) => schema.columns[field]?.[0] ?? field).join(' atau '),
  );
  const rivals = others.map((other) => ({ role: other.role, label: other.schema.label, known: other.known }));
  return {
    understood: { role, label: schema.label, known, of, missing, others: rivals },
    reading: readingWords({ form, head }),
    sniffed: sniffedKeys(form, head),
  };
}

type RowFacts = Pick<
  FileProfile,
  | 'rows'
  | 'rejects'
  | 'repairs'
  | 'nik'
  | 'nik_repeated'
  | 'nik_numbers'
  | 'nik_disagrees'
  | 'dates'
  | 'names'
>;

const rowFacts = (tallies: Tallies, { head }: Understanding): RowFacts => ({
  rows: tallies.rows,
  rejects: remarks(tallies.rejects),
  repairs: remarks(tallies.repairs),
  nik: tallies.nik.states(),
  nik_repeated: tallies.nik.repeated(),
  nik_numbers: tallies.nikNumbers,
  nik_disagrees: tallies.disagrees,
  dates: head.columns.birth_date === undefined ? [] : tallies.dates.list(),
  names: head.columns.name === undefined ? [] : tallies.names.list(),
});

function columnProfiles(tallies: Tallies, { head, fit }: Understanding): ColumnProfile[] {
  const fields = new Map(Object.entries(head.columns).map(([field, at]) => [at, field as Field]));
  const guess = guesser(fit.schema, new Set(Object.keys(head.columns)));
  const shown = shownTitles(head);
  return head.titles.map((title, at) => {
    const field = fields.get(at) ?? null;
    const tally = tallies.columns[at] ?? new ColumnTally();
    return {
      title: shown[at] ?? title,
      field,
      guess: field === null && title !== '' && !isHeadless(head) ? guess(title, tally.shapes) : null,
      filled: tally.filled,
      ...tally.distinct,
      examples: tally.examples(field),
    };
  });
}
