import { basename } from 'node:path';
import { parseName } from '../../matchers/indonesia/nama.ts';
import { parseNik } from '../../matchers/indonesia/nik.ts';
import { parseDate } from '../../matchers/indonesia/tanggal.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { FileProfile, RowRemark } from '../../schemas/profile.ts';
import type { Field } from '../../schemas/source.ts';
import { type CodeTables } from '../cells/codes.ts';
import { firstRecords } from '../extract/delimiter.ts';
import { type Head, type HeadRules, headOf, knownTitles } from '../extract/head.ts';
import { SAMPLE_RECORDS, noRows, scanFile, tooWide } from '../extract/file-stamp.ts';
import { lacking } from '../extract/header.ts';
import { type Remark, rowJudge } from '../extract/odd-rows.ts';
import type { Reading } from '../extract/reading.ts';
import { type FileRecord, isBlank } from '../extract/record.ts';
import { type TableForm, formOf, readTable } from '../extract/table.ts';
import { readingWords } from '../extract/words.ts';
import { ColumnTally } from './column-tally.ts';
import { fragmentOf, sniffedKeys } from './fragment.ts';
import { guesser } from './guess-field.ts';
import { isHeadless, numbered } from './headless.ts';
import { type Fit, type Role, byFit, fitOf } from './guess-role.ts';
import { NikTally } from './nik-tally.ts';
import { DateTally, NameTally } from './oddity-tally.ts';
import { problemsOf } from './problems.ts';

/** What cells mean: the same rules as a run's. */
export interface ProfileRules {
  readonly roles: readonly Role[];
  readonly names: Parameters<typeof parseName>[1];
  readonly regions: Parameters<typeof parseNik>[1];
  readonly codes: CodeTables;
  /** yyyymmdd and yyyy-mm-dd. */
  readonly asOf: number;
  readonly asOfText: string;
}

export interface Wanted {
  /** The kind of source that an officer says it is; guessed where undefined. */
  readonly role: string | undefined;
  readonly reading: Reading;
}

/** Reads a file once from end to end as a run would, and tells what it holds. */
export async function profileFile(path: string, wanted: Wanted, rules: ProfileRules): Promise<FileProfile> {
  const { bytes, scan } = await scanFile(path, 'berkas');
  const candidates =
    wanted.role === undefined ? rules.roles : rules.roles.filter(({ role }) => role === wanted.role);
  const form = await formOf(path, scan, {
    reading: wanted.reading,
    known: (sample) =>
      knownTitles(
        sample,
        candidates.map(({ schema }) => schema),
      ),
  });
  const sample = await firstRecords((onRecords) => readTable(path, form, onRecords), SAMPLE_RECORDS);
  const understanding = understand(form.hinted ? sample.slice(1) : sample, candidates, { wanted, rules });
  const { fit, others, dates } = understanding;
  if (understanding.head.titles.length > 16_384) throw tooWide(understanding.head.titles.length);
  const headless = isHeadless(understanding.head);
  const head = headless ? numbered(understanding.head) : understanding.head;
  const tallies = await countRows(path, { form, head, fit, rules });
  const columns = columnsOf({ head, fit, tallies, headless });
  const file = basename(path);
  const sniffed = sniffedKeys(form, head);
  const told = {
    schema: 'padan-profile-1' as const,
    file,
    bytes,
    sha256: scan.sha256,
    as_of: rules.asOfText,
    understood: understoodAs(fit, others, head),
    reading: readingWords({ form, head }),
    sniffed,
    rows: tallies.rows,
    rejects: remarks(tallies.rejects),
    repairs: remarks(tallies.repairs),
    columns,
    nik: tallies.nik.states(),
    nik_repeated: tallies.nik.repeated(),
    nik_numbers: tallies.nikNumbers,
    nik_disagrees: tallies.disagrees,
    dates: head.columns.birth_date === undefined ? [] : tallies.dates.list(),
    names: head.columns.name === undefined ? [] : tallies.names.list(),
    fragment: fragmentOf({
      role: fit.role,
      file,
      sniffed,
      rows: tallies.rows.total,
      guesses: columns.flatMap(({ title, guess: guessed }) =>
        guessed === null ? [] : [{ title, field: guessed.field }],
      ),
    }),
  };
  const isNamed = wanted.role !== undefined;
  return { ...told, problems: problemsOf(told, { openDates: dates, isNamed, isHeadless: headless }) };
}

/** What the file is taken for, and what else it could be. */
const understoodAs = (fit: Fit, others: readonly Fit[], head: Head): FileProfile['understood'] => ({
  role: fit.role,
  label: fit.schema.label,
  known: fit.known,
  of: fit.of,
  missing: lacking(head.columns, fit.schema).map((group) =>
    group.map((field) => fit.schema.columns[field]?.[0] ?? field).join(' atau '),
  ),
  others: others.map(({ role, schema, known }) => ({ role, label: schema.label, known })),
});

function columnsOf({ head, fit, tallies, headless }: ColumnParts) {
  const fields = new Map(Object.entries(head.columns).map(([field, at]) => [at, field as Field]));
  const guess = guesser(fit.schema, new Set(Object.keys(head.columns)));
  return head.titles.map((title, at) => {
    const field = fields.get(at) ?? null;
    const tally = tallies.columns[at] ?? new ColumnTally();
    return {
      title,
      field,
      guess: field === null && title !== '' && !headless ? guess(title, tally.shapes) : null,
      filled: tally.filled,
      ...tally.distinct,
      examples: tally.examples(field),
    };
  });
}

