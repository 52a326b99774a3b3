import type { LinkModel } from '../../matchers/model/link-model.ts';
import type { RecallSummary, RuleSummary } from '../../schemas/summary.ts';
import type { RunContext } from '../context.ts';
import type { Store } from '../store/open.ts';
import type { LinkSource } from './groups.ts';

export const linkSources = ({ store, project }: RunContext): LinkSource[] =>
  store
    .prepare<[], LinkSource>('SELECT ordinal, name, kind FROM source ORDER BY ordinal')
    .all()
    .map((source) => ({ ...source, duplicates: project.sources[source.ordinal]?.schema.duplicates ?? true }));

export const insertModel = (store: Store, model: LinkModel): void =>
  void store.prepare('INSERT INTO model VALUES (1, ?)').run(JSON.stringify(model));

/** What a rule proposed and what it had to leave. */
export interface BlockStat {
  readonly name: string;
  readonly pairs: number;
  newPairs: number;
  kept: number;
  /** Largest block that was left, in records. */
  readonly limit: number;
  /** Why blocks were refused. */
  readonly reason: RuleSummary['reason'];
  readonly split: number;
  readonly refused: number;
  readonly refusedRecords: number;
  readonly dropped: number;
}

export const insertRecall = (store: Store, recall: RecallSummary): void =>
  void store.prepare('INSERT INTO block_recall VALUES (1, ?)').run(JSON.stringify(recall));

export function insertBlockStats(store: Store, stats: readonly BlockStat[]): void {
  const insert = store.prepare(
    `INSERT INTO block_stat VALUES
       (?, @name, @pairs, @newPairs, @kept, @limit, @split, @refused, @refusedRecords, @reason, @dropped)`,
  );
  stats.forEach((stat, rule) => insert.run(rule, stat));
}
