import type { PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import { RowCells } from '../../matchers/kernel/row-cells.ts';
import type { Field } from '../../schemas/source.ts';
import type { RawBlock } from '../store/raw-rows.ts';
import { GrowingInts } from './growing.ts';
import { localTexts } from './local-texts.ts';
import { ownKeys } from './own-keys.ts';
import { Packer, packedOf } from './packed.ts';
import {
  type ByTextKind,
  type CodeColumn,
  type CodeValue,
  type TextColumn,
  byTextKind,
} from './record-columns.ts';
import { type ReadCode, type ReadText, codeColumns, textColumns } from './row-columns.ts';
import type { Rules, SourceReading } from './rules.ts';

/** Some rows of a source in integers: ids are places in `texts` and `values`, which hold what these rows have. */
export interface RowRange {
  readonly rows: Int32Array;
  /** None where no file of the source has the column: every row then has the first id that `constants` says. */
  readonly ids: Readonly<Partial<Record<TextColumn | CodeColumn, Int32Array>>>;
  readonly constants: Readonly<Partial<Record<TextColumn | CodeColumn, number>>>;
  readonly texts: ByTextKind<PackedTexts>;
  /** 1 where a text says nothing, by its place. */
  readonly blank: ByTextKind<Uint8Array>;
  /** Of the dates, by place: yyyymmdd, 0 for none. */
  readonly days: Int32Array;
  readonly values: Readonly<Partial<Record<CodeColumn, readonly CodeValue[]>>>;
  /** Of the segments, by place: their keys of schemas/codes.yaml. */
  readonly groups: readonly string[];
  /** Each row's own key in the source, '' for none. */
  readonly keys: PackedTexts;
  /** By field: cells that are not empty and cannot be read. */
  readonly unread: ReadonlyMap<string, number>;
}

/** Reads the rows of the blocks from row number `from` up to `to`. */
export function readRows(
  blocks: Iterable<RawBlock>,
  { from, to }: { readonly from: number; readonly to: number },
  { source: { schema, files }, rules }: { readonly source: SourceReading; readonly rules: Rules },
): RowRange {
  const kinds = localTexts(rules);
  const texts = textColumns(files, kinds).map(withIds);
  const codes = codeColumns(files, schema, rules.codes).map(withIds);
  const columns = [...texts, ...codes];
  const varied = columns.filter(({ isConstant }) => !isConstant);
  const keys = new Packer();
  const rows = new GrowingInts();
  const cells = new RowCells();
  const ownKey = ownKeys(schema.key, texts, cells);
  for (const { row, part, ends, cells: bytes } of blocks) {
    const file = files[part];
    if (file === undefined) throw new Error('a row of a file that the source does not have');
    const last = Math.min(ends.length, to - row);
    for (let at = Math.max(0, from - row); at < last; at += 1) {
      const start = ends[at - 1] ?? 0;
      const end = ends[at] ?? start;
      // a row that was refused
      if (end === start) continue;
      cells.read(bytes, start, end);
      for (const { byPart, local, ids } of rows.length === 0 ? columns : varied) {
        const place = byPart[part];
        if (place !== undefined) ids.push(local.id(cells, place));
      }
      keys.push(ownKey(file.columns));
      rows.push(row + at);
    }
  }
  return {
    rows: rows.done(),
    ids: Object.fromEntries(varied.map(({ name, ids }) => [name, ids.done()])),
    constants: Object.fromEntries(
      columns.filter(({ isConstant }) => isConstant).map(({ name, ids }) => [name, ids.last]),
    ),
    texts: byTextKind((kind) =>
      kind === 'place' ? packedOf(kinds.place.values.map(({ text }) => text)) : kinds[kind].packed(),
    ),
    blank: byTextKind((kind) => Uint8Array.from(kinds[kind].values, ({ isBlank }) => (isBlank ? 1 : 0))),
    days: Int32Array.from(kinds.date.values, ({ day }) => day),
    values: Object.fromEntries(
      codes.map(({ name, local }) => [name, local.values.map(({ value }) => value)]),
    ),
    groups: codes.flatMap(({ name, local }) =>
      name === 'segment' ? local.values.map(({ group = '' }) => group) : [],
    ),
    keys: keys.packed(),
    unread: unreadOf(texts, codes),
  };
}

const withIds = <Column extends ReadText | ReadCode>(
  column: Column,
): Column & { readonly ids: GrowingInts } => ({
  ...column,
  ids: new GrowingInts(),
});
type WithIds<Column> = Column & { readonly ids: GrowingInts };

const DATE_FIELDS: Readonly<Partial<Record<TextColumn, Field>>> = {
  birth: 'birth_date',
  statusDay: 'status_date',
  startDay: 'start_date',
};

function unreadOf(
  texts: readonly WithIds<ReadText>[],
  codes: readonly WithIds<ReadCode>[],
): ReadonlyMap<string, number> {
  const unread = new Map<string, number>();
  const count = (ids: Int32Array, fieldOf: (id: number) => string | undefined): void => {
    for (const id of ids) {
      const field = fieldOf(id);
      if (field !== undefined) unread.set(field, (unread.get(field) ?? 0) + 1);
    }
  };
  for (const { name, local, ids } of texts) {
    const field = DATE_FIELDS[name];
    if (field !== undefined)
      count(ids.done(), (id) => (local.values[id]?.isUnread === true ? field : undefined));
  }
  for (const { local, ids } of codes) count(ids.done(), (id) => local.values[id]?.unread);
  return unread;
}
