import { describe, expect, test } from '@jest/globals';
import { utils, write } from '@e965/xlsx';
import { openWorkbook } from '../../../../../pipeline/extract/formats/workbook.ts';
import { xlsx, xlsxParts, zipped } from '../../../../support/archives.ts';
import { cellsOf, faultOf, rowsOf } from '../../../../support/workbooks.ts';

const STYLES = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="0000000000000"/><numFmt numFmtId="165" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>`;

describe('an XLSX sheet', () => {
  test('gives texts, numbers to the last digit, dates and leading zeros', async () => {
    const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="3"><c r="A3"><v>9.171010101909999E15</v></c><c r="B3" s="2"><v>1234567890</v></c><c r="C3" s="1"><v>29342</v></c>
<c r="D3" s="3"><v>29342.5</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="G3" t="d"><v>1980-05-01T00:00:00</v></c><c r="H3" s="4"><v>0.5</v></c></row>`;
    const texts =
      '<sst><si><t>NIK</t></si><si><r><t>NA</t></r><r><rPr/><t xml:space="preserve">MA </t></r><rPh><t>x</t></rPh></si></sst>';
    expect(await rowsOf(xlsx({ sheet, texts, styles: STYLES }), 'xlsx')).toEqual([
      { line: 1, cells: ['NIK', 'NAMA '], numbers: [], formulas: [] },
      {
        line: 3,
        cells: [
          '9171010101909999',
          '0001234567890',
          '1980-05-01',
          '1980-05-01 12:00:00',
          'TRUE',
          '',
          '1980-05-01',
          '12:00:00',
        ],
        numbers: [0, 1],
        formulas: [],
      },
    ]);
  });

  test('counts days from 1904 where the workbook says so', async () => {
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const sheet = '<row><c s="1"><v>24107</v></c></row>';
    expect(await cellsOf(xlsx({ sheet, workbook, styles: STYLES }), 'xlsx')).toEqual([['1970-01-01']]);
  });

  test('is read with prefixes, without references, and whatever its dimension claims', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:dimension ref="A1:XFD1048576"/><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>SI</x:t></x:r><x:r><x:t>TI</x:t></x:r></x:is></x:c><x:c/><x:c t="str"><x:v>B</x:v></x:c><x:c t="str"><x:v></x:v></x:c></x:row><x:row/><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const rows = await rowsOf(xlsx({ sheet }), 'xlsx');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'SITI', '', 'B'],
      [3, '7'],
    ]);
  });

  test('tells formulas without a stored value, and takes the stored one of the others', async () => {
    const sheet =
      '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>D1</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c></row>';
    expect(await rowsOf(xlsx({ sheet }), 'xlsx')).toEqual([
      { line: 1, cells: ['', '2'], numbers: [1], formulas: [0, 2] },
    ]);
  });

  test('decodes the escapes of control characters', async () => {
    const sheet = '<row><c t="inlineStr"><is><t>A_x000D_B_x005F_x000D_ _xyz &amp; &lt;</t></is></c></row>';
    expect(await cellsOf(xlsx({ sheet }), 'xlsx')).toEqual([['A\rB_x000D_ _xyz & <']]);
  });

  test('is found by absolute targets; charts and linked files are no sheets', async () => {
    const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const relations = `<Relationship Id="a" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="b" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="c" Type="${type}/worksheet" Target="http://example.invalid/x.xml" TargetMode="External"/>`;
    const workbook =
      '<workbook xmlns:rel="r"><sheets><sheet name="Grafik" sheetId="1" rel:id="b"/><sheet name="Luar" sheetId="2" rel:id="c"/><sheet name="Data &amp; isi" sheetId="3" state="veryHidden" rel:id="a"/></sheets></workbook>';
    const bytes = xlsx({ sheet: '<row><c><v>1</v></c></row>', relations, workbook });
    const book = await openWorkbook({ bytes, name: 'x' }, 'xlsx');
    expect(book.sheets).toEqual([{ name: 'Data & isi', hidden: true }]);
    expect(await cellsOf(bytes, 'xlsx')).toEqual([['1']]);
  });

  test('stops when asked to, after some hundred rows', async () => {
    const sheet = '<row><c><v>1</v></c></row>'.repeat(20_000);
    const book = await openWorkbook({ bytes: xlsx({ sheet }), name: 'x' }, 'xlsx');
    let calls = 0;
    await book.read(0, () => {
      calls += 1;
      return false;
    });
    expect(calls).toBe(1);
  });

  test('of another writer reads back as it was written', async () => {
    const table = [
      ['NIK', 'NAMA', 'NO'],
      ['3275010101909001', 'SITI & "AMINAH"', 12.5],
      ['0001', '', 9_007_199_254_740_991],
      ['baris\nkedua', 'é', -3],
    ];
    for (const bookSST of [true, false]) {
      const bytes = write(utils.book_new(utils.aoa_to_sheet(table), 'A'), {
        type: 'buffer',
        bookType: 'xlsx',
        bookSST,
      }) as Buffer;
      expect(await cellsOf(bytes, 'xlsx')).toEqual(table.map((row) => row.map(String)));
    }
  });
});

