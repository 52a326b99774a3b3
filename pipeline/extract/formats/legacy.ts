import { isUtf8 } from 'node:buffer';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { bytesOf, wholeOf } from './bytes.ts';
import { damaged, locked } from './faults.ts';
import { builtInFormat, formatOfCode, formatted, type NumberFormat } from './number-format.ts';
import { SheetRows } from './sheet-rows.ts';
import type { Workbook } from './sheet.ts';
import type { XmlOrigin } from './xml.ts';

export type LegacyFormat = 'xls' | 'xlsb' | 'html';

/** XLS (Excel 5 to 2003), XLSB and HTML tables under the name .xls: read whole, so they are limited by their size. */
export async function openLegacy(origin: XmlOrigin, format: LegacyFormat): Promise<Workbook> {
  const { source, limits } = origin;
  const bytes = await wholeOf(bytesOf(source), source, limits.wholeBytes);
  const parsed = await parse(bytes, format);
  if (parsed === 'locked') throw locked(source);
  if (parsed === 'damaged' || !isWhole(parsed)) throw damaged(source, 'lembar kerjanya tidak terbaca');
  const { SheetNames: names, Sheets: sheets, Workbook: properties } = parsed;
  const epoch1904 = properties?.WBProps?.date1904 === true;
  return {
    sheets: names.map((name, at) => ({ name, hidden: (properties?.Sheets?.[at]?.Hidden ?? 0) !== 0 })),
    read: (at, onRows) => {
      const sheet = sheets[names[at] ?? ''];
      if (sheet === undefined) return Promise.reject(new RangeError(`no sheet ${at}`));
      const rows = new SheetRows(onRows, origin);
      readSheet(rows, sheet, epoch1904);
      rows.flush();
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

/** Of a damaged file the library may know sheets by name alone. */
const isWhole = ({ SheetNames: names, Sheets: sheets }: WorkBook): boolean =>
  names.length > 0 && names.every((name) => sheets[name] !== undefined);

/** The library and its code pages are 2 MB of program: loaded where such a file comes. */
async function parse(bytes: Buffer, format: LegacyFormat): Promise<WorkBook | 'locked' | 'damaged'> {
  const [{ read, set_cptable }, codePages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  set_cptable(codePages);
  // raw: a NIK in HTML stays the text that it is; cellNF: the format, to tell dates and leading zeros
  const options = { dense: true, raw: true, cellNF: true, cellText: false, cellHTML: false } as const;
  try {
    return format === 'html'
      ? read(htmlText(bytes), { ...options, type: 'string' })
      : read(bytes, { ...options, type: 'buffer' });
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? 'locked' : 'damaged';
  }
}

/** By the byte order mark, else UTF-8, else what Windows of old wrote. */
function htmlText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return withCharacters(new TextDecoder('utf-16le').decode(bytes));
  return withCharacters(new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes));
}

const MARKUP: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** `&#39;`, `&#x27;` as they read: the library knows `&amp;` and a few other names alone. */
const withCharacters = (html: string): string =>
  html.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code === 0 || code > 0x10ffff) return reference;
    const character = String.fromCodePoint(code);
    return MARKUP[character] ?? character;
  });

function readSheet(rows: SheetRows, sheet: WorkSheet, epoch1904: boolean): void {
  const formats = new Map<string, NumberFormat>();
  const formatOf = (code: CellObject['z']): NumberFormat => {
    const key = String(code ?? 'General');
    const format = formats.get(key) ?? (typeof code === 'number' ? builtInFormat(code) : formatOfCode(key));
    formats.set(key, format);
    return format;
  };
  // rows and cells that are not filled are holes: what `!ref` claims costs nothing
  for (const [line, cells] of Object.entries(sheet['!data'] ?? [])) {
    for (const [column, cell] of Object.entries(cells)) putCell(rows, Number(column), cell);
    rows.end(Number(line) + 1);
    if (rows.stopped) return;
  }

  function putCell(to: SheetRows, column: number, cell: CellObject): void {
    if (cell.v === undefined && cell.f !== undefined) to.formula(column);
    else if (cell.t === 'n') {
      const { text, number } = formatted(String(cell.v), formatOf(cell.z), epoch1904);
      to.put(column, text, number);
    } else to.put(column, textOf(cell), false);
  }
}

/** Errors (#N/A, #REF!) are cells without a value: nobody's NIK. */
function textOf({ t, v }: CellObject): string {
  if (t === 'e' || t === 'z' || v === undefined) return '';
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  return v instanceof Date ? v.toISOString().slice(0, 10) : String(v);
}
