import { describe, expect, test } from '@jest/globals';
import { type BookType, utils, write } from '@e965/xlsx';
import { openWorkbook, type WorkbookFormat } from '../../../../../pipeline/extract/formats/workbook.ts';
import { cellsOf, faultOf, rowsOf } from '../../../../support/workbooks.ts';

const TABLE = [
  ['NIK', 'NAMA', 'TGL'],
  ['3275010101909001', 'SITI AMINAH', 29_342],
  [3_275_010_101_909_002, 'É', 1.5],
];
const sheet = utils.aoa_to_sheet(TABLE);
Object.assign(sheet['C2'] as object, { z: 'dd/mm/yyyy' });
sheet['A5'] = { t: 'n', v: 1_234_567_890, z: '0000000000000' };
sheet['B5'] = { t: 'e', v: 42 };
sheet['C5'] = { t: 'b', v: true };
sheet['!ref'] = 'A1:C5';
const book = utils.book_new(sheet, 'Data');
utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Rahasia');
book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
const written = (bookType: BookType): Buffer => write(book, { type: 'buffer', bookType }) as Buffer;

const EXPECTED = [
  { line: 1, cells: ['NIK', 'NAMA', 'TGL'], numbers: [], formulas: [] },
  { line: 2, cells: ['3275010101909001', 'SITI AMINAH', '1980-05-01'], numbers: [], formulas: [] },
  { line: 3, cells: ['3275010101909002', 'É', '1.5'], numbers: [0, 2], formulas: [] },
  { line: 5, cells: ['0001234567890', '', 'TRUE'], numbers: [0], formulas: [] },
];

describe('workbooks of the old kinds', () => {
  test.each<[WorkbookFormat, BookType]>([
    ['xls', 'biff8'],
    ['xlsb', 'xlsb'],
    ['xlsx', 'xlsx'],
    ['xml2003', 'xlml'],
  ])('%s reads back as it was written', async (format, bookType) => {
    expect(await rowsOf(written(bookType), format)).toEqual(EXPECTED);
    const { sheets } = await openWorkbook({ bytes: written(bookType), name: 'x' }, format);
    expect(sheets).toEqual([
      { name: 'Data', hidden: false },
      { name: 'Rahasia', hidden: true },
    ]);
  });

  test('XLS of Excel 5 too', async () => {
    const plain = utils.book_new(utils.aoa_to_sheet([['NIK'], ['3275010101909001']]), 'A');
    const bytes = write(plain, { type: 'buffer', bookType: 'biff5' }) as Buffer;
    expect(await cellsOf(bytes, 'xls')).toEqual([['NIK'], ['3275010101909001']]);
  });

  test('cut XLS and XLSB are refused', async () => {
    for (const format of ['xls', 'xlsb'] as const) {
      const bytes = written(format === 'xls' ? 'biff8' : 'xlsb');
      const cut = bytes.subarray(0, Math.floor(bytes.length / 3));
      expect(await faultOf(rowsOf(cut, format))).toContain(
        'source berkas-rusak: berkas rusak atau terpotong',
      );
    }
  });

  test('a file that is read whole is limited by its size', async () => {
    expect(await faultOf(rowsOf(written('biff8'), 'xls', { limits: { wholeBytes: 1000 } }))).toContain(
      'berkas-melampaui-batas',
    );
  });
});

describe('an HTML table named .xls', () => {
  const html = (rows: string): Buffer =>
    Buffer.from(`<html><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`);

  test('keeps leading zeros and every digit', async () => {
    const rows =
      '<tr><th>NIK</th><th>NOKA</th></tr><tr><td>9171010101909999</td><td style=\'mso-number-format:"\\@"\'>0001234567890</td></tr><tr><td colspan=2>A&nbsp;&amp; B</td><td>01/05/1980</td></tr>';
    expect(await rowsOf(html(rows), 'html')).toEqual([
      { line: 1, cells: ['NIK', 'NOKA'], numbers: [], formulas: [] },
      { line: 2, cells: ['9171010101909999', '0001234567890'], numbers: [], formulas: [] },
      { line: 3, cells: ['A & B', '', '01/05/1980'], numbers: [], formulas: [] },
    ]);
  });

  test('characters written as numbers', async () => {
    const cells = [
      '&#x27;3275010203859001',
      '&#39;X&#X2019;Y',
      '1 &#60;b&#62; &#38;amp; 2',
      '&#0;&#x110000;',
    ];
    const row = cells.map((cell) => `<td>${cell}</td>`).join('');
    expect(await cellsOf(html(`<tr>${row}</tr>`), 'html')).toEqual([
      ["'3275010203859001", "'X\u2019Y", '1 <b> &amp; 2', '&#0;&#x110000;'],
    ]);
  });

  test('in the code page of old Windows, and in UTF-16', async () => {
    const table = '<table><tr><td>José</td></tr></table>';
    expect(await cellsOf(Buffer.from(table, 'latin1'), 'html')).toEqual([['José']]);
    expect(await cellsOf(Buffer.from(`\ufeff${table}`, 'utf16le'), 'html')).toEqual([['José']]);
  });
});

describe('XML 2003', () => {
  const workbook = (rows: string, styles = ''): Buffer =>
    Buffer.from(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles><Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet></Workbook>`,
    );

  test('keeps every digit, knows dates and places', async () => {
    const styles =
      '<Style ss:ID="z"><NumberFormat ss:Format="0000000000000"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>';
    const rows = `<Row><Cell><Data ss:Type="Number">9171010101909999</Data></Cell><Cell ss:StyleID="z"><Data ss:Type="Number">1234567890</Data></Cell></Row>
<Row ss:Index="5"><Cell ss:Index="3"><Data ss:Type="DateTime">1980-05-01T00:00:00.000</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">29342</Data></Cell></Row>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">A<B>B</B></Data><Comment><ss:Data>catatan</ss:Data></Comment></Cell><Cell ss:Formula="=1"/><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>`;
    expect(await rowsOf(workbook(rows, styles), 'xml2003')).toEqual([
      { line: 1, cells: ['9171010101909999', '0001234567890'], numbers: [0, 1], formulas: [] },
      { line: 5, cells: ['', '', '1980-05-01', '1980-05-01'], numbers: [], formulas: [] },
      { line: 6, cells: ['AB'], numbers: [], formulas: [2] },
    ]);
  });

  test('cut in the middle is refused', async () => {
    const bytes = workbook('<Row/>');
    expect(await faultOf(rowsOf(bytes.subarray(0, bytes.length - 30), 'xml2003'))).toContain('berkas-rusak');
  });
});
