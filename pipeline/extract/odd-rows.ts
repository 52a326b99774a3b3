import type { Field, SourceSchema } from '../../schemas/source.ts';
import { type Alignment, MOST_BEYOND, align } from './alignment.ts';
import { type ColumnHabit, isFreeText, isUsual } from './column-habits.ts';
import { type Group, groupOf } from './group-rows.ts';
import { type ColumnMap, headerKey } from './header.ts';
import type { FileRecord } from './record.ts';

/** Why a record is not stored, in words an officer can act on; REJECT_ADVICE says how. */
export const REJECT_REASONS = [
  'baris nomor kolom',
  'baris judul berulang',
  'baris kelompok keluarga',
  'baris penutup atau catatan',
  'kekurangan kolom',
  'kelebihan kolom',
  'tanda kutip tidak ditutup',
  'baris terpotong di akhir berkas',
  'baris terlalu panjang',
  'sel terlalu panjang',
  'sel berisi rumus',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What was set right in a record that is stored. */
export const REPAIR_REASONS = [
  'baris pendek: kolom dikosongkan',
  'baris panjang: sel digabung',
  'baris panjang: isi di belakang kolom terakhir diabaikan',
  'karakter NUL dibuang',
] as const;
export type RepairReason = (typeof REPAIR_REASONS)[number];

/** A reason, and the column at which the record goes wrong, '' when it is the whole record. */
export interface Remark<Reason> {
  readonly reason: Reason;
  readonly column: string;
}

export type Verdict =
  | { readonly cells: readonly string[]; readonly repairs: readonly Remark<RepairReason>[] }
  | { readonly rejection: Remark<RejectReason> };

/** What the records of a file are held against. */
export interface RowForm {
  readonly titles: readonly string[];
  /** The one or two rows of titles as the file has them. */
  readonly headerRows: readonly (readonly string[])[];
  readonly columns: ColumnMap;
  readonly habits: readonly ColumnHabit[];
  /** Cells of most rows of the file. */
  readonly usualLength: number;
  /** The last columns, which no row of the file has: rows above families fill them. */
  readonly groupFields: readonly Field[];
  readonly group: Group;
  readonly delimiter: string;
  readonly format: string;
}

const CLOSING = /^(catatan|keterangan|jumlah|total|sumber|dicetak|mengetahui)\b|^###/i;
const WHO = ['nik', 'card', 'name'] as const;
const LONGEST_CELL = 32_767;

/** Judges the records below a header one by one, in order: a family's row speaks for those that follow. */
export function rowJudge(form: RowForm, schema: SourceSchema): (record: FileRecord) => Verdict {
  const { columns, habits, groupFields, format, delimiter } = form;
  const titles = form.titles.slice(0, form.titles.length - groupFields.length);
  const width = titles.findLastIndex((title) => title !== '') + 1;
  const matters = [...schema.required, ...schema.vital].filter((group) =>
    group.some((field) => columns[field] !== undefined),
  );
  const formulaColumns = new Set(Object.values(columns));
  const titleAt = (column: number): string => titles[column] ?? '';
  let group = form.group;

  const stored = (cells: readonly string[], repairs: readonly Remark<RepairReason>[]): Verdict => ({
    cells:
      groupFields.length === 0
        ? cells
        : [...padded(cells, titles.length), ...groupFields.map((field) => group[field] ?? '')],
    repairs,
  });

  /** A row of another width, where the fields that matter can be told apart. */
  const realigned = (cells: readonly string[], repairs: readonly Remark<RepairReason>[]): Verdict => {
    const isShort = cells.length < width;
    const refused = (column: number): Verdict =>
      rejected(isShort ? 'kekurangan kolom' : 'kelebihan kolom', titleAt(column));
    const laid = align(cells, habits.slice(0, width), delimiter);
    if (laid === undefined) return refused(isShort ? cells.length : -1);
    // what looks like nothing in its column is not believed to belong there
    const alignment = {
      ...laid,
      cells: laid.cells.map((cell, column) => (isBelieved(cell, habits[column], isShort) ? cell : undefined)),
    };
    const isTold = (field: Field): boolean => {
      const at = columns[field];
      return at !== undefined && alignment.cells[at] !== undefined && !alignment.lost.includes(at);
    };
    for (const fields of matters)
      if (!fields.some(isTold))
        return refused(columns[fields.find((field) => columns[field] !== undefined) ?? 'nik'] ?? -1);
    return stored(
      alignment.cells.map((cell) => cell ?? ''),
      [...repairs, ...mended(alignment, cells.length)],
    );
  };

  /** What was done to a row of another width; nothing is said where the file's rows are all that short. */
  const mended = (
    { cells, emptied, joined, hasTail }: Alignment,
    length: number,
  ): readonly Remark<RepairReason>[] => {
    const untold = cells.flatMap((cell, column) => (cell === undefined ? [column] : []));
    const named = (columns: readonly number[]): string =>
      [...columns]
        .sort((a, b) => a - b)
        .map(titleAt)
        .join(', ');
    if (length < width)
      return length === form.usualLength && untold.length === 0
        ? []
        : [{ reason: 'baris pendek: kolom dikosongkan', column: named([...untold, ...emptied]) }];
    return [
      ...(joined.length + untold.length === 0
        ? []
        : [{ reason: 'baris panjang: sel digabung' as const, column: named([...joined, ...untold]) }]),
      ...(hasTail
        ? [{ reason: 'baris panjang: isi di belakang kolom terakhir diabaikan' as const, column: '' }]
        : []),
    ];
  };

  return (record) => {
    const { cells, repairs } = withoutNul(record.cells, titleAt);
    if (record.flaw === 'terlalu panjang') return rejected('baris terlalu panjang', '');
    if (record.flaw === 'kutip')
      return rejected(
        'tanda kutip tidak ditutup',
        titleAt(cells.findIndex((cell) => (cell.split('"').length - 1) % 2 === 1)),
      );
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) return rejected('sel terlalu panjang', titleAt(long));
    if (isColumnNumbers(cells)) return rejected('baris nomor kolom', '');
    if (form.headerRows.some((row) => isRepeatedHeader(cells, row)))
      return rejected('baris judul berulang', '');
    const family = groupOf(cells);
    if (family !== undefined) {
      // a new number begins a new family
      group = family.kk === undefined ? { ...group, ...family } : family;
      return rejected('baris kelompok keluarga', '');
    }
    if (isClosing(cells)) return rejected('baris penutup atau catatan', '');
    if (record.flaw === 'tanpa akhir' && cells.length < width)
      return rejected('baris terpotong di akhir berkas', titleAt(cells.length - 1));
    if (isSignature(cells, columns)) return rejected('baris penutup atau catatan', '');
    const formula =
      format === 'text'
        ? cells.findIndex(isFormula)
        : (record.formulas ?? []).find((at) => formulaColumns.has(at));
    if (formula !== undefined && formula >= 0) return rejected('sel berisi rumus', titleAt(formula));
    // a spreadsheet's cells have their columns; a text's row is as long as its delimiters
    if (format !== 'text') return stored(cells, repairs);
    if (cells.length < width) {
      // a closing quote was left out: the cell went on to the quote of the next one
      const run = cells.findIndex((cell) => cell.includes(`${delimiter}"`));
      return run < 0 ? realigned(cells, repairs) : rejected('tanda kutip tidak ditutup', titleAt(run));
    }
    if (cells.length <= titles.length || cells.length === form.usualLength) return stored(cells, repairs);
    // an empty last cell may be the last column's, behind a text that a delimiter cut in two
    return realigned(
      cells.filter((cell, at) => at < width + MOST_BEYOND || cell.trim() !== ''),
      repairs,
    );
  };
}

