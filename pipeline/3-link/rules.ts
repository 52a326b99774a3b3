import { BLOCKING_KEYS } from '../../matchers/block/index.ts';
import type { BlockingKey } from '../../matchers/block/key.ts';
import { bindRule } from '../../matchers/block/rule.ts';
import { type RuleKeys, blocksOf } from '../../matchers/kernel/blocking.ts';
import { type FittedBlocks, limitPairs } from '../../matchers/kernel/budget.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { LinkPlan } from '../../matchers/kernel/plan.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { BlockingRule } from '../../schemas/model.ts';

export interface PreparedRule extends FittedBlocks {
  readonly rule: BlockingRule;
  readonly keys: RuleKeys;
  readonly open?: Uint8Array;
}

export interface RuleScene {
  readonly columns: LinkColumns;
  readonly plan: LinkPlan;
}

export interface RuleLimits {
  readonly maxBlock: number;
  /** Pairs that the rule may propose; none given, any number. */
  readonly maxPairs?: number;
  readonly open?: Uint8Array;
}

/**
 * Computes a rule's keys and its blocks, none larger than `maxBlock`, of at most `maxPairs` pairs in all. `open`: blocks
 * without a marked record are dropped.
 */
export function prepareRule(
  rule: BlockingRule,
  { columns, plan }: RuleScene,
  { maxBlock, maxPairs = Infinity, open }: RuleLimits,
): PreparedRule {
  const { slots, key } = bindRule(
    rule.keys.map((name) => keyNamed(plan, name)),
    columns,
  );
  const keys: RuleKeys = { slots, keys: new Uint32Array(new SharedArrayBuffer(columns.count * slots * 4)) };
  for (let record = 0; record < columns.count; record += 1)
    for (let slot = 0; slot < slots; slot += 1) keys.keys[record * slots + slot] = key(record, slot);
  if (open !== undefined) dropClosedBlocks(keys, open);
  const splits = rule.split.map((name) => {
    const splitKey = keyNamed(plan, name).bind(columns);
    return (record: number): number => splitKey(record, 0);
  });
  const fitted = limitPairs(keys, splits, { maxBlock, maxPairs, open });
  return { rule, keys, ...fitted, ...(open === undefined ? {} : { open }) };
}

function keyNamed({ keys }: LinkPlan, name: string): BlockingKey {
  const found = keys.find((key) => key.name === name);
  if (found === undefined) {
    throw new PadanError({
      kind: 'usage',
      code: 'kunci-blok',
      message: `${keys === BLOCKING_KEYS ? 'model/blocking.yaml' : 'padan.yaml: link.blocking'}: kunci "${name}" tidak dikenal`,
      next: `Pakai salah satu: ${keys.map((key) => key.name).join(', ')}`,
    });
  }
  return found;
}

function dropClosedBlocks({ slots, keys }: RuleKeys, open: Uint8Array): void {
  const { positions, starts } = blocksOf(keys);
  for (let b = 0; b + 1 < starts.length; b += 1) {
    const block = positions.subarray(starts[b], starts[b + 1]);
    if (block.some((position) => open[Math.trunc(position / slots)] === 1)) continue;
    for (const position of block) keys[position] = 0;
  }
}
