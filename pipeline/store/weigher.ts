import { bindComparisons } from '../../matchers/kernel/link-task.ts';
import { planOf } from '../../matchers/kernel/plan.ts';
import { PairScorer } from '../../matchers/kernel/score.ts';
import { scoreTables } from '../../matchers/model/tables.ts';
import { readLinkColumns } from './link-columns.ts';
import type { Store } from './open.ts';
import { readPlan } from './plan.ts';
import { storedModel } from './model.ts';

/** Below what any pair may weigh: the two sources are never held against one another. */
const NEVER = -100;

/** Weighs any two records as linking would have, a below b; from what linking left in the store. */
export function storedWeigher(store: Store): (a: number, b: number) => number {
  const columns = readLinkColumns(store);
  const model = storedModel(store);
  const wanted = model.comparisons.map(({ name }) => name);
  const scorer = new PairScorer(
    bindComparisons(columns, planOf(readPlan(store).spec), wanted),
    scoreTables(model),
  );
  const names = store.prepare<[], string>('SELECT name FROM source ORDER BY ordinal').pluck().all();
  const groups = names.map((a) =>
    names.map((b) => model.groups.findIndex(({ name }) => name === `${a}-${b}`)),
  );
  return (a, b) => {
    const group = groups[columns.source[a] ?? 0]?.[columns.source[b] ?? 0] ?? -1;
    return group < 0 ? NEVER : scorer.weight(a, b, group);
  };
}
