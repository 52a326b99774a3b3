import { PadanError } from '../../schemas/faults.ts';
import type { SourceSchema } from '../../schemas/source.ts';
import { groupOf } from './group-rows.ts';
import {
  MOST_COLUMNS,
  type ColumnMap,
  type Title,
  joinedTitles,
  knownColumns,
  lacking,
  titlesOf,
} from './header.ts';
import type { Reading } from '../reading.ts';
import { type FileRecord, isBlank } from './record.ts';
import { isColumnNumbers } from './row-kinds.ts';

/** Letterhead, name of the report, office, a first family's rows: more lines above a header have not been seen. */
const SEARCHED = 30;
/** A cell that is a NIK, a KK or a card number: such a record is a person's, and what is below it no header. */
const NUMBER = /^\W*\d{13,16}(?:[.,]0+)?\W*$/;

/** One or two rows of titles, and where they stand among the records. */
export interface Found {
  readonly at: number;
  readonly rows: number;
  readonly titles: readonly Title[];
  readonly columns: ColumnMap;
}

/** How many titles of a source the best of these records holds, alone or with the one below it. */
export function knownTitles(sample: readonly FileRecord[], schemas: readonly SourceSchema[]): number {
  // a row of a hundred thousand cells is refused later; it is not looked through for titles
  const above = aboveRows(sample).filter(({ cells }) => cells.length <= MOST_COLUMNS);
  return Math.max(
    0,
    ...schemas.flatMap((schema) =>
      above.map(({ cells }) => Object.keys(knownColumns(titlesOf(cells), schema)).length),
    ),
  );
}

/** The header of a file; the first record where none is one, undefined where there is none. */
export function findHeader(
  sample: readonly FileRecord[],
  { schema, reading }: { readonly schema: SourceSchema; readonly reading: Reading },
): Found | undefined {
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
    if (named < 0 && sample.length > 0) throw noSuchLine(reading.headerLine);
    return at(named);
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

const noSuchLine = (line: number): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'baris-judul-tidak-ada',
    message: `baris judul ${line} tidak ada di awal berkas`,
    next: 'Perbaiki header_line: di padan.yaml, dihitung dari 1 dengan baris kosong, atau hapus agar dicari sendiri',
  });
