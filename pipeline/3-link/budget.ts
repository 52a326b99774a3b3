import type { PreparedKeys } from '../../matchers/block/prepare.ts';
import type { RuleOrder } from '../../matchers/kernel/link-task.ts';
import type { Blocking, BlockingRule } from '../../schemas/model.ts';
import type { BlockStat } from './queries.ts';
import { type PreparedRule, type RuleScene, prepareKeysOf, refuseUnknownKeys } from './rules.ts';

/** A rule that is ready to run, and what is known of it before it does. */
export interface PlannedRule extends PreparedRule {
  readonly stat: BlockStat;
}

/** Lays out rules side by side, each as if it were alone. */
export type PrepareAll = (orders: readonly RuleOrder[]) => Promise<readonly PreparedKeys[]>;

/**
 * The pairs that rules may propose: so many a record for one rule, and for all of them. What a rule leaves, the next may
 * use, but for one rule's worth that pass 1 leaves to pass 2. Rules that teach are served first, whatever their place: a
 * rule that is added without teaching cannot take a pair from them, and so leaves the weights as they were.
 */
export class PairBudget {
  private left: number;
  /** What pass 1 may not touch: one rule's worth, where there is a pass 2. */
  private reserve: number;
  private readonly blocking: Blocking;
  private readonly scene: RuleScene;
  private readonly prepareAll: PrepareAll;

  constructor(blocking: Blocking, scene: RuleScene, prepareAll: PrepareAll) {
    const { rule, all } = blocking.pairs_per_record;
    this.blocking = blocking;
    this.scene = scene;
    this.prepareAll = prepareAll;
    this.left = this.ofRecords(all);
    this.reserve = blocking.rules.some(({ pass }) => pass === 2) ? this.ofRecords(Math.min(rule, all)) : 0;
    for (const one of blocking.rules) refuseUnknownKeys(one, scene.plan);
  }

  /** In the order given. `open`: rows of files that are still looking for their record. */
  async prepare(rules: readonly BlockingRule[], open?: Uint8Array): Promise<PlannedRule[]> {
    if (open !== undefined) this.reserve = 0;
    const orders = rules.map((rule) => this.orderOf(rule, open));
    const alone = await this.prepareAll(orders);
    const served = rules
      .map((rule, at) => ({ rule, at }))
      .sort((x, y) => Number(y.rule.train) - Number(x.rule.train));
    const planned: PlannedRule[] = [];
    for (const { rule, at } of served) {
      const order = this.orderOf(rule, open);
      const own = alone[at];
      const keys =
        own === undefined || own.pairs > order.limits.maxPairs ? prepareKeysOf(order, this.scene) : own;
      this.left -= keys.pairs;
      planned[at] = {
        rule,
        ...keys,
        ...(open === undefined ? {} : { open }),
        stat: startingStat(rule, keys, this.blocking.max_block),
      };
    }
    return planned;
  }

  /** What the rule may have if it is the next. */
  private orderOf(rule: BlockingRule, open: Uint8Array | undefined): RuleOrder {
    const { pairs_per_record: budget, max_block: maxBlock, least_block: leastBlock, rules } = this.blocking;
    const own = this.ofRecords(rule.pairs_per_record ?? budget.rule);
    const beside = rules.find(({ name }) => name === budget.beside && name !== rule.name);
    return {
      keys: rule.keys,
      split: rule.split,
      beside: beside?.keys ?? [],
      limits: { maxBlock, leastBlock, maxPairs: Math.max(0, Math.min(own, this.left - this.reserve)), open },
    };
  }

  private ofRecords(pairs: number): number {
    return Math.floor(pairs * this.scene.columns.count);
  }
}

const startingStat = (
  { name }: BlockingRule,
  { pairs, skew, limit }: PreparedKeys,
  maxBlock: number,
): BlockStat => ({
  name,
  pairs,
  newPairs: 0,
  kept: 0,
  limit,
  reason: skew.refused === 0 ? '' : limit < maxBlock ? 'anggaran' : 'ukuran',
  ...skew,
});
