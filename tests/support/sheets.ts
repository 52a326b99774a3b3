import { utils, write } from '@e965/xlsx';

export type SheetCells = readonly (readonly (string | number | null)[])[];

/** A workbook of these sheets, text as text and numbers as numbers. */
export function workbook(
  sheets: Readonly<Record<string, SheetCells>>,
  bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx',
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array);
}
