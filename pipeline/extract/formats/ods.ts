import { beyond, damaged, locked } from './faults.ts';
import { OdsSheet } from './ods-sheet.ts';
import { SheetRows } from './sheet-rows.ts';
import type { SheetName, Workbook } from './sheet.ts';
import { type Attributes, readXml, type XmlListener, type XmlOrigin } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** OpenDocument: all sheets are one document, read once for their names and once more for each sheet. */
export async function openOds(origin: XmlOrigin): Promise<Workbook> {
  const zip = await openZip(origin.source, origin.limits);
  try {
    if (await isLocked(zip, origin)) throw locked(origin.source);
    if (!zip.has(CONTENT)) throw damaged(origin.source, 'content.xml tidak ada di dalamnya');
    const names = new SheetNames();
    await readXml(zip.read(CONTENT), names, origin);
    const sheets = names.sheets();
    if (sheets.length > origin.limits.sheets) throw beyond(origin.source, `${sheets.length} lembar`);
    return {
      sheets,
      read: async (at, onRows) => {
        if (at >= sheets.length) throw new RangeError(`no sheet ${at}`);
        const rows = new SheetRows(onRows, origin);
        await readXml(zip.read(CONTENT), new OdsSheet(rows, at, origin.limits), origin);
        rows.flush();
      },
      close: zip.close,
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Content is encrypted entry by entry, or since ODF 1.4 as one package. */
async function isLocked(zip: Zip, origin: XmlOrigin): Promise<boolean> {
  if (zip.has('encrypted-package')) return true;
  if (!zip.has(MANIFEST)) return false;
  let found = false;
  const listener: XmlListener = {
    open: (name) => {
      found ||= name === 'encryption-data';
    },
    close: () => undefined,
    text: () => undefined,
  };
  await readXml(zip.read(MANIFEST), listener, origin);
  return found;
}

/** The tables that are sheets, and whether their style hides them (caches of linked files are such tables). */
class SheetNames implements XmlListener {
  private readonly tables: { readonly name: string; readonly style: string }[] = [];
  private readonly hiding = new Set<string>();
  private style = '';
  private depth = 0;
  private sheetDepth = 0;

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (name === 'spreadsheet') this.sheetDepth = this.depth + 1;
    else if (name === 'style') this.style = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false')
      this.hiding.add(this.style);
    else if (name === 'table' && this.depth === this.sheetDepth) {
      this.tables.push({ name: attributes['table:name'] ?? '', style: attributes['table:style-name'] ?? '' });
    }
  }

  close(name: string): void {
    this.depth -= 1;
    if (name === 'spreadsheet') this.sheetDepth = 0;
  }

  text(): void {
    // names are attributes
  }

  sheets(): readonly SheetName[] {
    return this.tables.map(({ name, style }) => ({ name, hidden: this.hiding.has(style) }));
  }
}
