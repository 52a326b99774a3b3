import { bytesOf } from './bytes.ts';
import { beyond } from './faults.ts';
import { type NumberFormat, formatOfCode } from './number-format.ts';
import { SheetRows } from './sheet-rows.ts';
import type { SheetName, Workbook } from './sheet.ts';
import { type Attributes, readXml, type XmlListener, type XmlOrigin } from './xml.ts';
import { Xml2003Sheet } from './xml2003-sheet.ts';

/**
 * SpreadsheetML 2003, which web applications like to send under the name .xls: one document without an archive, read
 * once for the names and styles and once more for each sheet.
 */
export async function openXml2003(origin: XmlOrigin): Promise<Workbook> {
  const outline = new Outline();
  await readXml(bytesOf(origin.source), outline, origin);
  const { sheets, formats } = outline;
  if (sheets.length > origin.limits.sheets) throw beyond(origin.source, `${sheets.length} lembar`);
  return {
    sheets,
    read: async (at, onRows) => {
      if (at >= sheets.length) throw new RangeError(`no sheet ${at}`);
      const rows = new SheetRows(onRows, origin);
      await readXml(bytesOf(origin.source), new Xml2003Sheet(rows, at, formats), origin);
      rows.flush();
    },
    close: () => undefined,
  };
}

class Outline implements XmlListener {
  readonly sheets: SheetName[] = [];
  readonly formats = new Map<string, NumberFormat>();
  private style = '';
  private inVisible = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'Worksheet') {
      this.sheets.push({ name: attributes['ss:Name'] ?? attributes['Name'] ?? '', hidden: false });
    } else if (name === 'Style') this.style = attributes['ss:ID'] ?? attributes['ID'] ?? '';
    else if (name === 'NumberFormat') {
      const code = attributes['ss:Format'] ?? attributes['Format'];
      if (code !== undefined) this.formats.set(this.style, formatOfName(code));
    } else this.inVisible = name === 'Visible';
  }

  close(): void {
    this.inVisible = false;
  }

  text(text: string): void {
    if (!this.inVisible || !/hidden/i.test(text)) return;
    const last = this.sheets.pop();
    if (last !== undefined) this.sheets.push({ ...last, hidden: true });
  }
}

/** Besides codes there are names, such as Short Date and General Number. */
function formatOfName(code: string): NumberFormat {
  if (/^(?:general|short|medium|long) date$/i.test(code)) return { kind: 'date' };
  if (/^(?:short|medium|long) time$/i.test(code)) return { kind: 'time', elapsed: false };
  if (
    /^(?:general number|currency|euro currency|fixed|standard|percent|scientific|yes\/no|true\/false|on\/off)$/i.test(
      code,
    )
  )
    return { kind: 'plain' };
  return formatOfCode(code);
}
