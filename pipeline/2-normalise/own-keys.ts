import type { RowCells } from '../../matchers/kernel/row-cells.ts';
import type { ByField, Field } from '../../schemas/source.ts';
import type { GrowingInts } from './growing.ts';
import { textAt } from './local-values.ts';
import type { ReadText } from './row-columns.ts';

type TextIds = ReadText & { readonly ids: GrowingInts };

/** The key that the source itself gives the row that was read last: the first of `fields` that says one; '' where none does. */
export function ownKeys(
  fields: readonly Field[],
  texts: readonly TextIds[],
  cells: RowCells,
): (columns: ByField<number>) => string {
  const readers = fields.map((field) => keyReader(field, texts, cells));
  return (columns) => {
    for (const read of readers) {
      const key = read(columns);
      if (key !== '') return key;
    }
    return '';
  };
}

const PREFIXES: Readonly<Partial<Record<ReadText['name'], string>>> = { nik: 'nik:', card: 'kartu:' };

function keyReader(
  field: Field,
  texts: readonly TextIds[],
  cells: RowCells,
): (columns: ByField<number>) => string {
  const text = field === 'nik' || field === 'card' ? texts.find(({ name }) => name === field) : undefined;
  if (text !== undefined) {
    const prefix = PREFIXES[text.name] ?? '';
    return () => {
      const own = text.local.values[text.ids.last]?.own ?? '';
      return own === '' ? '' : prefix + own;
    };
  }
  return (columns) => {
    const cell = columns[field] ?? -1;
    const said = textAt(cells.bytes, cells.start(cell), cells.end(cell)).trim();
    return said === '' ? '' : `${field}:${said}`;
  };
}
