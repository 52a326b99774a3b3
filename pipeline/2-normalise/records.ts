import type { RunContext } from '../context.ts';
import type { StagePool } from '../workers/stage-pool.ts';
import type { LinkRows } from './link-rows.ts';
import { type SourceMeta, insertUnread } from './queries.ts';
import { insertRecords } from './record-insert.ts';
import { OwnKeys, settleRecordKeys } from './record-key.ts';
import type { NormaliseResult, NormaliseWork } from './task.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Pool = StagePool<NormaliseWork, NormaliseResult>;

/** Rows that are read in one piece: what a thread holds of them is some 20 MB. */
const PIECE_ROWS = 32_768;

/** Reads every source and writes its records: a record's id is its place among all records of the run. */
export async function normaliseRows(
  { store, project, tell }: RunContext,
  metas: readonly SourceMeta[],
  {
    pool,
    vocabulary,
    rows,
  }: { readonly pool: Pool; readonly vocabulary: Vocabulary; readonly rows: LinkRows },
): Promise<void> {
  for (const { ordinal, rows: numbered, stored } of metas) {
    const keys = new OwnKeys();
    const unread = new Map<string, number>();
    const begin = rows.count;
    for await (const result of pool.inOrder(pieces(ordinal, numbered))) {
      if (!('range' in result)) continue;
      const { range } = result;
      if (range.rows.length === 0) continue;
      store.transaction(() => {
        const first = rows.add(ordinal, range, vocabulary.numbers(range));
        insertRecords(store, { source: ordinal, range, first }, rows);
      })();
      keys.add(range.keys);
      for (const [field, count] of range.unread) unread.set(field, (unread.get(field) ?? 0) + count);
      tell({
        event: 'progress',
        stage: 'normalise',
        part: project.sources[ordinal]?.name ?? '',
        done: rows.count - begin,
        total: stored,
      });
    }
    store.transaction(() => {
      settleRecordKeys(store, keys.unsettled(begin));
      insertUnread(store, ordinal, unread);
    })();
  }
}

/** Row numbers begin at 1; the last piece takes whatever follows. */
function* pieces(source: number, rows: number): Generator<NormaliseWork> {
  for (let from = 1; from <= rows; from += PIECE_ROWS) {
    const to = from + PIECE_ROWS;
    yield { source, from, to: to > rows ? Infinity : to };
  }
}
