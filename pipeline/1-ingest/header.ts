import Fuse from 'fuse.js';
import { basename } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import type { Field } from '../../schemas/source.ts';
import type { ProjectSource } from '../project.ts';

/** Where each field stands: column positions, 0-based. */
export type ColumnMap = Readonly<Partial<Record<Field, number>>>;

/** A header as it is compared: upper case letters and digits alone, so `Tgl. Lahir` is TGL_LAHIR. */
export const headerKey = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]+/g, '');

export const titles = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim());

/** Recognises a source's columns by name; refuses a header without those that the source must have. */
export function recogniseHeader(header: readonly string[], source: ProjectSource): ColumnMap {
  const map = knownColumns(header, source);
  refuseIncomplete(map, header, source);
  return map;
}

/** The columns that are known by name, whatever their order and case; the first spelling listed wins. */
export function knownColumns(header: readonly string[], source: ProjectSource): ColumnMap {
  const keys = header.map(headerKey);
  const map: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const [field, spellings] of Object.entries(source.schema.columns)) {
    for (const spelling of spellings) {
      const at = keys.indexOf(headerKey(spelling));
      if (at < 0 || taken.has(at)) continue;
      map[field as Field] = at;
      taken.add(at);
      break;
    }
  }
  return map;
}

/** The groups of fields of which the source must have one and has none. */
export const lacking = (map: ColumnMap, { schema }: ProjectSource): readonly (readonly Field[])[] =>
  schema.required.filter((group) => group.every((field) => map[field] === undefined));

function refuseIncomplete(map: ColumnMap, header: readonly string[], source: ProjectSource): void {
  const missing = lacking(map, source);
  if (missing.length === 0) return;
  const known = Object.keys(map).length;
  const file = basename(source.file);
  const refuse = (code: string, message: string, next: string): PadanError =>
    new PadanError({ kind: 'source', code, message: `${source.name}: ${message} ${file}`, next });
  if (known === 0 && header.length === 1)
    throw refuse(
      'kolom-tidak-terpisah',
      'kolom-kolom tidak terpisah di',
      'Simpan sebagai CSV dengan pemisah koma, titik koma, tab, atau |',
    );
  if (known === 0)
    throw refuse(
      'judul-tidak-ada',
      'tidak ada nama kolom yang dikenal di baris pertama',
      `Baris pertama harus berisi nama kolom: hapus baris di atasnya, tambahkan baris judul, atau tambahkan ejaannya di ${spellings(source)}`,
    );
  const names = missing
    .map((group) => group.map((field) => titleOf(field, source)).join(' atau '))
    .join(', ');
  throw refuse(
    'kolom-kunci-tidak-ada',
    `kolom ${names} tidak ditemukan di baris judul`,
    `Periksa apakah ini berkas ${source.schema.label}; ubah nama kolomnya, atau tambahkan ejaannya di ${spellings(source)}${known > 1 ? nearest(missing, header, source) : ''}`,
  );
}

const titleOf = (field: Field, { schema }: ProjectSource): string => schema.columns[field]?.[0] ?? field;
const spellings = ({ role }: ProjectSource): string => `schemas/sources/${role}.yaml`;

/** Cells are shown only where the row is a header beyond doubt: a file without one begins with a person. */
function nearest(
  missing: readonly (readonly Field[])[],
  header: readonly string[],
  source: ProjectSource,
): string {
  const plain = header.filter((cell) => /^[A-Za-z][A-Za-z _./()-]{0,39}$/.test(cell));
  const title = titleOf(missing[0]?.[0] ?? 'nik', source);
  const found = new Fuse(plain, { threshold: 0.5 }).search(title)[0];
  return found === undefined ? '' : `; yang paling mirip: "${found.item}"`;
}
