import type { Field } from '../../schemas/source.ts';
import type { RunContext } from '../context.ts';
import type { CodeTables } from './codes.ts';
import type { LinkRows } from './link-rows.ts';
import { type SourceMeta, insertRecord, rawRows } from './queries.ts';
import { settleRecordKeys } from './record-key.ts';
import { type Cell, type NormalRecord, normalRecord } from './record.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Tools {
  readonly words: Vocabulary;
  readonly codes: CodeTables;
  /** What linking needs of each record, kept in memory; the rest goes straight to the store. */
  readonly rows: LinkRows;
}

const PROGRESS_ROWS = 20_000;

/** Normalises one source row by row: a record's id is its place among all records of the run. */
export function normaliseSource(context: RunContext, meta: SourceMeta, { words, codes, rows }: Tools): void {
  const { store, project, tell } = context;
  const source = project.sources[meta.ordinal];
  if (source === undefined) throw new Error('a stored source that the project does not name');
  const columns = JSON.parse(meta.columns) as Partial<Record<Field, number>>;
  const insert = insertRecord(store);
  const keyField = source.schema.key;
  let done = 0;
  for (const { row, cells } of rawRows(store, meta.ordinal)) {
    const values = JSON.parse(cells) as readonly string[];
    const cell: Cell = (field) => {
      const at = columns[field];
      return at === undefined ? '' : (values[at] ?? '');
    };
    const record = normalRecord(cell, source.schema, { words, codes });
    const key =
      keyField.map((field) => ownKey(field, cell, { record, words })).find((own) => own !== '') ?? '';
    insert({ id: rows.push(meta.ordinal, record), source: meta.ordinal, row, recordKey: key, record });
    done += 1;
    if (done % PROGRESS_ROWS === 0)
      tell({ event: 'progress', stage: 'normalise', part: source.name, done, total: meta.stored });
  }
  settleRecordKeys(store, meta.ordinal);
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
