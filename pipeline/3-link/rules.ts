import { BLOCKING_KEYS } from '../../matchers/block/index.ts';
import {
  type Blocks,
  type RuleKeys,
  type Skew,
  blocksOf,
  limitBlocks,
} from '../../matchers/kernel/blocking.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { joinKeys } from '../../matchers/kernel/hash.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { BlockingRule } from '../../schemas/model.ts';

type KeyOf = (record: number, slot: number) => number;
interface BoundKey {
  readonly slots: number;
  readonly key: KeyOf;
}

export interface PreparedRule {
  readonly rule: BlockingRule;
  readonly keys: RuleKeys;
  readonly blocks: Blocks;
  readonly skew: Skew;
}

/** Computes a rule's keys and its blocks, none larger than `maxBlock`. `open`: blocks without a marked record are dropped. */
export function prepareRule(
  rule: BlockingRule,
  columns: LinkColumns,
  limits: { maxBlock: number; open?: Uint8Array },
): PreparedRule {
  const parts = rule.keys.map((name) => bound(name, columns));
  const slots = Math.max(...parts.map((part) => part.slots));
  const keys: RuleKeys = { slots, keys: new Uint32Array(new SharedArrayBuffer(columns.count * slots * 4)) };
  for (let record = 0; record < columns.count; record += 1) {
    for (let slot = 0; slot < slots; slot += 1) {
      const key = parts.reduce(
        (joined, part) => joinKeys(joined, part.key(record, part.slots === 1 ? 0 : slot)),
        1,
      );
      const repeated = slot > 0 && key === keys.keys[record * slots];
      keys.keys[record * slots + slot] = repeated ? 0 : key;
    }
  }
  if (limits.open !== undefined) dropClosedBlocks(keys, limits.open);
  const splits = rule.split.map((name) => {
    const { key } = bound(name, columns);
    return (record: number): number => key(record, 0);
  });
  const skew = limitBlocks(keys, splits, limits.maxBlock);
  return { rule, keys, blocks: blocksOf(keys.keys), skew };
}

function bound(name: string, columns: LinkColumns): BoundKey {
  const found = BLOCKING_KEYS.find((key) => key.name === name);
  if (found === undefined) {
    throw new PadanError({
      kind: 'usage',
      code: 'kunci-blok',
      message: `model/blocking.yaml: kunci "${name}" tidak dikenal`,
      next: `Pakai salah satu: ${BLOCKING_KEYS.map((key) => key.name).join(', ')}`,
    });
  }
  return { slots: found.slots, key: found.bind(columns) };
}

function dropClosedBlocks({ slots, keys }: RuleKeys, open: Uint8Array): void {
  const { positions, starts } = blocksOf(keys);
  for (let b = 0; b + 1 < starts.length; b += 1) {
    const block = positions.subarray(starts[b], starts[b + 1]);
    if (block.some((position) => open[Math.trunc(position / slots)] === 1)) continue;
    for (const position of block) keys[position] = 0;
  }
}
