import { parseName } from '../../matchers/indonesia/nama.ts';
import { parseNik } from '../../matchers/indonesia/nik.ts';
import { parseDate } from '../../matchers/indonesia/tanggal.ts';
import type { RowRemark } from '../../schemas/profile.ts';
import type { Field } from '../../schemas/source.ts';
import type { CodeTables } from '../cells/codes.ts';
import type { Head } from '../extract/head.ts';
import { rowJudge } from '../extract/odd-rows.ts';
import type { Remark } from '../extract/reasons.ts';
import { isBlank } from '../extract/record.ts';
import { readTable } from '../extract/table.ts';
import { ColumnTally } from './column-tally.ts';
import { NikTally } from './nik-tally.ts';
import { DateTally, NameTally } from './oddity-tally.ts';
import type { Understanding } from './understand.ts';

/** What cells mean: the same rules as a run's. */
export interface CellRules {
  readonly names: Parameters<typeof parseName>[1];
  readonly regions: Parameters<typeof parseNik>[1];
  readonly codes: CodeTables;
  /** yyyymmdd. */
  readonly asOf: number;
}

/** What a file's rows hold, counted in one pass. */
export interface Tallies {
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

export async function countRows(
  path: string,
  { form, head, fit }: Pick<Understanding, 'form' | 'head' | 'fit'>,
  rules: CellRules,
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
  { head, rules }: { head: Head; rules: CellRules },
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

export const remarks = (found: ReadonlyMap<string, RowRemark>): RowRemark[] =>
  [...found.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
