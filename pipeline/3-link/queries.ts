import type { PairColumns } from '../../matchers/kernel/pair-list.ts';
import type { LinkModel } from '../../matchers/model/link-model.ts';
import type { RunContext } from '../context.ts';
import type { Store } from '../store/open.ts';
import type { LinkSource } from './groups.ts';

export const linkSources = ({ store, project }: RunContext): LinkSource[] =>
  store
    .prepare<[], LinkSource>('SELECT ordinal, name, kind FROM source ORDER BY ordinal')
    .all()
    .map((source) => ({ ...source, duplicates: project.sources[source.ordinal]?.schema.duplicates ?? true }));

/** Kept pairs, in the order of (a, b). */
export function insertLinks(store: Store, pairs: PairColumns, width: number): void {
  const insert = store.prepare('INSERT INTO link VALUES (?, ?, ?, ?, ?)');
  const order = Uint32Array.from(pairs.a.keys()).sort(
    (x, y) => (pairs.a[x] ?? 0) - (pairs.a[y] ?? 0) || (pairs.b[x] ?? 0) - (pairs.b[y] ?? 0),
  );
  for (const i of order) {
    insert.run(
      pairs.a[i],
      pairs.b[i],
      pairs.weight[i],
      pairs.rule[i],
      Buffer.from(pairs.levels.subarray(i * width, (i + 1) * width)),
    );
  }
}

export const insertModel = (store: Store, model: LinkModel): void =>
  void store.prepare('INSERT INTO model VALUES (1, ?)').run(JSON.stringify(model));

export interface BlockStat {
  readonly name: string;
  readonly pairs: number;
  newPairs: number;
  readonly split: number;
  readonly refused: number;
  readonly refusedRecords: number;
}

export function insertBlockStats(store: Store, stats: readonly BlockStat[]): void {
  const insert = store.prepare(
    'INSERT INTO block_stat VALUES (?, @name, @pairs, @newPairs, @split, @refused, @refusedRecords)',
  );
  stats.forEach((stat, rule) => insert.run(rule, stat));
}
