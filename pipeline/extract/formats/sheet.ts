/** `xlsb`, `html` and `xml2003` often come under the name .xls. */
export type WorkbookFormat = 'xlsx' | 'ods' | 'xls' | 'xlsb' | 'html' | 'xml2003';

export interface SheetRow {
  /** Row number in the sheet, 1-based. */
  readonly line: number;
  /**
   * Text of each cell from column A on, '' where empty, as an officer sees it, but numbers as the exact decimal text
   * of the file and dates as yyyy-mm-dd (with ` hh:mm:ss` if there is a time). Cells of error (#N/A) are ''.
   */
  readonly cells: readonly string[];
  /** Positions (0-based) of cells that the file holds as numbers, dates not among them. */
  readonly numbers: readonly number[];
  /** Positions of formula cells without a stored value. */
  readonly formulas: readonly number[];
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** False stops the reading. */
export type OnRows = (rows: readonly SheetRow[]) => boolean | undefined;

export interface Workbook {
  /** In the workbook's order. */
  readonly sheets: readonly SheetName[];
  /** Rows of a sheet (by its position) in order, hundreds at a time; rows without a filled cell are left out. */
  readonly read: (sheet: number, onRows: OnRows) => Promise<void>;
  readonly close: () => void;
}
