import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { utils, write } from '@e965/xlsx';
import { listIn } from '../../../../../pipeline/extract/formats/container.ts';
import { formatOf } from '../../../../../pipeline/extract/formats/file-format.ts';
import { LIMITS } from '../../../../../pipeline/extract/formats/limits.ts';
import { openWorkbook } from '../../../../../pipeline/extract/formats/workbook.ts';
import { ods, xlsx, zipped } from '../../../../support/archives.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../../support/files.ts';
import { faultOf } from '../../../../support/workbooks.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const CSV = 'NIK,NAMA\n3275010101909001,SITI\n';
const XLSX = xlsx({ sheet: '<row><c><v>1</v></c></row>' });
const inMemory = (bytes: Buffer | string): { bytes: Buffer; name: string } => ({
  bytes: Buffer.from(bytes),
  name: 'berkas',
});

async function textOf(content: Buffer | string, limits = LIMITS): Promise<string> {
  const list = await listIn({ path: folder.put(content, 'berkas.csv.gz') }, limits);
  if (list.kind !== 'text') throw new Error(list.format);
  const pieces: Buffer[] = [];
  for await (const piece of list.open()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

const fault = (content: Buffer | string, limits = LIMITS): Promise<string> =>
  faultOf(textOf(content, limits));

/** The first bytes of a compound file and, as its directory has it, the name of a stream. */
const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(1024, '\0'), 'latin1'),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ]);

