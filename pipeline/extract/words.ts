import type { FileStamp } from './file-stamp.ts';
import type { Head } from './head.ts';
import type { Encoding, RegionCodes } from '../reading.ts';
import type { TableForm } from './table.ts';

/** How a file was understood, in officers' words. */

const FORMATS: Readonly<Record<TableForm['format'], string>> = {
  text: 'teks',
  xlsx: 'XLSX',
  xls: 'XLS',
  xlsb: 'XLSB',
  ods: 'ODS',
  html: 'HTML bernama XLS',
  xml2003: 'XML Excel 2003',
};

const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'koma',
  ';': 'titik koma',
  '|': '|',
  '\t': 'tab',
};

const ORDER_WORDS: Readonly<Record<Head['dateOrder'], string>> = {
  dmy: 'hari-bulan-tahun',
  mdy: 'bulan-hari-tahun',
  ymd: 'tahun-bulan-hari',
};

const ORDER_REASONS: Readonly<Record<Head['dateOrderBy'], string>> = {
  'padan.yaml': 'menurut padan.yaml',
  nik: 'menurut NIK',
  isi: 'menurut isi kolom',
  baku: 'bawaan',
};

const CODES: Readonly<Record<RegionCodes, string>> = { kemendagri: 'Kemendagri', bps: 'BPS' };

const formatWords = ({ format, inner, encoding }: TableForm): string =>
  [
    encoding === '' ? FORMATS[format] : `${FORMATS[format]} ${ENCODING_WORDS[encoding]}`,
    inner === '' ? '' : `(${inner} di dalam arsip)`,
  ]
    .filter((word) => word !== '')
    .join(' ');

const delimiterWords = (delimiter: string): string => DELIMITERS[delimiter] ?? `"${delimiter}"`;

/** A part of the list may stand in a sheet that is not read; '' where none does. */
export const unreadSheets = ({ rivalSheets }: Pick<TableForm, 'rivalSheets'>): string =>
  rivalSheets.length === 0
    ? ''
    : `lembar ${rivalSheets.map((name) => `"${name}"`).join(', ')} juga berisi daftar dan TIDAK dibaca; simpan tiap lembar sebagai berkas sendiri, atau pilih dengan sheet: di padan.yaml`;

/** What was sniffed, a phrase each. */
export function readingWords({ form, head }: Pick<FileStamp, 'form' | 'head'>): string[] {
  const last = head.lastLine === head.firstLine ? '' : `–${head.lastLine}`;
  const above = head.skipped === 0 ? '' : ` (${head.skipped} baris di atasnya dilewati)`;
  return [
    formatWords(form),
    form.delimiter === '' ? '' : `pemisah ${delimiterWords(form.delimiter)}`,
    form.sheet === '' ? '' : `lembar "${form.sheet}"`,
    form.otherSheets.length === 0
      ? ''
      : `lembar lain tidak dibaca: ${form.otherSheets.map((name) => `"${name}"`).join(', ')}`,
    `judul kolom di baris ${head.firstLine}${last}${above}`,
    head.columns.birth_date === undefined
      ? ''
      : `tanggal ${ORDER_WORDS[head.dateOrder]} (${ORDER_REASONS[head.dateOrderBy]})`,
    head.columns.district_code === undefined && head.columns.village_code === undefined
      ? ''
      : `kode wilayah ${CODES[head.regionCodes]}`,
    head.disowned.length === 0
      ? ''
      : `kolom ${head.disowned.map((title) => `"${title}"`).join(', ')} tidak dipakai: isinya bukan yang dikatakan judulnya`,
  ].filter((phrase) => phrase !== '');
}