describe('an XLSX that is damaged or hostile is refused', () => {
  const cell = '<row><c><v>1</v></c></row>';
  const replaced = (name: string, data: string): Buffer =>
    zipped(xlsxParts({ sheet: cell }).map((part) => (part.name === name ? { ...part, data } : part)));
  const sheetXml = (data: string): Buffer => replaced('xl/worksheets/sheet1.xml', data);

  test.each([
    ['XML cut in the middle', sheetXml('<worksheet><sheetData><row><c><v>1'), 'XML di dalamnya tidak utuh'],
    [
      'tags that cross',
      sheetXml('<worksheet><sheetData></worksheet></sheetData>'),
      'XML di dalamnya tidak utuh',
    ],
    [
      'entities that expand',
      sheetXml('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'),
      'DOCTYPE tidak dibaca',
    ],
    ['elements without end', sheetXml('<a>'.repeat(5000)), 'bersarang terlalu dalam'],
    [
      'a cell of a million letters',
      sheetXml(
        `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(1e6)}</v></c></row></sheetData></worksheet>`,
      ),
      'terlalu banyak huruf',
    ],
    ['text without a tag', sheetXml(`<worksheet>${'x'.repeat(5e6)}`), 'potongan XML terlalu panjang'],
    ['a column beyond XFD', xlsx({ sheet: '<row><c r="XFE1"><v>1</v></c></row>' }), '16384 kolom'],
    ['a row beyond the last', xlsx({ sheet: '<row r="1048577"><c><v>1</v></c></row>' }), '1048576 baris'],
    [
      'a text that is not there',
      xlsx({ sheet: '<row><c t="s"><v>5</v></c></row>' }),
      'menunjuk teks yang tidak ada',
    ],
    [
      'a sheet that is not there',
      zipped(xlsxParts({ sheet: cell }).filter(({ name }) => !name.includes('sheet1'))),
      'bagian yang wajib',
    ],
    [
      'no relationships',
      zipped(xlsxParts({ sheet: cell }).filter(({ name }) => !name.includes('workbook.xml.rels'))),
      'hubungan antarbagian',
    ],
    [
      'an unknown encoding',
      sheetXml('<?xml version="1.0" encoding="klingon"?><worksheet/>'),
      'pengodean XML tidak dikenal',
    ],
  ])('%s', async (_, bytes, told) => {
    expect(await faultOf(rowsOf(bytes, 'xlsx'))).toContain(told);
  });

  test('millions of blanks before one filled cell, by their sum', async () => {
    const bytes = xlsx({ sheet: '<row><c r="XFD1"><v>1</v></c></row>'.repeat(100) });
    expect(await faultOf(rowsOf(bytes, 'xlsx', { limits: { cells: 1e6 } }))).toContain('1000000 sel');
  });

  test('texts beyond what is held in memory', async () => {
    const bytes = xlsx({ sheet: cell, texts: `<sst>${'<si><t>abcdefghij</t></si>'.repeat(100)}</sst>` });
    expect(await faultOf(rowsOf(bytes, 'xlsx', { limits: { sharedChars: 900 } }))).toContain(
      'teks yang berlainan',
    );
    expect(await faultOf(rowsOf(bytes, 'xlsx', { limits: { sharedTexts: 99 } }))).toContain(
      'teks yang berlainan',
    );
  });
});
