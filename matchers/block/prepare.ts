import { type DraftBlocks, type FittedBlocks, cutBlocks, draftBlocks } from '../kernel/budget.ts';
import { type RuleKeys, type SplitKey, blocksOf } from '../kernel/blocking.ts';
import type { LinkColumns } from '../kernel/columns.ts';
import { joinKeys } from '../kernel/hash.ts';
import type { BlockingKey, RuleParts } from './key.ts';

/** A rule's keys of all records, and its blocks before any is cut. */
export interface DraftKeys extends DraftBlocks {
  readonly keys: RuleKeys;
}

/** A rule's keys of all records, and its blocks. */
export interface PreparedKeys extends FittedBlocks {
  readonly keys: RuleKeys;
}

export interface RuleLimits {
  readonly maxBlock: number;
  readonly leastBlock?: number | undefined;
  /** With it, blocks without a record marked here are dropped, and only pairs with one count. */
  readonly open?: Uint8Array | undefined;
}

const firstKeys = ({ slots, keys }: RuleKeys): Uint32Array =>
  slots === 1 ? keys : keys.filter((_, at) => at % slots === 0);

/** Computes a rule's keys and counts its pairs under every limit. */
export function draftKeys(
  { keys: parts, split, beside }: RuleParts,
  columns: LinkColumns,
  limits: RuleLimits,
): DraftKeys {
  const keys = joinedKeys(parts, columns);
  if (limits.open !== undefined) {
    dropUnlikeOpen(keys, limits.open);
    dropClosedBlocks(keys, limits.open);
  }
  const had = beside.length === 0 ? undefined : firstKeys(joinedKeys(beside, columns));
  return { keys, ...draftBlocks(keys, splitKeys(split, columns), { ...limits, had }) };
}

/** Cuts the blocks of a draft, none larger than `limit`. */
export const cutKeys = (
  { split }: Pick<RuleParts, 'split'>,
  columns: LinkColumns,
  cut: { readonly draft: DraftKeys; readonly limit: number },
): PreparedKeys => ({
  keys: cut.draft.keys,
  ...cutBlocks(cut.draft.keys, splitKeys(split, columns), cut),
});

const splitKeys = (split: readonly BlockingKey[], columns: LinkColumns): SplitKey[] =>
  split.map((part) => {
    const key = part.bind(columns);
    return (record) => key(record, 0);
  });

/** The keys of all records, a part at a time: what bindRule says of each. */
function joinedKeys(parts: readonly BlockingKey[], { count, ...columns }: LinkColumns): RuleKeys {
  const slots = Math.max(...parts.map((part) => part.slots));
  const keys = new Uint32Array(new SharedArrayBuffer(count * slots * 4)).fill(1);
  for (const part of parts) {
    const key = part.bind({ count, ...columns });
    for (let record = 0; record < count; record += 1) {
      const first = key(record, 0);
      for (let slot = 0; slot < slots; slot += 1) {
        const at = record * slots + slot;
        if (keys[at] !== 0)
          keys[at] = joinKeys(keys[at], slot === 0 || part.slots === 1 ? first : key(record, slot));
      }
    }
  }
  for (let record = 0; record < count; record += 1)
    for (let at = record * slots + 1; at < (record + 1) * slots; at += 1)
      if (keys[at] === keys[record * slots]) keys[at] = 0;
  return { slots, keys };
}

const FILTER_BITS = 24;

/**
 * Clears most keys that no open record has, by one bit a key: what is left to sort is what open records have in common with
 * others.
 */
function dropUnlikeOpen({ slots, keys }: RuleKeys, open: Uint8Array): void {
  const marks = new Uint8Array(2 ** (FILTER_BITS - 3));
  const shift = 32 - FILTER_BITS;
  for (let at = 0; at < keys.length; at += 1) {
    if (keys[at] === 0 || open[Math.trunc(at / slots)] === 0) continue;
    const bit = keys[at] >>> shift;
    marks[bit >>> 3] |= 1 << (bit & 7);
  }
  for (let at = 0; at < keys.length; at += 1) {
    const bit = keys[at] >>> shift;
    if ((marks[bit >>> 3] & (1 << (bit & 7))) === 0) keys[at] = 0;
  }
}

function dropClosedBlocks({ slots, keys }: RuleKeys, open: Uint8Array): void {
  const { positions, starts } = blocksOf(keys);
  for (let b = 0; b + 1 < starts.length; b += 1) {
    const block = positions.subarray(starts[b], starts[b + 1]);
    if (block.some((position) => open[Math.trunc(position / slots)] === 1)) continue;
    for (const position of block) keys[position] = 0;
  }
}
