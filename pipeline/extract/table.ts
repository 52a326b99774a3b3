import type { Readable } from 'node:stream';
import { PadanError } from '../../schemas/faults.ts';
import { readDelimited } from './delimited.ts';
import { firstRecords, sniffDelimiter } from './delimiter.ts';
import { encodingOf, scanBytes, type Scan } from './encoding.ts';
import { type List, listIn } from './formats/container.ts';
import { type SheetRow, type Workbook, type WorkbookFormat, openWorkbook } from './formats/workbook.ts';
import type { Encoding, Reading } from '../reading.ts';
import type { FileRecord, OnRecords } from './record.ts';

/** How one file is read: what was sniffed of it, or said of it in padan.yaml. */
export interface TableForm {
  readonly format: 'text' | WorkbookFormat;
  /** The list's name within its ZIP or gzip, '' where the file is no archive. */
  readonly inner: string;
  /** '' for a spreadsheet, as is the delimiter. */
  readonly encoding: Encoding | '';
  readonly delimiter: string;
  /** The file says itself by `sep=` what separates its columns. */
  readonly hinted: boolean;
  /** '' for a text. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  /** Those of them that hold the list's titles as well: a part of the list may be there. */
  readonly rivalSheets: readonly string[];
}

/** How many titles of a source stand in the best of these records. */
export type KnownTitles = (sample: readonly FileRecord[]) => number;

const SHEET_SAMPLE = 50;
/** Titles that make a second sheet look like a part of the list: nearly as many as the best has. */
const LEAST_TITLES = 3;
const ALIKE = 0.8;
/** A workbook's further sheets are notes and code lists. */
const SHEETS_LOOKED_AT = 40;

/** Finds out how a file is to be read. `scan`: of its own bytes. */
export async function formOf(
  path: string,
  scan: Scan,
  { reading, known }: { reading: Reading; known: KnownTitles },
): Promise<TableForm> {
  const list = await listIn({ path });
  const inner = list.packed ? list.name : '';
  if (list.kind === 'text') {
    const encoding = reading.encoding ?? encodingOf(list.packed ? await scanBytes(list.open()) : scan);
    if (encoding === undefined) throw binary();
    const { open } = list;
    const { delimiter, hinted } =
      reading.delimiter === undefined
        ? await sniffDelimiter({ open, encoding }, known)
        : { delimiter: reading.delimiter, hinted: false };
    return {
      format: 'text',
      inner,
      encoding,
      delimiter,
      hinted,
      sheet: '',
      otherSheets: [],
      rivalSheets: [],
    };
  }
  const book = await openWorkbook(list.source, list.format);
  try {
    const { sheet, rivals } = await sheetWithData(book, { reading, known });
    return {
      format: list.format,
      inner,
      encoding: '',
      delimiter: '',
      hinted: false,
      sheet: book.sheets[sheet]?.name ?? '',
      otherSheets: book.sheets.flatMap(({ name }, at) => (at === sheet ? [] : [name])),
      rivalSheets: rivals.map((at) => book.sheets[at]?.name ?? ''),
    };
  } finally {
    book.close();
  }
}

/** The bytes of a text, from the first, as often as wanted. */
export async function openText(
  path: string,
  { encoding }: TableForm,
): Promise<{ readonly encoding: Encoding; readonly open: () => Readable }> {
  const list = await listIn({ path });
  if (list.kind !== 'text' || encoding === '') throw changedKind();
  return { encoding, open: list.open };
}

/** Reads the records of a file from the first, in bounded memory, to its end or until `onRecords` says false. */
export async function readTable(path: string, form: TableForm, onRecords: OnRecords): Promise<void> {
  const list: List = await listIn({ path });
  if (list.kind === 'text') {
    if (form.encoding === '') throw changedKind();
    const { encoding, delimiter } = form;
    await readDelimited({ open: list.open, encoding, delimiter }, onRecords);
    return;
  }
  const book = await openWorkbook(list.source, list.format);
  try {
    const sheet = book.sheets.findIndex(({ name }) => name === form.sheet);
    if (sheet < 0) throw changedKind();
    await book.read(sheet, (rows) => onRecords(rows.map(recordOf)));
  } finally {
    book.close();
  }
}

const recordOf = ({ line, cells, numbers, formulas }: SheetRow): FileRecord => ({
  line,
  cells,
  ...(numbers.length > 0 ? { numbers } : {}),
  ...(formulas.length > 0 ? { formulas } : {}),
});

/** The sheet that padan.yaml names; else the one whose first rows hold the most titles; visible ones first. */
async function sheetWithData(
  book: Workbook,
  { reading, known }: { reading: Reading; known: KnownTitles },
): Promise<{ readonly sheet: number; readonly rivals: readonly number[] }> {
  if (reading.sheet !== undefined) {
    const at = book.sheets.findIndex(({ name }) => name === reading.sheet);
    if (at >= 0) return { sheet: at, rivals: [] };
    throw noSheet(reading.sheet, book);
  }
  const order = [...book.sheets.keys()].sort(
    (a, b) => Number(book.sheets[a]?.hidden) - Number(book.sheets[b]?.hidden) || a - b,
  );
  const scores: { sheet: number; score: number }[] = [];
  for (const sheet of order.slice(0, SHEETS_LOOKED_AT)) {
    const sample = await firstRecords(
      (onRecords) => book.read(sheet, (rows) => onRecords(rows.map(recordOf))),
      SHEET_SAMPLE,
    );
    // among sheets without a title the first that has rows
    const score = sample.length === 0 ? -1 : known(sample);
    scores.push({ sheet, score });
  }
  const best = scores.reduce((first, other) => (other.score > first.score ? other : first), {
    sheet: order[0] ?? 0,
    score: -1,
  });
  const rivals = scores.filter(
    ({ sheet, score }) =>
      sheet !== best.sheet &&
      score >= LEAST_TITLES &&
      score >= best.score * ALIKE &&
      book.sheets[sheet]?.hidden === false,
  );
  return { sheet: best.sheet, rivals: rivals.map(({ sheet }) => sheet) };
}

const binary = (): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'berkas-biner',
    message: 'berkas bukan teks dan bukan lembar kerja yang dikenal',
    next: 'Simpan sebagai CSV (UTF-8) atau XLSX lalu jalankan lagi',
  });

const noSheet = (sheet: string, { sheets }: Workbook): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'lembar-tidak-ada',
    message: `lembar "${sheet}" tidak ada`,
    next: `Pilih salah satu: ${sheets.map(({ name }) => `"${name}"`).join(', ')}`,
  });

const changedKind = (): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'berkas-berubah',
    message: 'berkas berganti selagi dibaca',
    next: 'Tunggu sampai penyalinan selesai, lalu jalankan lagi',
  });
