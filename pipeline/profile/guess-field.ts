import Fuse from 'fuse.js';
import type { Field, SourceSchema } from '../../schemas/source.ts';
import { headerKey } from '../extract/header.ts';
import { SHAPES } from '../extract/shapes.ts';

export interface Guess {
  readonly field: Field;
  readonly by: 'judul' | 'isi';
}

const LIKENESS = 0.35;
/** What the cells of a field look like, where that is plain. */
const SHAPE_OF: Readonly<Partial<Record<Field, (typeof SHAPES)[number]>>> = {
  nik: 'angka 14-17',
  kk: 'angka 14-17',
  card: 'angka 13',
  birth_date: 'tanggal',
  status_date: 'tanggal',
  start_date: 'tanggal',
};
/** Share of a column's filled cells that must be numbers of one length. */
const MOSTLY = 0.8;

/**
 * What a column that is not understood might be: a field still missing, by a title like one of its spellings; else by
 * cells that are numbers as long as a NIK or a card's.
 */
export function guesser(
  schema: SourceSchema,
  found: ReadonlySet<string>,
): (title: string, shapes: readonly number[]) => Guess | null {
  const spellings = Object.entries(schema.columns)
    .filter(([field]) => !found.has(field))
    .flatMap(([field, names]) => names.map((name) => ({ field: field as Field, key: headerKey(name) })));
  const fuse = new Fuse(spellings, { keys: ['key'], threshold: LIKENESS });
  const missing = (fields: readonly Field[]): Field | undefined =>
    fields.find((field) => !found.has(field) && schema.columns[field] !== undefined);
  return (title, shapes) => {
    const key = headerKey(title);
    const filled = shapes.reduce((sum, count, shape) => (shape === 0 ? sum : sum + count), 0);
    const share = (name: (typeof SHAPES)[number]): number =>
      filled === 0 ? 0 : (shapes[SHAPES.indexOf(name)] ?? 0) / filled;
    const looksRight = (field: Field): boolean => {
      const shape = SHAPE_OF[field];
      return shape === undefined || filled === 0 || share(shape) >= MOSTLY;
    };
    const near = key.length < 2 ? undefined : fuse.search(key).find(({ item }) => looksRight(item.field));
    if (near !== undefined) return { field: near.item.field, by: 'judul' };
    const field =
      share('angka 14-17') >= MOSTLY
        ? missing(['nik', 'kk'])
        : share('angka 13') >= MOSTLY
          ? missing(['card'])
          : undefined;
    return field === undefined ? null : { field, by: 'isi' };
  };
}
