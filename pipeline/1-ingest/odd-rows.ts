import { type ColumnMap, headerKey } from './header.ts';
import type { FileRecord } from './records.ts';

/** Why a record is not stored, in words an officer can act on. */
export type RejectReason =
  | 'baris nomor kolom'
  | 'baris judul berulang'
  | 'baris penutup atau catatan'
  | 'kekurangan kolom'
  | 'kelebihan kolom'
  | 'tanda kutip tidak ditutup';

export interface Rejection {
  readonly reason: RejectReason;
  /** The column at which the record goes wrong, '' when it is the whole record. */
  readonly column: string;
}

export const isBlank = ({ cells }: FileRecord): boolean => cells.every((cell) => cell.trim() === '');

/** What the records of a file are held against: its titles and where each field stands. */
export interface HeaderRow {
  readonly titles: readonly string[];
  readonly columns: ColumnMap;
}

const CLOSING = /^(catatan|keterangan|jumlah|total|sumber|dicetak|mengetahui|###)/i;

/** Says why a record below the header is no person's row; undefined for a row that is stored. */
export function rejection(record: FileRecord, { titles: header, columns }: HeaderRow): Rejection | undefined {
  const { cells } = record;
  if (record.unclosed) return { reason: 'tanda kutip tidak ditutup', column: header[cells.length - 1] ?? '' };
  if (isColumnNumbers(cells)) return { reason: 'baris nomor kolom', column: '' };
  if (isRepeatedHeader(cells, header)) return { reason: 'baris judul berulang', column: '' };
  if (isClosing(cells)) return { reason: 'baris penutup atau catatan', column: '' };
  if (cells.length < titledWidth(header))
    return { reason: 'kekurangan kolom', column: header[cells.length] ?? '' };
  if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
    return { reason: 'kelebihan kolom', column: '' };
  if (isSignature(cells, columns)) return { reason: 'baris penutup atau catatan', column: '' };
  return undefined;
}

/** Delimiters behind the last title make columns that a row need not have, but may fill. */
const titledWidth = (header: readonly string[]): number => header.findLastIndex((title) => title !== '') + 1;

/** `(1) (2) (3)`, `1 2 3` or, after Excel read the brackets as minus, `-1 -2 -3`. */
function isColumnNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 3) return false;
  return filled.every((cell, index) => Number(/^[(-]?(\d{1,3})\)?$/.exec(cell.trim())?.[1]) === index + 1);
}

function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  // nearly every row is told from a header by its first cells: the full comparison would cost a tenth of the stage
  if (!header.slice(0, 3).some((title, index) => title !== '' && sameTitle(cells[index], title)))
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
  cell?.trim().toUpperCase() === title.toUpperCase();

/** A note or a total stands alone in its row: at most two cells are filled. */
function isClosing(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length <= 2 && CLOSING.test(filled[0]?.trim() ?? '');
}

const WHO = ['nik', 'card', 'name'] as const;

/** Place and date, office, signature: cells that stand alone in their row and say nothing of who a person is. */
function isSignature(cells: readonly string[], columns: ColumnMap): boolean {
  const isFilled = (at: number | undefined): boolean => at !== undefined && (cells[at] ?? '').trim() !== '';
  if (WHO.some((field) => isFilled(columns[field]))) return false;
  return cells.filter((cell) => cell.trim() !== '').length <= 2;
}
