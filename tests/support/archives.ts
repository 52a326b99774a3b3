import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Buffer;
  readonly stored?: boolean;
  /** Lies for tests of hostile files. */
  readonly crc?: number;
  readonly size?: number;
  /** General purpose bits; 1 is encryption. */
  readonly flags?: number;
}

/** A ZIP file by hand, since yauzl only reads. */
export function zipped(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored = false, crc, size, flags = 0 } of parts) {
    const bytes = Buffer.from(data);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | 0x800, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    files.push(Buffer.from('PK\x03\x04'), common, path, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, entry, path);
    offset += 30 + path.length + packed.length;
  }
  const end = Buffer.alloc(18);
  const central = Buffer.concat(directory);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end]);
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxParts {
  /** Of xl/worksheets/sheet1.xml: what stands in sheetData, or with `<worksheet` the whole part. */
  readonly sheet: string;
  readonly texts?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly relations?: string;
}

/** The parts of a workbook as Excel names them. */
export function xlsxParts(parts: XlsxParts): ZipPart[] {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const workbook =
    parts.workbook ??
    `<workbook xmlns="${main}" xmlns:r="${RELATION}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const relations =
    parts.relations ??
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relation('rId2', 'styles', 'styles.xml') +
      relation('rId3', 'sharedStrings', 'sharedStrings.xml');
  const sheet = parts.sheet.includes('worksheet')
    ? parts.sheet
    : `<worksheet xmlns="${main}"><sheetData>${parts.sheet}</sheetData></worksheet>`;
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    { name: 'xl/workbook.xml', data: workbook },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${relations}</Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', data: `<?xml version="1.0" encoding="UTF-8"?>\n${sheet}` },
    { name: 'xl/styles.xml', data: parts.styles ?? '<styleSheet/>' },
    { name: 'xl/sharedStrings.xml', data: parts.texts ?? '<sst/>' },
  ];
}

export const xlsx = (parts: XlsxParts): Buffer => zipped(xlsxParts(parts));

const ODF = ['office', 'table', 'text', 'style', 'calcext']
  .map((prefix) => `xmlns:${prefix}="urn:x:${prefix}"`)
  .join(' ');

/** A LibreOffice file whose office:spreadsheet holds `tables`. */
export const odsParts = (tables: string, styles = ''): ZipPart[] => [
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
  {
    name: 'content.xml',
    data: `<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  },
];

export const ods = (tables: string, styles = ''): Buffer => zipped(odsParts(tables, styles));
