import { ingest } from './1-ingest/stage.ts';
import { normalise } from './2-normalise/stage.ts';
import { link } from './3-link/stage.ts';
import { resolve } from './4-resolve/stage.ts';
import { reconcile } from './5-reconcile/stage.ts';
import { publish } from './6-publish/stage.ts';
import { index } from './7-index/stage.ts';
import type { Stage } from './context.ts';

/**
 * The way of a row, in order. Each stage says in its own file what it reads and writes:
 *
 *   1 ingest     files                        → source, source_file, raw_block, row_place, reject, repair, source_read
 *   2 normalise  source, source_file, raw_block → record, *_value, place, link_column
 *   3 link       source, link_column, name_value → pair_column, model, block_stat
 *   4 resolve    record, pair_column, model, ledger, decisions → member (placed, agreement), person, claim_column, contest, decided_pair, ledger
 *   5 reconcile  record, member, ledger       → finding, facts
 *   6 publish    all                          → the files under the output folder, ledger
 *   7 index      record, *_value, member      → search.sqlite
 */
export const STAGES: readonly Stage[] = [ingest, normalise, link, resolve, reconcile, publish, index];
