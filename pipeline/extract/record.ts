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

/** Blanks, NULs with which a disk filled up, the character that ends a file of DOS. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOTHING = /^[\s\0\u001a]*$/;

export const isBlank = ({ cells, flaw }: FileRecord): boolean =>
  flaw !== 'terlalu panjang' && cells.every((cell) => NOTHING.test(cell));

/** Hundreds of records in order; false stops the reading. */
export type OnRecords = (records: readonly FileRecord[]) => boolean | undefined;
