import type { ByField, Field } from '../../schemas/source.ts';
import type { RunContext } from '../context.ts';
import type { CodeTables } from '../cells/codes.ts';
import type { FieldCells } from './fields.ts';
import type { LinkRows } from './link-rows.ts';
import { type FileMeta, type SourceMeta, fileMetas, insertRecord, insertUnread, rawRows } from './queries.ts';
import { settleRecordKeys } from './record-key.ts';
import { type Cell, type NormalRecord, normalRecord } from './record.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Tools {
  readonly words: Vocabulary;
  readonly codes: CodeTables;
  /** What linking needs of each record, kept in memory; the rest goes straight to the store. */
  readonly rows: LinkRows;
  /** Of a project with `link:`, else none. */
  readonly fields: readonly FieldCells[];
}

const PROGRESS_ROWS = 20_000;

/** Normalises one source row by row: a record's id is its place among all records of the run. */
export function normaliseSource(
  context: RunContext,
  meta: SourceMeta,
  { words, codes, rows, fields }: Tools,
): void {
  const { store, project, tell } = context;
  const source = project.sources[meta.ordinal];
  if (source === undefined) throw new Error('a stored source that the project does not name');
  const files = fileMetas(store, meta.ordinal).map((file) => ({ ...file, cellOf: cellReader(file) }));
  const unread = new Map<Field, number>();
  const onUnread = (field: Field): void => void unread.set(field, (unread.get(field) ?? 0) + 1);
  const insert = insertRecord(store);
  let done = 0;
  for (const { row, part, cells } of rawRows(store, meta.ordinal)) {
    const file = files[part];
    if (file === undefined) throw new Error('a row of a file that the source does not have');
    const { dateOrder, regionCodes } = file;
    const cell = file.cellOf(cells);
    const record = normalRecord(cell, source.schema, { words, codes, dateOrder, regionCodes, onUnread });
    const key = source.schema.key
      .map((field) => ownKey(field, cell, { record, words }))
      .find((own) => own !== '');
    for (const field of fields) field.push(meta.ordinal, cell);
    insert({ id: rows.push(meta.ordinal, record), source: meta.ordinal, row, recordKey: key ?? '', record });
    done += 1;
    if (done % PROGRESS_ROWS === 0)
      tell({ event: 'progress', stage: 'normalise', part: source.name, done, total: meta.stored });
  }
  settleRecordKeys(store, meta.ordinal);
  insertUnread(store, meta.ordinal, unread);
}

function cellReader(file: FileMeta): (cells: readonly string[]) => Cell {
  const columns = JSON.parse(file.columns) as ByField<number>;
  return (cells) => (field) => {
    const at = columns[field];
    return at === undefined ? '' : (cells[at] ?? '');
  };
}

/** A key of the source itself, '' where the record has none. */
function ownKey(
  field: Field,
  cell: Cell,
  { record, words }: { record: NormalRecord; words: Vocabulary },
): string {
  if (field === 'nik')
    return words.nik.at(record.nik).usable ? `nik:${words.nik.at(record.nik).cleaned}` : '';
  if (field === 'card')
    return record.card < 0 || words.card.at(record.card) === '' ? '' : `kartu:${words.card.at(record.card)}`;
  const text = cell(field).trim();
  return text === '' ? '' : `${field}:${text}`;
}
