import { Batch } from '../store/batch.ts';
import type { Store } from '../store/open.ts';
import type { LinkField, LinkRows } from './link-rows.ts';
import { textsOf } from './packed.ts';
import { CODE_COLUMNS, type CodeColumn, type CodeValue } from './record-columns.ts';
import type { RowRange } from './row-task.ts';

/** Columns of the table `record` behind id, source, row and key: what each holds. */
const COLUMNS = {
  nik: 'nik',
  kk: 'kk',
  card: 'card',
  name: 'name',
  mother: 'mother',
  birth: 'birth',
  birth_place: 'birthPlace',
  address: 'address',
  place: 'place',
  sex: 'sex',
  relation: 'relation',
  status: 'status',
  status_day: 'statusDay',
  decile: 'decile',
  segment: 'segment',
  segment_group: 'segmentGroup',
  active: 'active',
  class: 'class',
  start_day: 'startDay',
  period: 'period',
  fee: 'fee',
} as const satisfies Readonly<Record<string, LinkField | CodeColumn | Day | 'segmentGroup'>>;
type Day = 'statusDay' | 'startDay';
type ColumnName = keyof typeof COLUMNS;

type Values = Int32Array | readonly CodeValue[];

interface Filled {
  readonly name: ColumnName;
  readonly valueOf: (at: number) => CodeValue;
  readonly isConstant: boolean;
}

/** A range of rows of a source, and the id of its first record. */
interface Placed {
  readonly source: number;
  readonly range: RowRange;
  readonly first: number;
}

/**
 * Writes the records of a range, the first with the id `first`. What is the same on every row, as what the source has no
 * column for, stands in the statement itself.
 */
export function insertRecords(store: Store, { source, range, first }: Placed, rows: LinkRows): void {
  const columns = (Object.keys(COLUMNS) as ColumnName[]).map((name) =>
    filled(name, { source, range, first }, rows),
  );
  const bound = columns.filter(({ isConstant }) => !isConstant);
  const fixed = columns.filter(({ isConstant }) => isConstant).map(({ name, valueOf }) => [name, valueOf(0)]);
  const batch = new Batch(store, 'record', {
    columns: ['id', 'row', 'record_key', ...bound.map(({ name }) => name)],
    fixed: { source, ...(Object.fromEntries(fixed) as Record<string, CodeValue>) },
  });
  batch.write(range.rows.length, [
    (at) => first + at,
    (at) => range.rows[at] ?? 0,
    textsOf(range.keys),
    ...bound.map(({ valueOf }) => valueOf),
  ]);
}

const isDay = (column: string): column is Day => column === 'statusDay' || column === 'startDay';
const isCode = (column: string): column is CodeColumn => column in CODE_COLUMNS;

function filled(name: ColumnName, { range, first }: Placed, rows: LinkRows): Filled {
  const column = COLUMNS[name];
  // the group is the segment's, the other half of what one look-up gave
  const read = column === 'segmentGroup' ? 'segment' : column;
  const ids = range.ids[read];
  const isConstant = ids === undefined;
  if (!isCode(read) && !isDay(read)) {
    const numbers = rows.columns[read];
    return { name, isConstant, valueOf: (at) => numbers[first + at] ?? -1 };
  }
  const values: Values =
    column === 'segmentGroup' ? range.groups : isDay(read) ? range.days : (range.values[read] ?? []);
  const constant = values[range.constants[read] ?? 0] ?? null;
  return {
    name,
    isConstant,
    valueOf: ids === undefined ? () => constant : (at) => values[ids[at] ?? 0] ?? null,
  };
}
