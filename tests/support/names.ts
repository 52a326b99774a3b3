import { parseName } from '../../matchers/indonesia/nama.ts';
import type { ParsedName } from '../../matchers/indonesia/nama.ts';
import type { NameTable } from '../../matchers/kernel/columns.ts';
import { Dictionary } from '../../pipeline/2-normalise/dictionary.ts';
import { nameTable } from '../../pipeline/2-normalise/name-table.ts';
import { nameRules } from './rules.ts';

export interface NamedTable {
  readonly table: NameTable;
  /** Id of a name as written. */
  readonly id: (text: string) => number;
}

/** Names as linking sees them, laid out by the pipeline's own code; each carried by `uses` records. */
export function namesOf(texts: readonly string[], uses: (text: string) => number = () => 1): NamedTable {
  const words = new Dictionary<ParsedName>((text) => parseName(text, nameRules));
  for (const text of texts) words.id(text);
  const columns = nameTable(words, (id) => uses(words.originals[id] ?? ''));
  return { table: tableOf(columns), id: (text) => known(words.originals.indexOf(text), text) };
}

function known(id: number, text: string): number {
  if (id < 0) throw new RangeError(`not among the names: ${text}`);
  return id;
}

type Columns = ReturnType<typeof nameTable>;

function tableOf(columns: Columns): NameTable {
  const ints = (name: string): Int32Array => column(columns, `names.${name}`, Int32Array);
  const bytes = (name: string): Uint8Array => column(columns, `names.${name}`, Uint8Array);
  return {
    alternativeStart: ints('alternativeStart'),
    babyOf: ints('babyOf'),
    tokenStart: ints('tokenStart'),
    clean: ints('clean'),
    sortedKeys: ints('sortedKeys'),
    joinedKeys: ints('joinedKeys'),
    wholeRarity: bytes('wholeRarity'),
    textStart: ints('textStart'),
    text: bytes('text'),
    tokens: ints('tokens'),
    token: {
      key: ints('token.key'),
      phonetic: ints('token.phonetic'),
      rarity: bytes('token.rarity'),
      charStart: ints('token.charStart'),
      chars: bytes('token.chars'),
    },
  };
}

function column<T extends Int32Array | Uint8Array>(
  columns: Columns,
  name: string,
  type: abstract new (...values: never[]) => T,
): T {
  const found = columns[name];
  if (found instanceof type) return found;
  throw new RangeError(`no column ${name}`);
}
