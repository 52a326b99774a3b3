import type { Field, SourceSchema } from '../../schemas/source.ts';
import { MOST_BEYOND } from './alignment.ts';
import type { ColumnHabit } from './column-habits.ts';
import { controlledCell, isGarbage, withoutNul } from './control-characters.ts';
import { type Group, groupOf } from './group-rows.ts';
import type { ColumnMap } from './header.ts';
import { raggedRows } from './ragged-rows.ts';
import type { RejectReason, RepairReason, Remark } from './reasons.ts';
import type { FileRecord } from './record.ts';
import {
  isClosing,
  isColumnNumbers,
  isFormula,
  isRepeatedHeader,
  isSignature,
  isTextAlone,
} from './row-kinds.ts';

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

/** Characters of a cell at most. */
export const LONGEST_CELL = 32_767;

/** `isBelowRow`: a row that needed no judging stands between this record and the one judged before. */
export type RowJudge = (record: FileRecord, isBelowRow?: boolean) => Verdict;

/** Judges the records below a header one by one, in order: a family's row speaks for those that follow. */
export function rowJudge(form: RowForm, schema: SourceSchema): RowJudge {
  const { groupFields, format } = form;
  const titles = form.titles.slice(0, form.titles.length - groupFields.length);
  const titleAt = (column: number): string => titles[column] ?? '';
  const spoiled = spoiledRows(form, titleAt);
  const laidOut = layout(form, titles, schema);
  let group = form.group;
  let isBelowClosing = false;

  return (record, isBelowRow = false) => {
    if (isBelowRow) isBelowClosing = false;
    const flaw = spoiled(record);
    if (flaw !== undefined) return { rejection: flaw };
    const { cells, repairs } = withoutNul(record.cells, titleAt);
    const family = schema.isPlain ? undefined : groupOf(cells);
    if (family !== undefined) {
      // a new number begins a new family
      group = family.kk === undefined ? { ...group, ...family } : family;
      return rejected('baris kelompok keluarga', '');
    }
    if (!schema.isPlain && (isClosing(cells) || (isBelowClosing && isTextAlone(cells)))) {
      isBelowClosing = true;
      return rejected('baris penutup atau catatan', '');
    }
    if (record.flaw === 'tanpa akhir' && format === 'text' && cells.length < lastTitle(titles) + 1)
      return rejected('baris terpotong di akhir berkas', titleAt(cells.length - 1));
    if (!schema.isPlain && isSignature(cells, form.columns)) {
      isBelowClosing = true;
      return rejected('baris penutup atau catatan', '');
    }
    isBelowClosing = false;
    const formula = formulaIn(record, cells, form);
    if (formula >= 0) return rejected('sel berisi rumus', titleAt(formula));
    const verdict = laidOut(cells);
    if ('rejection' in verdict) return verdict;
    return {
      cells:
        groupFields.length === 0
          ? verdict.cells
          : [...padded(verdict.cells, titles.length), ...groupFields.map((field) => group[field] ?? '')],
      repairs: [...repairs, ...verdict.repairs],
    };
  };
}

const rejected = (reason: RejectReason, column: string): Verdict => ({ rejection: { reason, column } });

const lastTitle = (titles: readonly string[]): number => titles.findLastIndex((title) => title !== '');

/** What the file itself spoiled. */
function spoiledRows(
  { headerRows }: RowForm,
  titleAt: (column: number) => string,
): (record: FileRecord) => Remark<RejectReason> | undefined {
  return ({ cells, flaw }) => {
    if (flaw === 'terlalu panjang') return { reason: 'baris terlalu panjang', column: '' };
    const broken = controlledCell(cells);
    if (broken >= 0 && isGarbage(cells)) return { reason: 'isi bukan teks', column: titleAt(broken) };
    if (flaw === 'kutip') {
      const odd = cells.findIndex((cell) => (cell.split('"').length - 1) % 2 === 1);
      return { reason: 'tanda kutip tidak ditutup', column: titleAt(odd) };
    }
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) return { reason: 'sel terlalu panjang', column: titleAt(long) };
    if (isColumnNumbers(cells)) return { reason: 'baris nomor kolom', column: '' };
    return headerRows.some((row) => isRepeatedHeader(cells, row))
      ? { reason: 'baris judul berulang', column: '' }
      : undefined;
  };
}

/** Where a formula stands that nobody wants: in a text anywhere, in a sheet in a column that is read. */
function formulaIn(record: FileRecord, cells: readonly string[], { format, columns }: RowForm): number {
  if (format === 'text') return cells.findIndex(isFormula);
  return (record.formulas ?? []).find((at) => Object.values(columns).includes(at)) ?? -1;
}

/** A sheet's cells have their columns; a text's row is as long as its delimiters. */
function layout(
  form: RowForm,
  titles: readonly string[],
  schema: SourceSchema,
): (cells: readonly string[]) => Verdict {
  if (form.format !== 'text') return (cells) => ({ cells, repairs: [] });
  const { columns, usualLength, delimiter } = form;
  const width = lastTitle(titles) + 1;
  const habits = form.habits.slice(0, width);
  const ragged = raggedRows({ titles, width, columns, habits, usualLength, delimiter }, schema);
  return (cells) => {
    if (cells.length < width) {
      // a closing quote was left out: the cell went on to the quote of the next one
      const run = cells.findIndex((cell) => cell.includes(`${delimiter}"`));
      return run < 0 ? ragged(cells) : rejected('tanda kutip tidak ditutup', titles[run] ?? '');
    }
    if (cells.length <= titles.length || cells.length === usualLength) return { cells, repairs: [] };
    // an empty last cell may be the last column's, behind a text that a delimiter cut in two
    return ragged(cells.filter((cell, at) => at < width + MOST_BEYOND || cell.trim() !== ''));
  };
}

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');
