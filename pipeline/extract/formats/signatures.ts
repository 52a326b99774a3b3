import { refuse, type Refusal, SAVE_AGAIN } from './faults.ts';
import { type ByteSource } from './byte-source.ts';

/** What a file can be by its first bytes. `zip` and `ole` have to be looked into. */
export type Signature = 'zip' | 'ole' | 'gzip' | 'html' | 'xml2003' | 'text';

/** As many bytes as the signatures need; a tar tells its name at 257, HTML and XML after comments and styles. */
export const SIGNATURE_BYTES = 4096;

const UNPACK: Refusal = {
  code: 'arsip-tidak-dikenal',
  message: 'arsip jenis ini tidak dibuka (hanya ZIP dan GZ)',
  next: 'Ekstrak arsip itu, lalu jalankan lagi dengan berkas CSV atau XLSX di dalamnya',
};
const document = (what: string): Refusal => ({
  code: 'bukan-daftar',
  message: `${what}, bukan daftar`,
  next: 'Minta daftarnya sebagai CSV atau XLSX kepada instansi pengirim',
});
const RESAVE = (what: string): Refusal => ({ code: 'bukan-daftar', message: what, next: SAVE_AGAIN });

/** First bytes (latin1) of what people send instead of a list. */
const REFUSED: readonly (readonly [readonly string[], Refusal])[] = [
  [['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', 'BZh91AY&SY', '\xfd7zXZ\0', '\x28\xb5\x2f\xfd'], UNPACK],
  [['%PDF-'], document('berkas PDF')],
  [['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'], document('berkas gambar')],
  [['{\\rtf'], document('dokumen RTF')],
  [['\0\x01\0\0Standard Jet DB', '\0\x01\0\0Standard ACE DB'], document('basis data Access')],
  [['SQLite format 3\0'], document('basis data SQLite')],
  [['MIME-Version:', 'Mime-Version:', 'From: <Saved by'], RESAVE('halaman web (MHTML)')],
];
const TAR_AT = 257;

/** @throws PadanError for archives, documents and pictures that are no list. */
export function signatureOf(head: Buffer, source: ByteSource): Signature {
  const start = head.toString('latin1', 0, SIGNATURE_BYTES);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  if (start.startsWith('ustar', TAR_AT)) throw refuse(source, UNPACK);
  const refusal = REFUSED.find(([starts]) => starts.some((first) => start.startsWith(first)))?.[1];
  if (refusal !== undefined) throw refuse(source, refusal);
  return markupOf(start, source) ?? 'text';
}

/** Web applications send tables and XML under the name .xls. */
function markupOf(start: string, source: ByteSource): 'html' | 'xml2003' | undefined {
  // without the byte order mark, and UTF-16 as if it were ASCII
  const markup = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (!markup.startsWith('<')) return undefined;
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(markup)) return 'xml2003';
  if (/<(?:!doctype\s+html|html|head|body|meta|style|table|center|div|font)\b/i.test(markup)) return 'html';
  if (markup.startsWith('<?xml')) throw refuse(source, RESAVE('berkas XML yang bukan lembar kerja'));
  return undefined;
}
