import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FileStamp } from '../../../../pipeline/extract/file-stamp.ts';
import type { Reading } from '../../../../pipeline/reading.ts';
import { refusalOf, stampOf, taken } from '../../../support/extract.ts';
import { workbook } from '../../../support/sheets.ts';
import { unreadSheets } from '../../../../pipeline/extract/words.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const HEADER = 'PSNOKA;NIK;NAMA;STATUS;ALAMAT';
const PERSON = '0000000009001;3275010203859001;SITI AMINAH;AKTIF;JL X, RT 1, RW 2, BLOK C';

const read = (lines: readonly string[], reading?: Reading): Promise<FileStamp> =>
  stampOf('bpjs', folder.put(lines.join('\n') + '\n'), reading);
const refusal = (...lines: readonly string[]): Promise<string> => refusalOf(read(lines));

test('the first line, where it is the header', async () => {
  const { form, head } = await read([HEADER, PERSON, PERSON]);
  expect(form.delimiter).toBe(';');
  expect(head).toMatchObject({ skipped: 0, firstLine: 1, lastLine: 1 });
  expect(head.columns).toMatchObject({ card: 0, nik: 1, name: 2, member_status_name: 3, address: 4 });
});

test('below title rows, blank lines not counted; commas in every address', async () => {
  const people = Array.from({ length: 20 }, () => PERSON);
  const { form, head } = await read([
    'PEMERINTAH KOTA',
    '',
    'Per 30 Juni 2026, NIP. 1',
    ';;;;',
    HEADER,
    ...people,
  ]);
  expect(form.delimiter).toBe(';');
  expect(head).toMatchObject({ skipped: 2, firstLine: 5, lastLine: 5 });
});

test('below the hint of Excel, which is no title row', async () => {
  const { form, head } = await read(['sep=;', HEADER, PERSON]);
  expect(form).toMatchObject({ delimiter: ';', hinted: true });
  expect(head).toMatchObject({ skipped: 0, firstLine: 2 });
});

test('delimiters behind the last title', async () => {
  const { head } = await read([`${HEADER};;`, PERSON, PERSON]);
  expect(head.columns).toMatchObject({ address: 4 });
});

test('not beyond the thirtieth record', async () => {
  const titles = Array.from({ length: 29 }, (_, i) => `Judul ${i}`);
  expect((await read([...titles, HEADER, PERSON])).head.skipped).toBe(29);
  expect(await refusal('Judul', ...titles, HEADER, PERSON)).toMatch(
    /^(judul-tidak-ada|kolom-tidak-terpisah)/,
  );
});

test('not below a person: a list without a header above one with it loses nobody in silence, and shows nobody', async () => {
  const told = await refusal(PERSON, HEADER, PERSON);
  expect(told).toMatch(/^judul-tidak-ada/);
  expect(told).not.toMatch(/SITI|3275|9001/);
});

test('where a column lacks, the first record is told about, without its cells', async () => {
  const told = await refusal('Daftar SITI AMINAH;', 'NIK;ALAMAT', '1;2');
  expect(told).toMatch(/^judul-tidak-ada/);
  expect(told).not.toMatch(/SITI/);
});

test('nothing but blanks: no row', async () => {
  expect(await refusal('', '  ', '')).toMatch(/^berkas-tanpa-baris/);
});

test('where padan.yaml says, though a row above it would do', async () => {
  const { head } = await read([HEADER, 'PSNOKA;NIK;ALIAS;STATUS;NAMA', PERSON], { headerLine: 2 });
  expect(head).toMatchObject({ firstLine: 2, skipped: 1, columns: { name: 4 } });
});

test('the columns that padan.yaml names go before the known spellings', async () => {
  const { head } = await read(['PSNOKA;NIK;ALIAS;STATUS;NAMA', PERSON], { columns: { name: 'Alias' } });
  expect(head.columns).toMatchObject({ name: 2 });
});

test('of two columns under one title the empty one gives way', async () => {
  const { head } = await read([`NIK;NAMA;${HEADER}`, `;;${PERSON}`, `;;${PERSON}`]);
  expect(head.columns).toMatchObject({ card: 2, nik: 3, name: 4 });
  const first = await read([`${HEADER};NIK;NAMA`, `${PERSON};1;X`]);
  expect(first.head.columns).toMatchObject({ nik: 1, name: 2 });
});

test('a header with a title less than its rows have cells: refused, unless the numbers stand under their titles', async () => {
  const numbered = Array.from({ length: 9 }, (_, at) => `${at};${PERSON}`);
  expect(await refusal(HEADER, ...numbered)).toMatch(/^judul-tidak-sejajar .*5 kolom.*berisi 6/);
  const noted = Array.from({ length: 9 }, () => `${PERSON};sudah dicek`);
  expect((await read([HEADER, ...noted])).head.columns).toMatchObject({ card: 0, nik: 1 });
});

