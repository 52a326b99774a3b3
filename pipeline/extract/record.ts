/** One record of a list, with the physical line it begins on or its row in the sheet (1-based). */
export interface FileRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly flaw?: Flaw | undefined;
  /** Positions of cells that a spreadsheet holds as numbers, and of formulas without a value. */
  readonly numbers?: readonly number[];
  readonly formulas?: readonly number[];
}

/** What the file itself spoiled: a quote opened and never closed, a last line without its end, a line beyond any row. */
export type Flaw = 'kutip' | 'tanpa akhir' | 'terlalu panjang';

export const isBlank = ({ cells, flaw }: FileRecord): boolean =>
  flaw !== 'terlalu panjang' && cells.every((cell) => cell.trim() === '');

/** Hundreds of records in order; false stops the reading. */
export type OnRecords = (records: readonly FileRecord[]) => boolean | undefined;
