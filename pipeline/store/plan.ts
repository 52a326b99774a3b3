import type { PlanSpec } from '../../matchers/kernel/plan.ts';
import type { Blocking } from '../../schemas/model.ts';
import type { Store } from './open.ts';

/** What a run compared, and by which rules it found its pairs: for whoever looks at its links afterwards. */
export interface StoredPlan {
  readonly spec: PlanSpec;
  readonly blocking: Blocking;
}

export const savePlan = (store: Store, plan: StoredPlan): void =>
  void store.prepare('INSERT INTO link_plan VALUES (1, ?)').run(JSON.stringify(plan));

export function readPlan(store: Store): StoredPlan {
  const json = store.prepare<[], string>('SELECT json FROM link_plan').pluck().get();
  if (json === undefined) throw new Error('a finished run without a plan');
  return JSON.parse(json) as StoredPlan;
}