describe('rows that leave out empty last columns, as most of the file does', () => {
  const TITLES = 'NO_KK;NIK;NAMA;TGL_LAHIR;JK;ALAMAT;NAMA_IBU;STATUS;TGL_STATUS';
  const NAMES = ['SITI AMINAH', 'BUDI', 'DEWI LESTARI PUTRI', 'AGUS SALIM', 'RINI'];
  const start = (at: number): string =>
    `327501010119${9001 + at};32750102038${59001 + at};${NAMES[at % 5]};1985-03-02;${1 + (at % 2)};JL MAWAR NO ${at};${NAMES[(at + 2) % 5]}`;
  const people = Array.from({ length: 60 }, (_, at) => `${start(at)};HIDUP`);

  test.each([1, 3])('%d of them whole', async (whole) => {
    const moved = Array.from({ length: whole }, (_, at) => `${start(60 + at)};PINDAH;2024-07-10`);
    const rows = await taken('dukcapil', folder.put([TITLES, ...moved, ...people].join('\n') + '\n'));
    expect(rows.map(({ rejection, repairs }) => [rejection, repairs.length])).toEqual(
      rows.map(() => [undefined, 0]),
    );
    expect(rows.map(({ fields }) => [fields?.status, fields?.status_date])).toEqual([
      ...moved.map(() => ['PINDAH', '2024-07-10']),
      ...people.map(() => ['HIDUP', '']),
    ]);
  });

  test('a column that lacks in their middle moves nothing', async () => {
    const whole = Array.from({ length: 20 }, (_, at) => `${start(60 + at)};PINDAH;2024-07-10`);
    const without = people.map((line) => line.replace(/;[12];JL/, ';JL') + ';2024-07-11');
    const rows = await taken('dukcapil', folder.put([TITLES, ...whole, ...without].join('\n') + '\n'));
    const below = rows.slice(20).flatMap(({ fields }) => fields ?? []);
    expect(below).not.toEqual([]);
    for (const { sex, address, status_date } of below) {
      expect([sex, status_date]).toEqual(['', '2024-07-11']);
      expect(['', 'JL ']).toContain(address?.slice(0, 3));
    }
  });
});

test('of two columns under one title the one with the values of a list is taken', async () => {
  const people = Array.from(
    { length: 30 },
    (_, at) => `PUSKESMAS A;32750102038${59001 + at};ORANG ${at};AKTIF`,
  );
  const { head } = await read(['NAMA;NIK;NAMA;STATUS', ...people]);
  expect(head.columns).toMatchObject({ name: 2, nik: 1 });
});

test('titles in two languages are known by either', async () => {
  const { head } = await read(['CARD NO / PSNOKA;NIK / ID NUMBER;NAMA / NAME;STATUS;RT / RW', PERSON]);
  expect(head.columns).toMatchObject({ card: 0, nik: 1, name: 2 });
});

test('a workbook with the list in two sheets: one is read, the other is told', async () => {
  const people = (from: number): string[][] =>
    Array.from({ length: 5 }, (_, at) => [
      `000000000${9001 + from + at}`,
      `32750102038${59001 + from + at}`,
      'A B',
      'AKTIF',
      '',
    ]);
  const titles = HEADER.split(';');
  const file = folder.put(
    workbook({ Timur: [titles, ...people(0)], Barat: [titles, ...people(9)], Catatan: [['Sumber: BPJS']] }),
    'dua.xlsx',
  );
  const { form } = await stampOf('bpjs', file);
  expect(form).toMatchObject({ sheet: 'Timur', otherSheets: ['Barat', 'Catatan'], rivalSheets: ['Barat'] });
  expect(unreadSheets(form)).toMatch(/^lembar "Barat" juga berisi daftar dan TIDAK dibaca/);
  expect((await stampOf('bpjs', file, { sheet: 'Barat' })).form.rivalSheets).toEqual([]);
});

test('what fills up the end of a file is no row: NULs, the character that ends a file of DOS', async () => {
  const people = Array.from({ length: 20 }, () => PERSON).join('\n');
  const rows = await taken('bpjs', folder.put(`${HEADER}\n${people}\n\u001a\n\0\0\0\0`));
  expect(rows).toHaveLength(20);
});

test('below a note or a date a text alone is the office or who signs; before it, and below the next row, a person', async () => {
  const people = Array.from({ length: 20 }, () => PERSON);
  const alone = (name: string): string => `;;${name};;`;
  const rows = await taken(
    'bpjs',
    folder.put(
      [
        HEADER,
        ...people,
        alone('SITI'),
        'Bekasi, 30 Juni 2026;;;;',
        alone('Kepala Cabang'),
        alone('Drs. SUBARJO'),
        PERSON,
        alone('RINI'),
      ].join('\n') + '\n',
    ),
  );
  expect(rows.slice(20).map(({ rejection }) => rejection?.reason)).toEqual([
    undefined,
    'baris penutup atau catatan',
    'baris penutup atau catatan',
    'baris penutup atau catatan',
    undefined,
    undefined,
  ]);
});
