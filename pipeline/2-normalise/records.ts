import type { Field } from '../../schemas/source.ts';
import type { RunContext } from '../context.ts';
import type { CodeTables } from './codes.ts';
import { type SourceMeta, rawRows } from './queries.ts';
import { RecordKeys } from './record-key.ts';
import { type Cell, type NormalRecord, normalRecord } from './record.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface KeyedRecord extends NormalRecord {
  readonly recordKey: string;
}

export interface Tools {
  readonly words: Vocabulary;
  readonly codes: CodeTables;
}

/** All records of one source, in the order of its rows. */
export function recordsOf(context: RunContext, meta: SourceMeta, tools: Tools): KeyedRecord[] {
  const source = context.project.sources[meta.ordinal];
  if (source === undefined) throw new Error('a stored source that the project does not name');
  const columns = JSON.parse(meta.columns) as Partial<Record<Field, number>>;
  const keys = new RecordKeys();
  const records: NormalRecord[] = [];
  for (const { row, cells } of rawRows(context.store, meta.ordinal)) {
    const values = JSON.parse(cells) as readonly string[];
    const cell: Cell = (field) => {
      const at = columns[field];
      return at === undefined ? '' : (values[at] ?? '');
    };
    const record = normalRecord(cell, source.schema, tools);
    keys.add(source.schema.key.map((field) => ownKey(field, cell, record, tools.words)));
    records.push({ ...record, source: meta.ordinal, row });
    if (records.length % 20_000 === 0) {
      context.tell({
        event: 'progress',
        stage: 'normalise',
        part: source.name,
        done: records.length,
        total: meta.stored,
      });
    }
  }
  const content = context.store
    .prepare<[number, number], string>('SELECT cells FROM raw_row WHERE source = ? AND row = ?')
    .pluck();
  const names = keys.keys((index) => content.get(meta.ordinal, records[index]?.row ?? 0) ?? '');
  return records.map((record, index) => ({ ...record, recordKey: names[index] ?? '' }));
}

/** A key of the source itself, '' where the record has none that could name it. */
function ownKey(
  field: Field,
  cell: Cell,
  record: Omit<NormalRecord, 'source' | 'row'>,
  words: Vocabulary,
): string {
  if (field === 'nik')
    return words.nik.at(record.nik).usable ? `nik:${words.nik.at(record.nik).cleaned}` : '';
  if (field === 'card')
    return record.card < 0 || words.card.at(record.card) === '' ? '' : `kartu:${words.card.at(record.card)}`;
  const text = cell(field).trim();
  return text === '' ? '' : `${field}:${text}`;
}
