import type { FieldColumn, LinkColumns, NameTable } from '../../matchers/kernel/columns.ts';
import { type Column, loadColumns } from './columns.ts';
import type { Store } from './open.ts';

/** The columns that normalise laid out, in shared memory. */
export function readLinkColumns(store: Store): LinkColumns {
  const columns = loadColumns(store, 'link_column');
  const ints = (name: string): Int32Array => typed(columns.get(name), Int32Array, name);
  const bytes = (name: string): Uint8Array => typed(columns.get(name), Uint8Array, name);
  const source = bytes('source');
  return {
    count: source.length,
    source,
    isRegister: bytes('isRegister'),
    nik: ints('nik'),
    birthDate: ints('birthDate'),
    birthEpoch: ints('birthEpoch'),
    sex: bytes('sex'),
    name: ints('name'),
    mother: ints('mother'),
    kk: ints('kk'),
    card: ints('card'),
    familyCard: ints('familyCard'),
    street: ints('street'),
    rtRw: ints('rtRw'),
    village: ints('village'),
    district: ints('district'),
    birthPlace: ints('birthPlace'),
    niks: {
      digits: bytes('niks.digits'),
      length: bytes('niks.length'),
      held: bytes('niks.held'),
    },
    names: wordsOf('names', { ints, bytes }),
    fields: fieldsOf(columns, { ints, bytes }),
  };
}

/** One of the columns that have a number a record; `ownNik` says which rows share a NIK that is usable as it stands. */
export const readIntegers = (store: Store, name: IntegerColumn): Int32Array =>
  typed(loadColumns(store, 'link_column', name).get(name), Int32Array, name);

type IntegerColumn = 'kk' | 'familyCard' | 'street' | 'rtRw' | 'village' | 'name' | 'ownNik';

/** Ordinal of each record's source. */
export const readSources = (store: Store): Uint8Array =>
  typed(loadColumns(store, 'link_column', 'source').get('source'), Uint8Array, 'source');

interface ByName {
  readonly ints: (name: string) => Int32Array;
  readonly bytes: (name: string) => Uint8Array;
}

const wordsOf = (place: string, { ints, bytes }: ByName): NameTable => ({
  alternativeStart: ints(`${place}.alternativeStart`),
  babyOf: ints(`${place}.babyOf`),
  tokenStart: ints(`${place}.tokenStart`),
  clean: ints(`${place}.clean`),
  sortedKeys: ints(`${place}.sortedKeys`),
  joinedKeys: ints(`${place}.joinedKeys`),
  wholeRarity: bytes(`${place}.wholeRarity`),
  textStart: ints(`${place}.textStart`),
  text: bytes(`${place}.text`),
  tokens: ints(`${place}.tokens`),
  token: {
    key: ints(`${place}.token.key`),
    phonetic: ints(`${place}.token.phonetic`),
    rarity: bytes(`${place}.token.rarity`),
    charStart: ints(`${place}.token.charStart`),
    chars: bytes(`${place}.token.chars`),
  },
});

/** The fields of a project with `link:`, in its order: `field.0.ids`, `field.1.ids`, … */
function fieldsOf(columns: ReadonlyMap<string, Column>, by: ByName): FieldColumn[] {
  const fields: FieldColumn[] = [];
  for (let at = 0; columns.has(`field.${at}.ids`); at += 1) {
    const words = wordsOf(`field.${at}`, by);
    fields.push({
      ids: by.ints(`field.${at}.ids`),
      values: words.alternativeStart.length - 1,
      numbers: typed(columns.get(`field.${at}.numbers`), Float64Array, 'numbers'),
      words,
    });
  }
  return fields;
}

function typed<T extends Column>(
  column: Column | undefined,
  type: abstract new (...values: never[]) => T,
  name: string,
): T {
  if (column instanceof type) return column;
  throw new Error(`the store has no column ${name}`);
}
