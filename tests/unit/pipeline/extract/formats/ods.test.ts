import { describe, expect, test } from '@jest/globals';
import { utils, write } from '@e965/xlsx';
import { openWorkbook } from '../../../../../pipeline/extract/formats/workbook.ts';
import { ods, odsParts, zipped } from '../../../../support/archives.ts';
import { cellsOf, faultOf, rowsOf } from '../../../../support/workbooks.ts';

const table = (rows: string): Buffer => ods(`<table:table table:name="Data">${rows}</table:table>`);
const cell = (attributes: string, text = ''): string =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

describe('an ODS sheet', () => {
  test('gives values by their type, numbers to the last digit', async () => {
    const cells = [
      cell(
        'office:value-type="string" calcext:value-type="string"',
        'SITI<text:s text:c="2"/>A<text:line-break/>B',
      ),
      cell('office:value-type="float" office:value="9171010101909999"', '9,17E+15'),
      cell('office:value-type="float" office:value="1234567890"', '0001234567890'),
      cell('office:value-type="date" office:date-value="1980-05-01"', '01/05/80'),
      cell('office:value-type="date" office:date-value="1980-05-01T12:30:00.5"', '01/05/80'),
      cell('office:value-type="time" office:time-value="PT07H30M00S"', '07.30'),
      cell('office:value-type="boolean" office:boolean-value="true"', 'BENAR'),
      cell(
        'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
        '#DIV/0!',
      ),
      cell('table:formula="of:=[.A1]"'),
      cell('office:value-type="percentage" office:value="0.125"', '12,5%'),
    ];
    expect(await rowsOf(table(row(cells.join(''))), 'ods')).toEqual([
      {
        line: 1,
        cells: [
          'SITI  A\nB',
          '9171010101909999',
          '0001234567890',
          '1980-05-01',
          '1980-05-01 12:30:00',
          '07:30:00',
          'TRUE',
          '',
          '',
          '0.125',
        ],
        numbers: [1, 2, 9],
        formulas: [8],
      },
    ]);
  });

  test('repeats filled cells and rows; blank ones cost nothing', async () => {
    const rows =
      row(
        cell('office:value-type="string" table:number-columns-repeated="2"', 'A') +
          cell('table:number-columns-repeated="16382"'),
      ) +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000000"') +
      row(
        cell('table:number-columns-repeated="3"') + cell('office:value-type="float" office:value="7"', '7'),
        'table:number-rows-repeated="2"',
      ) +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="48573"');
    const found = await rowsOf(table(rows), 'ods');
    expect(found.map(({ line, cells, numbers }) => [line, cells, numbers])).toEqual([
      [1, ['A', 'A'], []],
      [1_000_002, ['', '', '', '7'], [3]],
      [1_000_003, ['', '', '', '7'], [3]],
    ]);
  });

  test('leaves out notes, pictures, covered cells and tables within cells', async () => {
    const note = '<office:annotation><text:p>catatan</text:p></office:annotation>';
    const inner =
      '<table:table><table:table-row><table:table-cell><text:p>dalam</text:p></table:table-cell></table:table-row></table:table>';
    const rows = row(
      `<table:table-cell office:value-type="string">${note}<text:p>A <text:span>B</text:span></text:p><text:p>C</text:p>${inner}</table:table-cell>` +
        '<table:covered-table-cell office:value-type="string"><text:p>tertutup</text:p></table:covered-table-cell>' +
        cell('office:value-type="string"', ' D\n   E'),
    );
    expect(await cellsOf(table(`<table:table-header-rows>${rows}</table:table-header-rows>`), 'ods')).toEqual(
      [['A B\nC', '', 'D E']],
    );
  });

  test('is one of several, hidden ones told apart', async () => {
    const style =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const bytes = ods(
      `<table:table table:name="Satu" table:style-name="ta1">${row(cell('office:value-type="string"', '1'))}</table:table>` +
        `<table:table table:name="Dua" table:style-name="ta2">${row(cell('office:value-type="string"', '2'))}</table:table>`,
      style,
    );
    const book = await openWorkbook({ bytes, name: 'x' }, 'ods');
    expect(book.sheets).toEqual([
      { name: 'Satu', hidden: false },
      { name: 'Dua', hidden: true },
    ]);
    expect((await rowsOf(bytes, 'ods', { sheet: 1 })).map(({ cells }) => cells)).toEqual([['2']]);
  });

  test('of another writer reads back as it was written', async () => {
    const written = [
      ['NIK', 'NAMA'],
      ['3275010101909001', 'SITI & AMINAH'],
      ['', 12.5],
    ];
    const bytes = write(utils.book_new(utils.aoa_to_sheet(written), 'A'), {
      type: 'buffer',
      bookType: 'ods',
    }) as Buffer;
    expect(await cellsOf(bytes, 'ods')).toEqual([
      ['NIK', 'NAMA'],
      ['3275010101909001', 'SITI & AMINAH'],
      ['', '12.5'],
    ]);
  });
});

describe('an ODS that is locked, damaged or hostile is refused', () => {
  test('with a password, of either kind', async () => {
    const manifest = {
      name: 'META-INF/manifest.xml',
      data: '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    };
    const locked = 'source berkas-bersandi: berkas dikunci dengan kata sandi: berkas';
    expect(await faultOf(rowsOf(zipped([...odsParts(''), manifest]), 'ods'))).toBe(locked);
    expect(await faultOf(rowsOf(zipped([{ name: 'encrypted-package', data: 'x' }]), 'ods'))).toBe(locked);
  });

  test('a filled row a million times by a thousand columns', async () => {
    const bomb = table(
      row(
        cell('office:value-type="string" table:number-columns-repeated="16384"', 'A'),
        'table:number-rows-repeated="1048576"',
      ),
    );
    expect(await faultOf(rowsOf(bomb, 'ods'))).toContain('sel');
  });

  test.each([
    [
      'too many rows',
      table(row(cell('office:value-type="string"', 'A'), 'table:number-rows-repeated="99999999"')),
      '1048576 baris',
    ],
    [
      'too many columns',
      table(row(cell('office:value-type="string" table:number-columns-repeated="99999999"', 'A'))),
      '16384 kolom',
    ],
    [
      'a cell of spaces',
      table(row(cell('office:value-type="string"', 'A<text:s text:c="999999999"/>'))),
      'terlalu banyak huruf',
    ],
    ['no content', zipped(odsParts('').slice(0, 1)), 'content.xml tidak ada'],
  ])('%s', async (_, bytes, told) => {
    expect(await faultOf(rowsOf(bytes, 'ods'))).toContain(told);
  });
});
