import Fuse from 'fuse.js';
import { basename } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import type { Field } from '../../schemas/source.ts';
import type { ProjectSource } from '../project.ts';

/** Where each field stands: column positions, 0-based. */
export type ColumnMap = Readonly<Partial<Record<Field, number>>>;

/** A header as it is compared: upper case letters and digits alone, so `Tgl. Lahir` is TGL_LAHIR. */
export const headerKey = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]+/g, '');

/** Recognises a source's columns by name, whatever their order and case; the first spelling listed wins. */
export function recogniseHeader(header: readonly string[], source: ProjectSource): ColumnMap {
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
  refuseIncomplete(map, header, source);
  return map;
}

function refuseIncomplete(map: ColumnMap, header: readonly string[], source: ProjectSource): void {
  const lacking = source.schema.required.filter((group) => group.every((field) => map[field] === undefined));
  const [first, ...rest] = lacking.map((group) => ({
    kind: 'source' as const,
    code: 'kolom-kunci-tidak-ada',
    message: `${source.name}: kolom ${group.map((field) => source.schema.columns[field]?.[0] ?? field).join(' atau ')} tidak ditemukan di baris judul ${basename(source.file)}`,
    next: nextStep(group, header, source),
  }));
  if (first !== undefined) throw new PadanError(first, ...rest);
}

/** Headers are shown only if they look like headers: a file without a header line begins with a person. */
function nextStep(group: readonly Field[], header: readonly string[], source: ProjectSource): string {
  const plain = header.filter((cell) => /^[A-Za-z][A-Za-z _./()-]{0,39}$/.test(cell.trim()));
  if (plain.length * 2 < header.length)
    return 'Baris pertama harus berisi nama kolom; tambahkan atau hapus baris di atasnya';
  const nearest = new Fuse(plain, { threshold: 0.5 }).search(
    source.schema.columns[group[0] ?? 'nik']?.[0] ?? '',
  )[0];
  const hint = nearest === undefined ? '' : `; yang paling mirip: "${nearest.item.trim()}"`;
  return `Ubah nama kolomnya, atau tambahkan ejaannya di schemas/sources/${source.name}.yaml${hint}`;
}
