import { ByteDictionary } from '../../matchers/kernel/byte-dictionary.ts';
import type { NameTable } from '../../matchers/kernel/columns.ts';
import { NormalForms } from '../../pipeline/2-normalise/normal-forms.ts';
import { idOf } from '../../pipeline/2-normalise/packed.ts';
import { byTextKind } from '../../pipeline/2-normalise/record-columns.ts';
import { parseTexts } from '../../pipeline/2-normalise/text-task.ts';
import type { Column } from '../../pipeline/store/columns.ts';
import { RULES } from './rows.ts';

export interface NamedTable {
  readonly table: NameTable;
  /** Id of a name as written. */
  readonly id: (text: string) => number;
}

/** Names as linking sees them, laid out by the pipeline's own code; each carried by `uses` records. */
export function namesOf(texts: readonly string[], uses: (text: string) => number = () => 1): NamedTable {
  const dictionaries = byTextKind(() => new ByteDictionary());
  const distinct = [...new Set(texts)];
  for (const text of distinct) idOf(dictionaries.name, text);
  const forms = new NormalForms(dictionaries, Int32Array.from(distinct, uses));
  forms.take(0, parseTexts('name', dictionaries.name.packed(), RULES));
  return { table: tableOf(forms.nameTable(RULES)), id: (text) => known(distinct.indexOf(text), text) };
}

function known(id: number, text: string): number {
  if (id < 0) throw new RangeError(`not among the names: ${text}`);
  return id;
}

type Columns = Readonly<Record<string, Column>>;

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
