import { posix } from 'node:path';
import { beyond, damaged } from './faults.ts';
import type { NumberFormat } from './number-format.ts';
import { SheetRows } from './sheet-rows.ts';
import type { SheetName, Workbook } from './sheet.ts';
import { type Attributes, readXml, type XmlListener, type XmlOrigin } from './xml.ts';
import { XlsxSheet } from './xlsx-sheet.ts';
import { XlsxStyles } from './xlsx-styles.ts';
import { XlsxTexts } from './xlsx-texts.ts';
import { openZip, type Zip } from './zip.ts';

/** A relationship of the package whose target is a part of it. */
interface Relation {
  readonly id: string;
  /** The last word of its type, the same in the transitional and the strict namespace. */
  readonly type: string;
  readonly part: string;
}

/** Excel, LibreOffice, openpyxl, PhpSpreadsheet …: parts are found by their relationships, whatever they are called. */
export async function openXlsx(origin: XmlOrigin): Promise<Workbook> {
  const zip = await openZip(origin.source, origin.limits);
  try {
    return await workbookIn({ zip, ...origin });
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** An opened file and what may be asked of it. */
interface Package extends XmlOrigin {
  readonly zip: Zip;
}

async function workbookIn(pack: Package): Promise<Workbook> {
  const roots = await relations(pack, '');
  const main = roots.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const book = await listen(pack, main, new BookParts());
  const related = await relations(pack, main);
  const sheets = book.sheets.flatMap((sheet) => {
    const part = related.find(({ id, type }) => id === sheet.id && type === 'worksheet')?.part;
    return part === undefined ? [] : [{ name: sheet.name, hidden: sheet.hidden, part }];
  });
  if (sheets.length > pack.limits.sheets) throw beyond(pack.source, `${sheets.length} lembar`);
  const partOf = (kind: string): string | undefined => related.find(({ type }) => type === kind)?.part;
  let context: Promise<Held> | undefined;
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    read: async (at, onRows) => {
      const sheet = sheets[at];
      if (sheet === undefined) throw new RangeError(`no sheet ${at}`);
      context ??= held(pack, partOf('styles'), partOf('sharedStrings'));
      const rows = new SheetRows(onRows, pack);
      const { source } = pack;
      await listen(
        pack,
        sheet.part,
        new XlsxSheet(rows, { source, epoch1904: book.epoch1904, ...(await context) }),
      );
      rows.flush();
    },
    close: pack.zip.close,
  };
}

interface Held {
  readonly formats: readonly NumberFormat[];
  readonly texts: readonly string[];
}

/** What every sheet refers to; read when the first one is. */
async function held(
  pack: Package,
  stylePart: string | undefined,
  textPart: string | undefined,
): Promise<Held> {
  const styles = new XlsxStyles();
  if (stylePart !== undefined && pack.zip.has(stylePart)) await listen(pack, stylePart, styles);
  const texts = new XlsxTexts(pack);
  if (textPart !== undefined && pack.zip.has(textPart)) await listen(pack, textPart, texts);
  return { formats: styles.formats, texts: texts.texts };
}

async function listen<L extends XmlListener>(pack: Package, part: string, listener: L): Promise<L> {
  await readXml(pack.zip.read(part), listener, pack);
  return listener;
}

/** Workbook part: the sheets' names, and where its days begin. */
class BookParts implements XmlListener {
  readonly sheets: (SheetName & { readonly id: string })[] = [];
  epoch1904 = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.epoch1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const hidden = (attributes['state'] ?? 'visible') !== 'visible';
    this.sheets.push({ name: attributes['name'] ?? '', hidden, id });
  }

  close(): void {
    // names are attributes
  }

  text(): void {
    // names are attributes
  }
}

/** Relationships of a part ('' for the package), those that lead outside it left out: nothing outside is followed. */
async function relations(pack: Package, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!pack.zip.has(file)) {
    if (part === '') return [];
    throw damaged(pack.source, 'hubungan antarbagian buku kerja tidak ada');
  }
  const found: Relation[] = [];
  const open = (name: string, attributes: Attributes): void => {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const target = attributes['Target'] ?? '';
    found.push({
      id: attributes['Id'] ?? '',
      type: posix.basename(attributes['Type'] ?? ''),
      part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    });
  };
  await readXml(pack.zip.read(file), { open, close: () => undefined, text: () => undefined }, pack);
  return found;
}
