import Fuse from 'fuse.js';
import { PadanError } from '../../schemas/faults.ts';
import type { ByField, Field, SourceSchema } from '../../schemas/source.ts';
import type { ProjectSource } from '../project.ts';

/** Where each field stands: column positions, 0-based. */
export type ColumnMap = Readonly<ByField<number>>;

/** A column's title, and what it may be known by: in a header of two rows also by either of them alone. */
export interface Title {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Excel's own limit; a row of a million columns is no list. */
export const MOST_COLUMNS = 16_384;

/** The number that some forms put behind a title: `NIK (81)`. */
const NUMBERED = /\(\d{1,3}\)\s*$/;

/** A header as it is compared: upper case letters and digits alone, of any script, so `Tgl. Lahir` is TGL_LAHIR. */
export const headerKey = (text: string): string =>
  text
    .replace(NUMBERED, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What an answer of the API is wrapped in, where it was flattened into columns: `response.peserta.nik`, `peserta_nik`. */
const WRAPPED = /^(?:(?:response|data|result|list|peserta)s?[._/]+(?:\d+[._/]+)?)+/i;

export const titlesOf = (cells: readonly string[]): Title[] =>
  cells.map((cell) => {
    const text = cell.trim().replace(/\s+/g, ' ');
    return { text, keys: [...new Set([text, text.replace(WRAPPED, '')].map(headerKey)), ...bilingual(text)] };
  });

/** `NAMA / NAME`: known by either; `RT / RW` is one title. */
const bilingual = (text: string): string[] => {
  const parts = text.split(/\s\/\s/).map(headerKey);
  return parts.length > 1 && parts.every((part) => part.length > 2) ? parts : [];
};

/** Titles of a header of two rows: a title above several columns stands over its right neighbours too. */
export function joinedTitles(upper: readonly string[], lower: readonly string[]): Title[] {
  const width = Math.max(upper.length, lower.length);
  let over = '';
  return Array.from({ length: width }, (_, column) => {
    const above = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    if (above !== '') over = above;
    const top = above === '' && below === '' ? '' : above === '' ? over : above;
    const text = `${top} ${below}`.trim().replace(/\s+/g, ' ');
    return { text, keys: [below, text, above].map(headerKey).filter((key) => key !== '') };
  });
}

/** Columns that padan.yaml names first, then those known by name, whatever their order and case; the first spelling wins. */
export function knownColumns(
  header: readonly Title[],
  schema: SourceSchema,
  named: Readonly<ByField<string>> = {},
): ColumnMap {
  const map: ByField<number> = {};
  const taken = new Set<number>();
  const find = (field: Field, spelling: string): boolean => {
    const key = headerKey(spelling);
    const at = header.findIndex(({ keys }, column) => keys.includes(key) && !taken.has(column));
    if (at < 0) return false;
    map[field] = at;
    taken.add(at);
    return true;
  };
  for (const [field, title] of Object.entries(named)) find(field as Field, title);
  for (const [field, spellings] of Object.entries(schema.columns))
    if (named[field as Field] === undefined) spellings.some((spelling) => find(field as Field, spelling));
  return map;
}

/** The groups of fields of which the source must have one and has none. */
export const lacking = (map: ColumnMap, schema: SourceSchema): readonly (readonly Field[])[] =>
  schema.required.filter((group) => group.every((field) => map[field] === undefined));

/** Refuses a header without the columns that the source must have. */
export function refuseIncomplete(
  map: ColumnMap,
  header: readonly Title[],
  { source, file }: { readonly source: ProjectSource; readonly file: string },
): void {
  const refuse = (code: string, message: string, next: string): PadanError =>
    new PadanError({ kind: 'source', code, message: `${message} ${file}`, next });
  const named = Object.entries(source.reading.columns ?? {});
  const absent = named
    .filter(([field]) => map[field as Field] === undefined)
    .map(([, title]) => `"${title}"`);
  if (absent.length > 0)
    throw refuse(
      'kolom-tidak-ada',
      `judul kolom ${absent.join(', ')} tidak ada di`,
      'Salin judulnya dari baris judul berkas ke columns: di padan.yaml',
    );
  const missing = lacking(map, source.schema);
  if (missing.length === 0) return;
  const known = Object.keys(map).length;
  if (known === 0 && header.length === 1)
    throw refuse(
      'kolom-tidak-terpisah',
      'kolom-kolom tidak terpisah di',
      'Simpan sebagai CSV dengan pemisah koma, titik koma, tab, atau |, atau sebutkan delimiter: di padan.yaml',
    );
  if (known === 0)
    throw refuse(
      'judul-tidak-ada',
      'tidak ada nama kolom yang dikenal di baris-baris pertama',
      'Harus ada satu baris berisi nama kolom: tambahkan baris judul, atau sebutkan header_line: dan columns: di padan.yaml',
    );
  const names = missing
    .map((group) => group.map((field) => titleOf(field, source)).join(' atau '))
    .join(', ');
  throw refuse(
    'kolom-kunci-tidak-ada',
    `kolom ${names} tidak ditemukan di baris judul`,
    `Periksa apakah ini berkas ${source.schema.label}; ubah nama kolomnya, atau sebutkan di columns: padan.yaml${known > 1 ? nearestOf(missing, header, source) : ''}`,
  );
}

const titleOf = (field: Field, { schema }: ProjectSource): string => schema.columns[field]?.[0] ?? field;

/** Cells are shown only where the row is a header beyond doubt: a file without one begins with a person. */
function nearestOf(
  missing: readonly (readonly Field[])[],
  header: readonly Title[],
  source: ProjectSource,
): string {
  const plain = header.map(({ text }) => text).filter(isPlainTitle);
  const title = titleOf(missing[0]?.[0] ?? 'nik', source);
  const found = new Fuse(plain, { threshold: 0.35 }).search(title)[0];
  return found === undefined ? '' : `; yang paling mirip: "${found.item}"`;
}

/** Letters alone: a title, and no person's cell if its neighbours are titles. */
const isPlainTitle = (text: string): boolean => /^[A-Za-z][A-Za-z _./()-]{0,39}$/.test(text);
