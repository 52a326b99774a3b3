import type { ByTextKind } from './record-columns.ts';
import type { RowRange } from './row-task.ts';
import { TEXT_COLUMNS, type TextColumn } from './record-columns.ts';

const FIELDS = [
  'nik',
  'kk',
  'card',
  'familyCard',
  'name',
  'mother',
  'birth',
  'birthPlace',
  'address',
  'place',
] as const satisfies readonly TextColumn[];
export type LinkField = (typeof FIELDS)[number];

/** The fields of every record that linking compares, as columns of vocabulary numbers; 42 bytes a record. */
export class LinkRows {
  readonly source: Uint8Array;
  readonly sex: Uint8Array;
  readonly columns: Readonly<Record<LinkField, Int32Array>>;
  private used = 0;

  constructor(capacity: number) {
    this.source = new Uint8Array(capacity);
    this.sex = new Uint8Array(capacity);
    this.columns = Object.fromEntries(FIELDS.map((field) => [field, new Int32Array(capacity)])) as Record<
      LinkField,
      Int32Array
    >;
  }

  /** Records there are. */
  get count(): number {
    return this.used;
  }

  /** Takes the next records, with the numbers of the range's texts; returns the id of the first. */
  add(source: number, range: RowRange, numbers: ByTextKind<Int32Array>): number {
    const first = this.used;
    const count = range.rows.length;
    if (first + count > this.source.length) throw new RangeError('more records than were announced');
    this.used += count;
    this.source.fill(source, first, this.used);
    const sexes = range.values.sex ?? [];
    const sex = range.ids.sex;
    for (let at = 0; at < count; at += 1) this.sex[first + at] = Number(sexes[sex?.[at] ?? 0] ?? 0);
    for (const field of FIELDS) {
      const column = this.columns[field];
      const numberOf = numbers[TEXT_COLUMNS[field].kind];
      const ids = range.ids[field];
      if (ids === undefined) column.fill(numberOf[range.constants[field] ?? 0] ?? -1, first, this.used);
      else for (let at = 0; at < count; at += 1) column[first + at] = numberOf[ids[at] ?? 0] ?? -1;
    }
    return first;
  }

  /** Records that carry each name, as theirs or their mother's. */
  nameUses(names: number): Int32Array {
    const uses = new Int32Array(names);
    for (const column of [this.columns.name, this.columns.mother])
      for (const id of column) if (id >= 0) uses[id] = (uses[id] ?? 0) + 1;
    return uses;
  }
}
