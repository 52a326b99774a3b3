import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { type Sniffed, sniffDelimiter } from '../../../../pipeline/extract/delimiter.ts';
import { scanBytes } from '../../../../pipeline/extract/encoding.ts';
import type { Encoding } from '../../../../pipeline/reading.ts';
import type { FileRecord } from '../../../../pipeline/extract/record.ts';
import { recordsOf, refusalOf, stampOf } from '../../../support/extract.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const read = (
  content: string | Uint8Array,
  encoding: Encoding = 'utf-8',
  delimiter = ',',
): Promise<FileRecord[]> => recordsOf(content, { encoding, delimiter });

const sniff = (file: string): Promise<Sniffed> =>
  sniffDelimiter({ open: () => createReadStream(file), encoding: 'utf-8' }, () => 0);

const cells = (records: readonly FileRecord[]): (readonly string[])[] =>
  records.map((record) => record.cells);

describe('records of a file', () => {
  test('begin on a line each, with a quoted line break on the next but one', async () => {
    const records = await read('NIK,NAMA\n1,"SITI\nAMINAH"\n2,"A ""B"" C"\n');
    expect(cells(records).slice(0, 3)).toEqual([
      ['NIK', 'NAMA'],
      ['1', 'SITI\nAMINAH'],
      ['2', 'A "B" C'],
    ]);
    expect(records.map(({ line }) => line).slice(0, 3)).toEqual([1, 2, 4]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('lines that end in %s', async (_, end) => {
    const records = await read(['A,B', '1,"x', 'y"', '2,z'].join(end));
    expect(cells(records)).toEqual([
      ['A', 'B'],
      ['1', 'x\ny'],
      ['2', 'z'],
    ]);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test('lines of two kinds in one file', async () => {
    expect(cells(await read('A,B\r\n1,2\n3,4\r\n'))).toEqual([
      ['A', 'B'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('a byte order mark is not part of the first title', async () => {
    expect(cells(await read('\ufeffNIK,NAMA\n1,2'))[0]).toEqual(['NIK', 'NAMA']);
    expect(cells(await read(Buffer.from('\ufeffNIK,NAMA\n1,2', 'utf16le'), 'utf-16le'))[0]).toEqual([
      'NIK',
      'NAMA',
    ]);
  });

  test('Windows-1252 letters', async () => {
    const bytes = Buffer.from([...Buffer.from('NAMA\nJOS'), 0xe9, 0x20, 0x92]);
    expect(cells(await read(bytes, 'windows-1252'))[1]).toEqual(['JOSé ’']);
  });

  test('blank lines count as lines', async () => {
    const records = await read('A,B\n\n\n1,2\n');
    expect(records.map(({ line, cells: row }) => [line, row.join()])).toContainEqual([4, '1,2']);
  });

  test('a quote that is never closed is told on its record alone', async () => {
    const records = await read('A,B\n1,2\n3,"open\n4,5\n');
    expect(records.map(({ flaw }) => flaw)).toEqual([undefined, undefined, 'kutip', undefined]);
    expect(records[2]).toMatchObject({ line: 3, cells: ['3', '"open'] });
  });

  test('a file of many chunks: every record, every line, characters cut by a chunk’s end', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i},ééééé\r\n`);
    const records = await read(`A,B\r\n${rows.join('')}`);
    expect(records.filter(({ cells: row }) => row[1] === 'ééééé')).toHaveLength(30_000);
    expect(records.every(({ line }, i) => line === i + 1)).toBe(true);
  });
});

describe('the delimiter', () => {
  test.each([',', ';', '|', '\t'])('%j, though others stand in cells', async (delimiter) => {
    const others = [',', ';', '|', '\t'].filter((other) => other !== delimiter).join('');
    const rows = Array.from({ length: 5 }, (_, i) =>
      [String(i), `"JL ${others} 3"`, `x${i}`].join(delimiter),
    );
    const file = folder.put(['NIK', 'NAMA', 'ALAMAT'].join(delimiter) + '\n' + rows.join('\n'));
    expect((await sniff(file)).delimiter).toBe(delimiter);
  });

  test('an address with commas does not make a semicolon file a comma file', async () => {
    const file = folder.put('NIK;NAMA;ALAMAT\n1;A;JL X, RT 1, RW 2\n2;B;JL Y, RT 3, RW 4\n');
    expect((await sniff(file)).delimiter).toBe(';');
  });

  test('title rows do not hide it', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i};A;JL X, RT 1`);
    const file = folder.put(['PEMERINTAH KOTA, DINAS', 'Daftar', 'NIK;NAMA;ALAMAT', ...rows].join('\n'));
    expect((await sniff(file)).delimiter).toBe(';');
  });

  test.each([';', ',', '|', '\t', '^'])('the one that `sep=%s` names', async (delimiter) => {
    const rows = [
      ['NIK', 'NAMA, GELAR; ALIAS'],
      ['1', 'A'],
    ].map((row) => row.join(delimiter));
    const head = await sniff(folder.put([`\ufeffsep=${delimiter}`, ...rows].join('\r\n')));
    expect(head).toEqual({ delimiter, hinted: true });
  });

  test('one column: the comma', async () => {
    expect((await sniff(folder.put('NIK\n1\n2\n'))).delimiter).toBe(',');
  });
});

describe('what the bytes of a file can be', () => {
  const check = async (content: string | Uint8Array): Promise<string> =>
    (await stampOf('bpjs', folder.put(content))).form.encoding;
  const refused = (content: string | Uint8Array): Promise<string> => refusalOf(check(content));
  const text = 'NIK;NAMA;STATUS\n3275010203859001;JOSé;AKTIF\n';

  test('UTF-8 with and without mark, UTF-16 both ways, Windows-1252', async () => {
    expect(await check(text)).toBe('utf-8');
    expect(await check(`\ufeff${text}`)).toBe('utf-8');
    expect(await check(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('utf-16le');
    expect(await check(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe('utf-16be');
    expect(await check(Buffer.from(text, 'latin1'))).toBe('windows-1252');
  });

  test('a character of two bytes at the end of a chunk is UTF-8 still, a lone half of one is not', async () => {
    const head = `NIK;NAMA;STATUS\n1;${'x'.repeat((1 << 20) - 19)}`;
    expect(Buffer.byteLength(head)).toBe((1 << 20) - 1);
    expect(await check(`${head}é\n`)).toBe('utf-8');
    expect(await check(Buffer.from([...Buffer.from(text), 0xc3]))).toBe('windows-1252');
  });

  test('UTF-16 without its mark', async () => {
    expect(await check(Buffer.from(text, 'utf16le'))).toBe('utf-16le');
    expect(await check(Buffer.from(text, 'utf16le').swap16())).toBe('utf-16be');
  });

  test('a NUL here and there does not make a text binary', async () => {
    expect(await check(text.repeat(9).replace('JOSé', 'JO\0SE'))).toBe('utf-8');
  });

  test('what is no text is refused: PDF, noise; so is nothing', async () => {
    expect(await refused(Uint8Array.from({ length: 4000 }, (_, i) => (i * 197) % 256))).toMatch(
      /^berkas-biner/,
    );
    expect(await refused('%PDF-1.7\n%âãÏÓ\n')).toMatch(/^bukan-daftar/);
    expect(await refused('')).toMatch(/^berkas-kosong/);
    expect(await refused('NIK;NAMA;STATUS\n')).toMatch(/^berkas-tanpa-baris/);
  });

  test('the stamp: hash and size', async () => {
    const stamp = await stampOf('bpjs', folder.put('NIK;NAMA;STATUS\n1;A;1\n'));
    expect(stamp).toMatchObject({ source: 'bpjs', file: 'berkas.csv', bytes: 22 });
    expect(stamp.sha256).toBe((await scanBytes(createReadStream(stamp.path))).sha256);
    expect(stamp.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a character cut in two among whole ones', 'é ’ ñ', [0xe2, 0x80], 'utf-8'],
    ['the mark of UTF-8 above a broken character', '\ufeff', [0xc3], 'utf-8'],
    ['letters of old Windows', '', [0xe9, 0x20, 0x92, 0x20, 0xf1], 'windows-1252'],
  ])('encoding: %s', async (_, text, broken, encoding) => {
    const [mark, whole] = text === '\ufeff' ? [text, ''] : ['', text];
    const file = folder.put(
      Buffer.concat([
        Buffer.from(`${mark}NIK;NAMA;STATUS\n1;A ${whole}`),
        Buffer.from(broken),
        Buffer.from(';AKTIF\n'),
      ]),
    );
    expect((await stampOf('bpjs', file)).form.encoding).toBe(encoding);
  });

  test('a file that is not there, or is a folder without a list', async () => {
    expect(await refusalOf(stampOf('bpjs', `${folder.path}/tidak-ada.csv`))).toMatch(/tidak ditemukan/);
    expect(await refusalOf(stampOf('bpjs', folder.path))).toMatch(/folder/);
  });
});
