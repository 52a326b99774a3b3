import type { LinkColumns } from '../../matchers/kernel/columns.ts';
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
    names: {
      alternativeStart: ints('names.alternativeStart'),
      babyOf: ints('names.babyOf'),
      tokenStart: ints('names.tokenStart'),
      clean: ints('names.clean'),
      sortedKeys: ints('names.sortedKeys'),
      joinedKeys: ints('names.joinedKeys'),
      wholeRarity: bytes('names.wholeRarity'),
      textStart: ints('names.textStart'),
      text: bytes('names.text'),
      tokens: ints('names.tokens'),
      token: {
        key: ints('names.token.key'),
        phonetic: ints('names.token.phonetic'),
        rarity: bytes('names.token.rarity'),
        charStart: ints('names.token.charStart'),
        chars: bytes('names.token.chars'),
      },
    },
  };
}

function typed<T extends Column>(
  column: Column | undefined,
  type: abstract new (...values: never[]) => T,
  name: string,
): T {
  if (column instanceof type) return column;
  throw new Error(`the store has no column ${name}`);
}
