import type { RunContext } from '../context.ts';
import type { StagePool } from '../workers/stage-pool.ts';
import type { LinkRows } from './link-rows.ts';
import { type SourceMeta, insertUnread } from './queries.ts';
import { insertRecords } from './record-insert.ts';
import { OwnKeys, settleRecordKeys } from './record-key.ts';
import type { RowRange } from './row-task.ts';
import type { NormaliseResult, NormaliseWork } from './task.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Pool = StagePool<NormaliseWork, NormaliseResult>;

/**
 * Rows that are read in one piece. What repeats within it is read once; a small run is cut finer, so that every thread has its share. The numbers do not depend on it.
 */
const MOST_ROWS = 131_072;
const LEAST_ROWS = 8_192;
const PIECES = 8;

interface Parts {
  readonly pool: Pool;
  readonly vocabulary: Vocabulary;
  readonly rows: LinkRows;
}

/** Reads every source and writes its records: a record's id is its place among all records of the run. */
export async function normaliseRows(
  context: RunContext,
  metas: readonly SourceMeta[],
  { pool, vocabulary, rows }: Parts,
): Promise<void> {
  const { store } = context;
  let source: SourceRecords | undefined;
  for await (const result of pool.inOrder(pieces(metas))) {
    if (!('range' in result)) continue;
    if (source?.meta.ordinal !== result.source) {
      source?.finish();
      source = new SourceRecords(context, metas[result.source], rows.count);
    }
    const { range } = result;
    if (range.rows.length === 0) continue;
    store.transaction(() => {
      const first = rows.add(result.source, range, vocabulary.numbers(range));
      insertRecords(store, { source: result.source, range, first }, rows);
    })();
    source.took(range, rows.count);
  }
  source?.finish();
}

/** What is known of one source while its rows come in. */
class SourceRecords {
  readonly meta: SourceMeta;
  private readonly context: RunContext;
  /** Id of the first record. */
  private readonly first: number;
  private readonly keys = new OwnKeys();
  private readonly unread = new Map<string, number>();

  constructor(context: RunContext, meta: SourceMeta | undefined, first: number) {
    if (meta === undefined) throw new Error('rows of a source that is not stored');
    this.context = context;
    this.meta = meta;
    this.first = first;
  }

  took(range: RowRange, records: number): void {
    this.keys.add(range.keys);
    for (const [field, count] of range.unread) this.unread.set(field, (this.unread.get(field) ?? 0) + count);
    const { name: part, stored: total } = this.meta;
    this.context.tell({ event: 'progress', stage: 'normalise', part, done: records - this.first, total });
  }

  finish(): void {
    const { store } = this.context;
    store.transaction(() => {
      settleRecordKeys(store, this.keys.unsettled(this.first));
      insertUnread(store, this.meta.ordinal, this.unread);
    })();
  }
}

/** Row numbers begin at 1; the last piece of a source takes whatever follows. */
function* pieces(metas: readonly SourceMeta[]): Generator<NormaliseWork> {
  const all = metas.reduce((sum, { rows }) => sum + rows, 0);
  const size = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.ceil(all / PIECES)));
  for (const { ordinal, rows } of metas) {
    for (let from = 1; from <= rows; from += size) {
      const to = from + size;
      yield { source: ordinal, from, to: to > rows ? Infinity : to };
    }
  }
}
