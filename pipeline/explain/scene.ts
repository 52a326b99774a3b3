import type { BlockingKey } from '../../matchers/block/key.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { bindComparisons } from '../../matchers/kernel/link-task.ts';
import { type LinkPlan, planOf } from '../../matchers/kernel/plan.ts';
import { PairScorer, type ScoreTables } from '../../matchers/kernel/score.ts';
import { KEEP_ABOVE } from '../../matchers/model/limits.ts';
import type { LinkModel } from '../../matchers/model/link-model.ts';
import { scoreTables } from '../../matchers/model/tables.ts';
import type { Limits } from '../../schemas/explanation.ts';
import { PadanError } from '../../schemas/faults.ts';
import { loadYaml } from '../../schemas/load.ts';
import { type Blocking, BlockingSchema, ThresholdsSchema } from '../../schemas/model.ts';
import { readLinkColumns } from '../store/link-columns.ts';
import { readPlan } from '../store/plan.ts';
import type { Store } from '../store/open.ts';
import { storedModel, storedRules } from './queries.ts';

/** What a run knew when it weighed and placed: its columns, its model, its rules and thresholds. */
export interface Scene {
  readonly store: Store;
  readonly columns: LinkColumns;
  readonly plan: LinkPlan;
  readonly model: LinkModel;
  readonly tables: ScoreTables;
  readonly scorer: PairScorer;
  readonly blocking: Blocking;
  readonly limits: Limits;
}

/** `overlay`: the project's own schemas/ folder, the one that the run used. */
export function openScene(store: Store, overlay: string | undefined): Scene {
  const blocking = loadYaml('model/blocking.yaml', BlockingSchema, overlay);
  const thresholds = loadYaml('model/thresholds.yaml', ThresholdsSchema, overlay);
  refuseOtherRules(store, blocking);
  const columns = readLinkColumns(store);
  const model = storedModel(store);
  const tables = scoreTables(model);
  const plan = planOf(readPlan(store).spec);
  const comparisons = bindComparisons(
    columns,
    plan,
    model.comparisons.map(({ name }) => name),
  );
  return {
    store,
    columns,
    plan,
    model,
    tables,
    scorer: new PairScorer(comparisons, tables),
    blocking,
    limits: {
      accept: thresholds.accept,
      review: thresholds.review,
      acceptPeers: thresholds.accept_peers,
      keepBits: KEEP_ABOVE,
    },
  };
}

/** The rules are not kept with the run, but their names are: other names are other rules. */
function refuseOtherRules(store: Store, blocking: Blocking): void {
  const used = storedRules(store);
  if (used.join('\n') === blocking.rules.map(({ name }) => name).join('\n')) return;
  throw new PadanError({
    kind: 'usage',
    code: 'aturan-lain',
    message: 'Hasil di folder ini dibuat dengan aturan pemadanan lain (model/blocking.yaml)',
    next: 'Sebutkan --config padan.yaml yang dipakai saat padan run, atau jalankan padan run lagi',
  });
}

/** Keys by the names that a rule gives them; prepareRule has refused unknown ones. */
export const keysNamed = ({ keys }: LinkPlan, names: readonly string[]): BlockingKey[] =>
  names.map((name) => {
    const key = keys.find((known) => known.name === name);
    if (key === undefined) throw new Error('a blocking key that is not registered');
    return key;
  });
