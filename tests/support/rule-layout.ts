import { type DraftKeys, type PreparedKeys, cutKeys, draftKeys } from '../../matchers/block/prepare.ts';
import { keysNamed } from '../../matchers/kernel/plan.ts';
import type { RuleLayout } from '../../pipeline/3-link/budget.ts';
import type { RuleScene } from '../../pipeline/3-link/rules.ts';

/** Lays out rules in this thread, one after the other. */
export function layoutOf({ columns, plan }: RuleScene): RuleLayout {
  const draft = (orders: Parameters<RuleLayout['draft']>[0]): DraftKeys[] =>
    orders.map((order) => draftKeys(keysNamed(plan, order), columns, order.limits));
  const cut = (cuts: Parameters<RuleLayout['cut']>[0]): PreparedKeys[] =>
    cuts.map((one) => cutKeys(keysNamed(plan, one), columns, one));
  return {
    draft: (orders) => Promise.resolve(draft(orders)),
    cut: (cuts) => Promise.resolve(cut(cuts)),
  };
}
