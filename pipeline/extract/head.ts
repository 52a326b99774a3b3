import { parseNik } from '../../matchers/indonesia/nik.ts';
import { type DateOrder, parseDate } from '../../matchers/indonesia/tanggal.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { Field, SourceSchema } from '../../schemas/source.ts';
import { wordKey } from '../cells/cells.ts';
import { dateOrderOf } from '../cells/date-order.ts';
import { regionCodesOf } from '../cells/region-codes.ts';
import { loadProvinces } from '../cells/rules.ts';
import { type ColumnHabit, habitsOf } from './column-habits.ts';
import { GROUP_FIELDS, type Group, groupOf } from './group-rows.ts';
import { type ColumnMap, type Title, joinedTitles, knownColumns, lacking, titlesOf } from './header.ts';
import { isColumnNumbers } from './odd-rows.ts';
import type { Reading, RegionCodes } from './reading.ts';
import { type FileRecord, isBlank } from './record.ts';

/** Letterhead, name of the report, office, a first family's rows: more lines above a header have not been seen. */
const SEARCHED = 30;
/** A cell that is a NIK, a KK or a card number: such a record is a person's, and what is below it no header. */
const NUMBER = /^\W*\d{13,16}(?:[.,]0+)?\W*$/;

/** The header of a file and what its first rows tell: where each field stands and how it is written. */
export interface Head {
  readonly titles: readonly string[];
  readonly headerRows: readonly (readonly string[])[];
  readonly columns: ColumnMap;
  /** Lines of the first and of the last row of titles; every record below is stored or rejected. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Records that are not blank above the header. */
  readonly skipped: number;
  readonly habits: readonly ColumnHabit[];
  /** Cells of most rows: a file may write delimiters behind its last title, or leave those of empty columns out. */
  readonly usualLength: number;
  /** Fields that rows above families give, as columns behind the last title, and what such a row above the header said. */
  readonly groupFields: readonly Field[];
  readonly group: Group;
  /** Titles that were set aside since their cells say something else. */
  readonly disowned: readonly string[];
  readonly dateOrder: DateOrder;
  readonly dateOrderBy: 'padan.yaml' | 'nik' | 'isi' | 'baku';
  readonly regionCodes: RegionCodes;
}

export interface HeadRules {
  readonly schema: SourceSchema;
  readonly reading: Reading;
  readonly isSheet: boolean;
  /** yyyymmdd. */
  readonly asOf: number;
}

interface Found {
  readonly at: number;
  readonly rows: number;
  readonly titles: readonly Title[];
  readonly columns: ColumnMap;
}