const isBelieved = (cell: string | undefined, habit: ColumnHabit | undefined, isShort: boolean): boolean =>
  cell === undefined ||
  cell.trim() === '' ||
  (habit !== undefined && (isUsual(habit, cell) || (isFreeText(habit) && !isShort)));

const rejected = (reason: RejectReason, column: string): Verdict => ({ rejection: { reason, column } });

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');

function withoutNul(
  cells: readonly string[],
  titleAt: (column: number) => string,
): { cells: readonly string[]; repairs: readonly Remark<RepairReason>[] } {
  const at = cells.findIndex((cell) => cell.includes('\0'));
  if (at < 0) return { cells, repairs: [] };
  return {
    cells: cells.map((cell) => cell.replaceAll('\0', '')),
    repairs: [{ reason: 'karakter NUL dibuang', column: titleAt(at) }],
  };
}

/** `(1) (2) (3)`, `1 2 3` or, after Excel read the brackets as minus, `-1 -2 -3`. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 3) return false;
  return filled.every((cell, index) => Number(/^[(-]?(\d{1,3})\)?$/.exec(cell.trim())?.[1]) === index + 1);
}

function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  // nearly every row is told from a header by its first cells: the full comparison would cost a tenth of the stage
  const first = header.findIndex((title) => title.trim() !== '');
  if (
    !header.slice(first, first + 3).some((title, at) => title !== '' && sameTitle(cells[first + at], title))
  )
    return false;
  let same = 0;
  let filled = 0;
  header.forEach((title, index) => {
    if (title.trim() === '') return;
    filled += 1;
    if (headerKey(cells[index] ?? '') === headerKey(title)) same += 1;
  });
  return filled > 0 && same * 2 > filled;
}

const sameTitle = (cell: string | undefined, title: string): boolean =>
  cell?.trim().toUpperCase() === title.trim().toUpperCase();

/** A note or a total stands alone in its row, or with figures that are nobody's number. */
function isClosing(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first = '', ...rest] = filled;
  if (!CLOSING.test(first)) return false;
  return rest.length <= 1 || rest.every((cell) => /^[-\d.,\sRp]{1,12}$/.test(cell));
}

/** Place and date, office, signature: cells that stand alone in their row and say nothing of who a person is. */
function isSignature(cells: readonly string[], columns: ColumnMap): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  // a text without delimiters stands under whatever column is the first
  if (filled.length === 1 && /\p{L}.*\d|\d.*\p{L}/u.test(filled[0] ?? '')) return true;
  const isFilled = (at: number | undefined): boolean => at !== undefined && (cells[at] ?? '').trim() !== '';
  return filled.length <= 2 && !WHO.some((field) => isFilled(columns[field]));
}

/** `=HYPERLINK(…)`, `@SUM(…)`, `+cmd|…`: a program's text, no person's. `="3275…"` is a number that Excel must not touch. */
const isFormula = (cell: string): boolean => {
  const text = cell.trimStart();
  if (!/^[=@+-]/.test(text) || /^="[^"]*"$/.test(text.trim())) return false;
  return text.startsWith('=') ? /[A-Za-z(]/.test(text) : /[(|!]/.test(text);
};
