import { PadanError } from '../../schemas/faults.ts';
import type { Field } from '../../schemas/source.ts';
import { wordKey } from '../cells/cells.ts';
import { regionCodesOf } from '../cells/region-codes.ts';
import { type ColumnHabit, habitsOf } from './column-habits.ts';
import { type FileDates, datesOf } from './file-dates.ts';
import { GROUP_FIELDS, type Group, groupOf } from './group-rows.ts';
import { type Found, findHeader } from './header-search.ts';
import { type ColumnMap, headerKey, knownColumns } from './header.ts';
import type { HeadRules } from './head-rules.ts';
import type { RegionCodes } from '../reading.ts';
import type { FileRecord } from './record.ts';
import { regularRows } from './regular-rows.ts';
import { isColumnNumbers } from './row-kinds.ts';

/** The header of a file and what its first rows tell: where each field stands and how it is written. */
export interface Head extends FileDates {
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
  readonly regionCodes: RegionCodes;
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
  const isWhole = ({ length }: readonly string[]): boolean =>
    length >= width && (length <= titles.length || length === usualLength);
  const regular = rules.isSheet ? rows : regularRows(rows, isWhole, { width, usualLength });
  const { columns, disowned } = owned(found, regular, rules);
  if (!rules.isSheet && usualLength > titles.length && isShifted(regular, columns, titles.length))
    throw shifted(titles.length, usualLength);
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

const IDS = {
  nik: /^\W*(?:\d[-. ]?){15,17}(?:[.,]0+)?\W*$/,
  card: /^\W*(?:\d[-. ]?){9,13}(?:[.,]0+)?\W*$/,
  kk: /^\W*(?:\d[-. ]?){15,17}(?:[.,]0+)?\W*$/,
} as const;

/** Rows are longer than the header, and no number stands under its title: a title lacks before them. */
function isShifted(rows: readonly (readonly string[])[], columns: ColumnMap, width: number): boolean {
  const found = (['nik', 'card', 'kk'] as const).filter((field) => columns[field] !== undefined);
  const most = (cells: readonly boolean[]): boolean => cells.filter(Boolean).length * 2 > rows.length;
  return (
    found.length > 0 &&
    most(rows.map((cells) => cells.slice(width).some((cell) => cell.trim() !== ''))) &&
    found.every((field) => !most(cellsOf(rows, columns[field]).map((cell) => IDS[field].test(cell))))
  );
}

const shifted = (titles: number, cells: number): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'judul-tidak-sejajar',
    message: `baris judul menyebut ${titles} kolom, baris data berisi ${cells}: isinya tidak di bawah judulnya`,
    next: 'Tambahkan judul kolom yang hilang di baris judul, lalu jalankan lagi',
  });

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
  return { columns: withFilledTwins(map, left, rows), disowned };
}

/** A column with so many times the values of another under the same title is the list's own. */
const MANY_MORE = 5;

/** Of two columns under one title, the empty one gives way, and the one that says nearly the same of everybody. */
function withFilledTwins(
  columns: ColumnMap,
  titles: Found['titles'],
  rows: readonly (readonly string[])[],
): ColumnMap {
  const values = (at: number): number =>
    new Set(rows.map((cells) => (cells[at] ?? '').trim()).filter((cell) => cell !== '')).size;
  const taken = new Set<number | undefined>(Object.values(columns));
  const fullest = (at: number): number => {
    const key = headerKey(titles[at]?.text ?? '');
    const twins = [...titles.keys()].filter(
      (other) => key !== '' && !taken.has(other) && headerKey(titles[other]?.text ?? '') === key,
    );
    return twins.reduce((best, twin) => (values(twin) > MANY_MORE * values(best) ? twin : best), at);
  };
  return Object.fromEntries(Object.entries(columns).map(([field, at]) => [field, fullest(at)]));
}
