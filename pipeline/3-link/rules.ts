import type { BlockingKey } from '../../matchers/block/key.ts';
import { bindRule } from '../../matchers/block/rule.ts';
import {
  type Blocks,
  type RuleKeys,
  type Skew,
  blocksOf,
  limitBlocks,
} from '../../matchers/kernel/blocking.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { LinkPlan } from '../../matchers/kernel/plan.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { BlockingRule } from '../../schemas/model.ts';

export interface PreparedRule {
  readonly rule: BlockingRule;
  readonly keys: RuleKeys;
  readonly blocks: Blocks;
  readonly skew: Skew;
}

/** Computes a rule's keys and its blocks, none larger than `maxBlock`. `open`: blocks without a marked record are dropped. */
export function prepareRule(
  rule: BlockingRule,
  { columns, plan }: { readonly columns: LinkColumns; readonly plan: LinkPlan },
  limits: { maxBlock: number; open?: Uint8Array },
): PreparedRule {
  const { slots, key } = bindRule(
    rule.keys.map((name) => keyNamed(plan, name)),
    columns,
  );
  const keys: RuleKeys = { slots, keys: new Uint32Array(new SharedArrayBuffer(columns.count * slots * 4)) };
  for (let record = 0; record < columns.count; record += 1)
    for (let slot = 0; slot < slots; slot += 1) keys.keys[record * slots + slot] = key(record, slot);
  if (limits.open !== undefined) dropClosedBlocks(keys, limits.open);
  const splits = rule.split.map((name) => {
    const splitKey = keyNamed(plan, name).bind(columns);
    return (record: number): number => splitKey(record, 0);
  });
  const skew = limitBlocks(keys, splits, limits.maxBlock);
  return { rule, keys, blocks: blocksOf(keys.keys), skew };
}

function keyNamed({ keys }: LinkPlan, name: string): BlockingKey {
  const found = keys.find((key) => key.name === name);
  if (found === undefined) {
    throw new PadanError({
      kind: 'usage',
      code: 'kunci-blok',
      message: `model/blocking.yaml: kunci "${name}" tidak dikenal`,
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