/** Undefined where there is nothing to look at; the first record is taken for the header where none is one. */
export function headOf(sample: readonly FileRecord[], rules: HeadRules): Head | undefined {
  const found = findHeader(sample, rules);
  if (found === undefined) return undefined;
  const headerRows = sample.slice(found.at, found.at + found.rows);
  const below = sample.slice(found.at + found.rows);
  const titles = found.titles.map(({ text }) => text);
  const width = titles.findLastIndex((title) => title !== '') + 1;
  const rows = below
    .filter(
      ({ cells, flaw }) => flaw === undefined && !isColumnNumbers(cells) && groupOf(cells) === undefined,
    )
    .map(({ cells }) => cells);
  const usualLength = commonest(rows.map(({ length }) => length));
  // a text's row is as long as its delimiters; a sheet's ends with its last filled cell
  const regular = rules.isSheet
    ? rows
    : rows.filter(({ length }) => length === usualLength || (length >= width && length <= titles.length));
  const { columns, disowned } = owned(found, regular, rules);
  const families = sample.filter(({ cells }) => groupOf(cells) !== undefined);
  const groupFields = GROUP_FIELDS.filter(
    (field) =>
      columns[field] === undefined && families.some(({ cells }) => groupOf(cells)?.[field] !== undefined),
  );
  const all = {
    ...columns,
    ...Object.fromEntries(groupFields.map((field, at) => [field, titles.length + at])),
  };
  return {
    titles: [...titles, ...groupFields.map((field) => `${field} (baris kelompok keluarga)`)],
    headerRows: headerRows.map(({ cells }) => cells),
    columns: all,
    firstLine: headerRows[0]?.line ?? 0,
    lastLine: headerRows.at(-1)?.line ?? 0,
    skipped: found.at,
    habits: habitsOf(regular, width),
    usualLength,
    groupFields,
    group: sample
      .slice(0, found.at)
      .reduce<Group>((group, { cells }) => ({ ...group, ...groupOf(cells) }), {}),
    disowned,
    ...datesOf(regular, columns, rules),
    regionCodes: rules.reading.regionCodes ?? regionCodesOf(cellsOf(regular, columns.district_code)),
  };
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const cellsOf = (rows: readonly (readonly string[])[], at: number | undefined): string[] =>
  at === undefined ? [] : rows.map((cells) => cells[at] ?? '');

/** How many titles of a source the best of these records holds, alone or with the one below it. */
export function knownTitles(sample: readonly FileRecord[], schemas: readonly SourceSchema[]): number {
  const above = aboveRows(sample);
  return Math.max(
    0,
    ...schemas.flatMap((schema) =>
      above.map(({ cells }) => Object.keys(knownColumns(titlesOf(cells), schema)).length),
    ),
  );
}

function findHeader(sample: readonly FileRecord[], { schema, reading }: HeadRules): Found | undefined {
  const known = (titles: readonly Title[]): ColumnMap => knownColumns(titles, schema, reading.columns);
  const at = (index: number): Found | undefined => {
    const record = sample[index];
    if (record === undefined) return undefined;
    const titles = titlesOf(record.cells);
    const single = { at: index, rows: 1, titles, columns: known(titles) };
    const below = sample[index + 1];
    if (below === undefined || !isSecondRow(below) || filled(record.cells) < 3) return single;
    if (groupOf(record.cells) !== undefined) return single;
    const joined = joinedTitles(record.cells, below.cells);
    const columns = known(joined);
    const lower = known(titlesOf(below.cells));
    // a lower row that is a header by itself stands below a title row, unless padan.yaml names the upper one
    const isWhole = reading.headerLine === undefined && lacking(lower, schema).length === 0;
    const gains = count(columns) > Math.max(count(single.columns), count(lower));
    return gains && !isWhole ? { at: index, rows: 2, titles: joined, columns } : single;
  };
  if (reading.headerLine !== undefined) {
    const named = sample.findIndex(({ line }) => line >= (reading.headerLine ?? 0));
    return at(Math.max(0, named));
  }
  const candidates = aboveRows(sample).map(({ cells }, index) =>
    groupOf(cells) === undefined ? at(index) : undefined,
  );
  return (
    candidates.find((found) => found !== undefined && lacking(found.columns, schema).length === 0) ??
    firstOf(sample, known)
  );
}

/** No header at all: the first record is shown for one, as the message about what it lacks needs it. */
function firstOf(
  sample: readonly FileRecord[],
  known: (titles: readonly Title[]) => ColumnMap,
): Found | undefined {
  const [record] = sample;
  if (record === undefined) return undefined;
  const titles = titlesOf(record.cells);
  return { at: 0, rows: 1, titles, columns: known(titles) };
}

const count = (columns: ColumnMap): number => Object.keys(columns).length;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** A row below titles that may be their lower half: short words, no number of its own. */
function isSecondRow(record: FileRecord): boolean {
  return (
    !isBlank(record) &&
    !isColumnNumbers(record.cells) &&
    record.cells.every((cell) => cell.length <= 60 && !/\d{3,}/.test(cell))
  );
}

/** The records that may be the header: up to the first that is a person's. */
function aboveRows(sample: readonly FileRecord[]): readonly FileRecord[] {
  const first = sample.findIndex(
    ({ cells }) => cells.some((cell) => NUMBER.test(cell)) && groupOf(cells) === undefined,
  );
  return sample.slice(0, Math.min(SEARCHED, first < 0 ? SEARCHED : first));
}

const DISOWNED_SHARE = 0.5;

/** Columns whose cells are those of another column than the title says are given up, for the next one of that title. */
function owned(
  { titles, columns }: Found,
  rows: readonly (readonly string[])[],
  { schema, reading }: HeadRules,
): { columns: ColumnMap; disowned: readonly string[] } {
  const disowned: string[] = [];
  const left = titles.map((title) => ({ ...title }));
  let map = columns;
  for (const [field, words] of Object.entries(schema.not_values) as [Field, readonly string[]][]) {
    if (reading.columns?.[field] !== undefined) continue;
    const others = new Set(words.map(wordKey));
    for (let at = map[field]; at !== undefined; at = map[field]) {
      const values = cellsOf(rows, at)
        .map(wordKey)
        .filter((key) => key !== '');
      if (
        values.length === 0 ||
        values.filter((key) => others.has(key)).length <= values.length * DISOWNED_SHARE
      )
        break;
      disowned.push(titles[at]?.text ?? '');
      left[at] = { text: '', keys: [] };
      map = knownColumns(left, schema, reading.columns);
    }
  }
  return { columns: map, disowned };
}

/** The order of the file's dates; told by both readings where nothing says which is right. */
function datesOf(
  rows: readonly (readonly string[])[],
  columns: ColumnMap,
  { schema, reading, asOf }: HeadRules,
): Pick<Head, 'dateOrder' | 'dateOrderBy'> {
  if (reading.dateOrder !== undefined) return { dateOrder: reading.dateOrder, dateOrderBy: 'padan.yaml' };
  const regions = { provinces: loadProvinces(), regencies: new Set<string>(), districts: new Set<string>() };
  const { birth_date: date, nik } = columns;
  const dated = rows.map((cells) => ({
    date: date === undefined ? '' : (cells[date] ?? ''),
    nik: parseNik(nik === undefined ? '' : (cells[nik] ?? ''), regions, asOf),
  }));
  const read = dateOrderOf(dated, schema.date_order, asOf);
  if (read.order !== undefined) return { dateOrder: read.order, dateOrderBy: read.by };
  throw bothReadings(read.example, asOf);
}

const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const; // prettier-ignore

/** Day and month alone are shown: no birth date stands in a message. */
function bothReadings(example: string, asOf: number): PadanError {
  const told = (order: DateOrder): string => {
    const { day } = parseDate(example, order, asOf);
    return `${day % 100} ${MONTHS[(Math.trunc(day / 100) % 100) - 1] ?? ''}`;
  };
  const shown = /^\D*(\d{1,2}\D+\d{1,2})/.exec(example)?.[1] ?? '';
  return new PadanError({
    kind: 'source',
    code: 'tanggal-ambigu',
    message: `urutan tanggal tidak dapat dipastikan: ${shown} dapat berarti ${told('dmy')} atau ${told('mdy')}, dan NIK di berkas tidak menentukannya`,
    next: 'Tanyakan kepada instansi pengirim, lalu tulis date_order: dmy (tanggal-bulan) atau mdy (bulan-tanggal) di padan.yaml',
  });
}
