import { bytesOf, headOf, wholeOf } from './bytes.ts';
import type { ByteSource } from './byte-source.ts';
import { locked, refuse, SAVE_AGAIN } from './faults.ts';
import { LIMITS, type Limits } from './limits.ts';
import { SIGNATURE_BYTES, signatureOf } from './signatures.ts';
import type { WorkbookFormat } from './sheet.ts';
import { openZip, type Zip } from './zip.ts';

export type FileFormat = 'text' | WorkbookFormat | 'zip' | 'gzip';

/** What a file is by its bytes, never by its name. @throws PadanError for what is no list (PDF, RAR, Word, …). */
export async function formatOf(source: ByteSource, limits: Limits = LIMITS): Promise<FileFormat> {
  const signature = signatureOf(await headOf(bytesOf(source), SIGNATURE_BYTES), source);
  if (signature === 'zip') return zipFormat(source, limits);
  if (signature === 'ole') return oleFormat(source, limits);
  return signature;
}

async function zipFormat(source: ByteSource, limits: Limits): Promise<FileFormat> {
  const zip = await openZip(source, limits);
  try {
    if (zip.has('mimetype')) return await openDocument(zip, source);
    if (zip.has('xl/workbook.bin')) return 'xlsb';
    if (zip.has('Index/Document.iwa')) throw refuse(source, other('berkas Apple Numbers atau Pages'));
    if (!zip.has('[Content_Types].xml')) return 'zip';
    if (zip.names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) return 'xlsx';
    if (zip.names.some((name) => /^(?:word|ppt|visio)\//i.test(name)))
      throw refuse(source, other('dokumen Word atau PowerPoint'));
    return 'zip';
  } finally {
    zip.close();
  }
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

async function openDocument(zip: Zip, source: ByteSource): Promise<FileFormat> {
  const head = await headOf(zip.read('mimetype'), OPEN_DOCUMENT.length + 32);
  const type = head.toString('latin1', 0, 200).trim();
  if (type.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) return 'ods';
  if (type.startsWith(OPEN_DOCUMENT))
    throw refuse(source, other('dokumen LibreOffice yang bukan lembar kerja'));
  return 'zip';
}

const other = (what: string): { code: string; message: string; next: string } => ({
  code: 'bukan-daftar',
  message: `${what}, bukan lembar kerja`,
  next: SAVE_AGAIN,
});

/** XLS is a compound file with a stream of that name; a locked XLSX is one that holds the encrypted package. */
async function oleFormat(source: ByteSource, limits: Limits): Promise<FileFormat> {
  const bytes = await wholeOf(bytesOf(source), source, limits.heldBytes);
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) throw locked(source);
  if (holds('Workbook') || holds('Book')) return 'xls';
  throw refuse(source, other('dokumen Office lama'));
}
