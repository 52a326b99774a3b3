import type { Blocking, BlockingRule } from '../../schemas/model.ts';
import type { BlockStat } from './queries.ts';
import { type PreparedRule, type RuleScene, prepareRule } from './rules.ts';

/** A rule that is ready to run, and what is known of it before it does. */
export interface PlannedRule extends PreparedRule {
  readonly stat: BlockStat;
}

/**
 * The pairs that rules may propose: so many a record for one rule, and for all of them. What a rule leaves, the next may
 * use, but for one rule's worth that pass 1 leaves to pass 2. Rules that teach are prepared first, whatever their place: a rule that is added without teaching cannot take a
 * pair from them, and so leaves the weights as they were.
 */
export class PairBudget {
  private readonly ofRule: number;
  private left: number;
  /** What pass 1 may not touch: one rule's worth, where there is a pass 2. */
  private reserve: number;
  private readonly maxBlock: number;
  private readonly scene: RuleScene;

  constructor({ pairs_per_record: budget, max_block: maxBlock, rules }: Blocking, scene: RuleScene) {
    this.ofRule = Math.floor(budget.rule * scene.columns.count);
    this.left = Math.floor(budget.all * scene.columns.count);
    this.reserve = rules.some(({ pass }) => pass === 2) ? Math.min(this.ofRule, this.left) : 0;
    this.maxBlock = maxBlock;
    this.scene = scene;
  }

  /** In the order given. `open`: rows of files that are still looking for their record. */
  prepare(rules: readonly BlockingRule[], open?: Uint8Array): PlannedRule[] {
    if (open !== undefined) this.reserve = 0;
    const prepared = new Map<BlockingRule, PlannedRule>();
    for (const rule of [...rules].sort((x, y) => Number(y.train) - Number(x.train))) {
      const ready = prepareRule(rule, this.scene, {
        maxBlock: this.maxBlock,
        maxPairs: Math.min(this.ofRule, this.left - this.reserve),
        ...(open === undefined ? {} : { open }),
      });
      this.left -= ready.pairs;
      prepared.set(rule, { ...ready, stat: startingStat(ready, this.maxBlock) });
    }
    return rules.flatMap((rule) => prepared.get(rule) ?? []);
  }
}

const startingStat = ({ rule, pairs, skew, limit }: PreparedRule, maxBlock: number): BlockStat => ({
  name: rule.name,
  pairs,
  newPairs: 0,
  kept: 0,
  limit,
  reason: skew.refused === 0 ? '' : limit < maxBlock ? 'anggaran' : 'ukuran',
  ...skew,
});
