const MB = 1 << 20;

/** What a spreadsheet or an archive may ask of the machine before it is refused. */
export interface Limits {
  /** A file that is read whole: XLS, XLSB, HTML. */
  readonly wholeBytes: number;
  /** A spreadsheet inside an archive. */
  readonly heldBytes: number;
  /** What one entry of a ZIP, or a gzip, may inflate to. */
  readonly inflatedBytes: number;
  /** Inflated bytes per packed byte, looked at beyond `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Entries of a ZIP. */
  readonly entries: number;
  /** Distinct texts of an XLSX, in characters and as a count: they are held in memory. */
  readonly sharedChars: number;
  readonly sharedTexts: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Characters of XML without a tag in between. */
  readonly markupChars: number;
  readonly cellChars: number;
  readonly columns: number;
  readonly rows: number;
  /** Cells of one sheet from column A to the last filled one of each row. */
  readonly cells: number;
  readonly sheets: number;
}

export const LIMITS: Limits = {
  // XLS ends at 65,536 rows a sheet, some 25 MB; read whole, 24 MB took 570 (XLS) to 680 MB (HTML) of memory
  wholeBytes: 64 * MB,
  // its bytes alone are held
  heldBytes: 256 * MB,
  // 1,048,576 rows of 20 filled columns are 1 to 2 GB of XML
  inflatedBytes: 8192 * MB,
  // lists deflate 5 to 20 times, a sheet of styled blanks 60 times; a bomb 1,000 times, the most that deflate can
  ratio: 200,
  ratioFromBytes: 16 * MB,
  // a workbook has some dozens
  entries: 10_000,
  // 1,048,576 rows with a NIK, a card, a name and an address each are 4 million texts of 80 million characters
  sharedChars: 256 * MB,
  sharedTexts: 16_000_000,
  // sheets nest to 8, a cell's own text document in ODS to some 20
  depth: 100,
  markupChars: 4 * MB,
  // Excel holds 32,767; four times that is a writer that did not count
  cellChars: 131_068,
  // Excel's XFD1048576, LibreOffice's too
  columns: 16_384,
  rows: 1_048_576,
  // all rows filled to column IV (256), the widest sheet of old
  cells: 1_048_576 * 256,
  sheets: 1_024,
};