describe('the format of a file', () => {
  const book = utils.book_new(utils.aoa_to_sheet([['NIK']]), 'A');
  const written = (bookType: 'biff8' | 'biff5' | 'xlsb' | 'xlml' | 'xlsx' | 'ods'): Buffer =>
    write(book, { type: 'buffer', bookType }) as Buffer;

  test.each([
    ['text', CSV],
    ['text', ''],
    ['text', '<3 daftar'],
    ['xlsx', XLSX],
    ['xlsx', written('xlsx')],
    ['ods', ods('')],
    ['ods', written('ods')],
    ['xls', written('biff8')],
    ['xls', written('biff5')],
    ['xlsb', written('xlsb')],
    ['xml2003', written('xlml')],
    ['html', '\ufeff\n<!-- x --><style>td{}</style><TABLE border=1><tr><td>NIK</td></tr></TABLE>'],
    [
      'html',
      Buffer.from(
        '\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body></body></html>',
        'utf16le',
      ),
    ],
    ['gzip', gzipSync(CSV)],
    ['zip', zipped([{ name: 'a.csv', data: CSV }])],
  ])('%s is seen by its bytes', async (format, bytes) => {
    expect(await formatOf(inMemory(bytes))).toBe(format);
  });

  test.each([
    ['berkas PDF', '%PDF-1.7\n'],
    ['berkas gambar', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['hanya ZIP dan GZ', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1')],
    ['hanya ZIP dan GZ', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
    ['hanya ZIP dan GZ', `${'a'.padEnd(257, '\0')}ustar`],
    ['MHTML', 'MIME-Version: 1.0\n'],
    ['berkas XML yang bukan lembar kerja', '<?xml version="1.0"?><daftar/>'],
    [
      'dokumen Word',
      zipped([
        { name: '[Content_Types].xml', data: '' },
        { name: 'word/document.xml', data: '' },
      ]),
    ],
    ['dokumen LibreOffice', zipped([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }])],
    ['dokumen Office lama', compound('WordDocument')],
    ['dikunci dengan kata sandi', compound('EncryptedPackage')],
  ])('%s is refused', async (told, bytes) => {
    expect(await faultOf(formatOf(inMemory(bytes)))).toContain(told);
  });
});

describe('the list in an archive', () => {
  test.each([
    ['as it is', CSV],
    ['gzip', gzipSync(CSV)],
    ['gzip of two members', Buffer.concat([gzipSync(CSV.slice(0, 9)), gzipSync(CSV.slice(9))])],
    [
      'zip',
      zipped([
        { name: 'data/', data: '' },
        { name: 'data/a.csv', data: CSV },
        { name: '__MACOSX/._a.csv', data: 'x' },
        { name: 'Thumbs.db', data: 'x' },
      ]),
    ],
    ['zip without compression', zipped([{ name: 'a.csv', data: CSV, stored: true }])],
  ])('is read as text, twice: %s', async (_, content) => {
    expect(await textOf(content)).toBe(CSV);
    const list = await listIn(inMemory(content));
    if (list.kind !== 'text') throw new Error(list.format);
    for (let at = 0; at < 2; at += 1)
      expect(String(Buffer.concat((await list.open().toArray()) as Buffer[]))).toBe(CSV);
  });

  test.each([
    ['zip', zipped([{ name: 'a.xlsx', data: XLSX }])],
    ['gzip', gzipSync(XLSX)],
  ])('may be a spreadsheet: %s', async (_, content) => {
    const list = await listIn(inMemory(content));
    if (list.kind !== 'workbook') throw new Error(list.kind);
    expect([list.format, list.packed]).toEqual(['xlsx', true]);
    const book = await openWorkbook(list.source, list.format);
    expect(book.sheets).toEqual([{ name: 'Sheet1', hidden: false }]);
  });

  test('larger than a chunk is whole', async () => {
    const long = CSV.repeat(50_000);
    expect(await textOf(zipped([{ name: 'a.csv', data: long }]))).toBe(long);
  });
});

describe('an archive without one list is refused', () => {
  const good = zipped([{ name: 'a.csv', data: CSV }]);
  const many = [1, 2, 3, 4, 5, 6, 7].map((at) => ({ name: `${at}.csv`, data: CSV }));

  test.each([
    ['empty', zipped([]), 'source arsip-kosong: arsip ZIP tidak berisi berkas: berkas.csv.gz'],
    [
      'of several lists',
      zipped(many),
      'arsip-banyak-berkas: arsip ZIP berisi 7 berkas (1.csv, 2.csv, 3.csv, 4.csv, 5.csv dan 2 lainnya)',
    ],
    [
      'within an archive',
      zipped([{ name: 'a.zip', data: good }]),
      'arsip-dalam-arsip: arsip di dalam arsip (a.zip)',
    ],
    ['twice gzipped', gzipSync(gzipSync(CSV)), 'arsip-dalam-arsip'],
    ['with a password', zipped([{ name: 'a.csv', data: CSV, flags: 1 }]), 'arsip-bersandi'],
    ['of names that climb out', zipped([{ name: '../a.csv', data: CSV }]), 'daftar isi ZIP tidak terbaca'],
    [
      'of two entries of one name',
      zipped([many[0], many[0]].flatMap((part) => part ?? [])),
      'dua isi bernama sama',
    ],
    [
      'with a wrong checksum',
      zipped([{ name: 'a.csv', data: CSV, crc: 1 }]),
      'jumlah periksa ZIP tidak cocok',
    ],
    ['of a size that lies', zipped([{ name: 'a.csv', data: CSV, size: 5 }]), 'isi ZIP tidak terbaca'],
    ['cut', good.subarray(0, good.length - 30), 'daftar isi ZIP tidak ditemukan'],
    [
      'with garbage after it',
      Buffer.concat([good, Buffer.from('garbage')]),
      'daftar isi ZIP tidak ditemukan',
    ],
    ['cut gzip', gzipSync(CSV.repeat(99)).subarray(0, 40), 'isi GZ tidak utuh'],
    [
      'of a PDF',
      zipped([{ name: 'a.csv', data: '%PDF-1.4' }]),
      'bukan-daftar: berkas PDF, bukan daftar: a.csv',
    ],
  ])('%s', async (_, content, told) => {
    expect(await fault(content)).toContain(told);
  });

  test.each([
    ['zip', (zeros: Buffer) => zipped([{ name: 'a.csv', data: zeros }])],
    ['gzip', (zeros: Buffer) => gzipSync(zeros)],
  ])('a bomb, by what really comes out: %s', async (_, pack) => {
    const bomb = pack(Buffer.alloc(20 << 20, '1'));
    expect(await fault(bomb)).toContain('seperti bom ZIP');
    expect(await fault(bomb, { ...LIMITS, ratio: Infinity })).toBe('tidak ada');
    expect(await fault(bomb, { ...LIMITS, ratio: Infinity, inflatedBytes: 1 << 20 })).toContain(
      'pemekaran terlalu besar',
    );
  });

  test('more entries than a workbook ever has', async () => {
    expect(await fault(zipped(many), { ...LIMITS, entries: 6 })).toContain('7 isi dalam satu ZIP');
  });
});