interface ColumnParts {
  readonly head: Head;
  readonly fit: Fit;
  readonly tallies: Tallies;
  readonly headless: boolean;
}

interface Understanding {
  readonly head: Head;
  readonly fit: Fit;
  readonly others: readonly Fit[];
  /** Why the order of dates is open, where it is. */
  readonly dates: string | undefined;
}

/** The header as each kind of source would read it, and the kind that explains it best. */
function understand(
  sample: readonly FileRecord[],
  candidates: readonly Role[],
  { wanted, rules }: { wanted: Wanted; rules: ProfileRules },
): Understanding {
  const read = candidates.flatMap((candidate) => {
    const found = headFor(sample, { schema: candidate.schema, reading: wanted.reading, asOf: rules.asOf });
    if (found === undefined) return [];
    return [{ ...found, fit: fitOf(candidate, found.head.columns) }];
  });
  const [best, ...others] = read.sort((a, b) => byFit(a.fit, b.fit));
  if (best === undefined) throw noRows();
  return { ...best, others: others.map(({ fit }) => fit).filter(({ isComplete }) => isComplete) };
}

/** A file whose dates are open is shown all the same, as if days came first. */
function headFor(
  sample: readonly FileRecord[],
  rules: HeadRules,
): { head: Head; dates: string | undefined } | undefined {
  try {
    const head = headOf(sample, rules);
    return head === undefined ? undefined : { head, dates: undefined };
  } catch (error) {
    if (!(error instanceof PadanError) || error.faults[0]?.code !== 'tanggal-ambigu') throw error;
    const head = headOf(sample, { ...rules, reading: { ...rules.reading, dateOrder: 'dmy' } });
    if (head === undefined) return undefined;
    return { head: { ...head, dateOrderBy: 'baku' }, dates: error.faults[0].message };
  }
}

interface Tallies {
  readonly rows: { total: number; stored: number; rejected: number; repaired: number };
  readonly rejects: Map<string, RowRemark>;
  readonly repairs: Map<string, RowRemark>;
  readonly columns: readonly ColumnTally[];
  readonly nik: NikTally;
  readonly dates: DateTally;
  readonly names: NameTally;
  readonly disagrees: { birth_date: number; sex: number };
  nikNumbers: number;
}

async function countRows(
  path: string,
  { form, head, fit, rules }: { form: TableForm; head: Head; fit: Fit; rules: ProfileRules },
): Promise<Tallies> {
  const tallies: Tallies = {
    rows: { total: 0, stored: 0, rejected: 0, repaired: 0 },
    rejects: new Map(),
    repairs: new Map(),
    columns: head.titles.map(() => new ColumnTally()),
    nik: new NikTally(),
    dates: new DateTally(),
    names: new NameTally(),
    disagrees: { birth_date: 0, sex: 0 },
    nikNumbers: 0,
  };
  const judge = rowJudge({ ...head, delimiter: form.delimiter, format: form.format }, fit.schema);
  await readTable(path, form, (records) => {
    for (const record of records) {
      if (record.line <= head.lastLine || isBlank(record)) continue;
      tallies.rows.total += 1;
      const verdict = judge(record);
      if ('rejection' in verdict) {
        tallies.rows.rejected += 1;
        remark(tallies.rejects, verdict.rejection, record.line);
        continue;
      }
      tallies.rows.stored += 1;
      if (verdict.repairs.length > 0) tallies.rows.repaired += 1;
      for (const repair of verdict.repairs) remark(tallies.repairs, repair, record.line);
      countCells(tallies, verdict.cells, { head, rules });
      const { nik } = head.columns;
      if (nik !== undefined && record.numbers?.includes(nik) === true) tallies.nikNumbers += 1;
    }
    return true;
  });
  return tallies;
}

function countCells(
  tallies: Tallies,
  cells: readonly string[],
  { head, rules }: { head: Head; rules: ProfileRules },
): void {
  for (const [at, tally] of tallies.columns.entries()) tally.see(cells[at] ?? '');
  const cell = (field: Field): string => {
    const at = head.columns[field];
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const nik = parseNik(cell('nik'), rules.regions, rules.asOf);
  if (head.columns.nik !== undefined) tallies.nik.see(nik, cell('nik'));
  if (head.columns.name !== undefined) tallies.names.see(parseName(cell('name'), rules.names), cell('name'));
  if (head.columns.birth_date !== undefined) {
    const date = parseDate(cell('birth_date'), head.dateOrder, rules.asOf);
    tallies.dates.see(date, cell('birth_date'), rules.asOf);
    if (nik.usable && date.day > 0 && date.day !== nik.birthDate) tallies.disagrees.birth_date += 1;
  }
  const sex = rules.codes.sex(cell('sex'));
  if (nik.usable && sex !== 0 && sex !== nik.sex) tallies.disagrees.sex += 1;
}

function remark(into: Map<string, RowRemark>, { reason, column }: Remark<string>, line: number): void {
  const known = into.get(reason);
  into.set(
    reason,
    known === undefined
      ? { reason, column, count: 1, first_line: line }
      : { ...known, count: known.count + 1 },
  );
}

const remarks = (found: ReadonlyMap<string, RowRemark>): RowRemark[] =>
  [...found.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
