import type { DraftKeys, PreparedKeys } from '../../matchers/block/prepare.ts';
import { limitFor } from '../../matchers/kernel/budget.ts';
import type { RuleCut, RuleOrder } from '../../matchers/kernel/link-task.ts';
import type { Blocking, BlockingRule } from '../../schemas/model.ts';
import type { BlockStat } from './queries.ts';
import { type PreparedRule, type RuleScene, refuseUnknownKeys } from './rules.ts';

/** A rule that is ready to run, and what is known of it before it does. */
export interface PlannedRule extends PreparedRule {
  readonly stat: BlockStat;
}

/** Lays out rules side by side: counts the pairs of each, and cuts its blocks once it is known how many it may have. */
export interface RuleLayout {
  readonly draft: (orders: readonly RuleOrder[]) => Promise<readonly DraftKeys[]>;
  readonly cut: (cuts: readonly RuleCut[]) => Promise<readonly PreparedKeys[]>;
}

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
  private readonly layout: RuleLayout;

  constructor(blocking: Blocking, scene: RuleScene, layout: RuleLayout) {
    const { rule, all } = blocking.pairs_per_record;
    this.blocking = blocking;
    this.scene = scene;
    this.layout = layout;
    this.left = this.ofRecords(all);
    this.reserve = blocking.rules.some(({ pass }) => pass === 2) ? this.ofRecords(Math.min(rule, all)) : 0;
    for (const one of blocking.rules) refuseUnknownKeys(one, scene.plan);
  }

  /** In the order given. `open`: rows of files that are still looking for their record. */
  async prepare(rules: readonly BlockingRule[], open?: Uint8Array): Promise<PlannedRule[]> {
    if (open !== undefined) this.reserve = 0;
    const orders = rules.map((rule) => this.orderOf(rule, open));
    const drafts = await this.layout.draft(orders);
    const cuts = this.cutsOf(rules, drafts);
    const prepared = await this.layout.cut(cuts);
    return prepared.map((keys, at) => {
      const rule = rules[at];
      if (rule === undefined) throw new RangeError('more blocks than rules');
      return {
        rule,
        ...keys,
        ...(open === undefined ? {} : { open }),
        stat: startingStat(rule, keys, this.blocking.max_block),
      };
    });
  }

  /** Gives each rule its limit in the order in which they are served. */
  private cutsOf(rules: readonly BlockingRule[], drafts: readonly DraftKeys[]): RuleCut[] {
    const drafted = rules.flatMap((rule, at) => {
      const draft = drafts[at];
      return draft === undefined ? [] : [{ rule, draft, at }];
    });
    const served = drafted.sort((x, y) => Number(y.rule.train) - Number(x.rule.train));
    const cuts: RuleCut[] = [];
    for (const { rule, draft, at } of served) {
      const limit = limitFor(draft, {
        maxPairs: this.maxPairs(rule),
        leastBlock: this.blocking.least_block,
      });
      this.left -= draft.pairsByLimit[limit] ?? 0;
      cuts[at] = { keys: rule.keys, split: rule.split, beside: [], draft, limit };
    }
    return cuts;
  }

  private orderOf(rule: BlockingRule, open: Uint8Array | undefined): RuleOrder {
    const { pairs_per_record: budget, max_block: maxBlock, least_block: leastBlock, rules } = this.blocking;
    const beside = rules.find(({ name }) => name === budget.beside && name !== rule.name);
    return {
      keys: rule.keys,
      split: rule.split,
      beside: beside?.keys ?? [],
      limits: { maxBlock, leastBlock, open },
    };
  }

  /** What the rule may have if it is the next. */
  private maxPairs(rule: BlockingRule): number {
    const own = this.ofRecords(rule.pairs_per_record ?? this.blocking.pairs_per_record.rule);
    return Math.max(0, Math.min(own, this.left - this.reserve));
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
