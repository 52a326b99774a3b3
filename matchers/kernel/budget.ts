import { BlockTree, type CountedPairs } from './block-tree.ts';
import { type Blocks, type RuleKeys, type Skew, type SplitKey, blocksOf } from './blocking.ts';

export interface BlockLimits extends CountedPairs {
  readonly maxBlock: number;
  /** The limit is never below this, whatever the pairs. */
  readonly leastBlock?: number | undefined;
}

export interface PairLimits extends BlockLimits {
  readonly maxPairs: number;
}

/** A rule's blocks before any is cut, and the pairs that would be left under every limit. */
export interface DraftBlocks {
  readonly uncut: Blocks;
  /** [limit], from `leastBlock` up to `maxBlock`, counted from the sizes of the blocks before any pair is looked at. */
  readonly pairsByLimit: Float64Array;
}

export interface FittedBlocks {
  readonly blocks: Blocks;
  readonly skew: Skew;
  /** Pairs that will be looked at. */
  readonly pairs: number;
  /** The most records of a block that were left: `maxBlock`, or fewer where the pairs had to fit `maxPairs`. */
  readonly limit: number;
}

export function draftBlocks(
  rule: RuleKeys,
  splits: readonly SplitKey[],
  { maxBlock, leastBlock = 1, open, had }: BlockLimits,
): DraftBlocks {
  const uncut = blocksOf(rule.keys);
  const pairsByLimit = new BlockTree(rule, uncut, splits).pairsByLimit(maxBlock, leastBlock, { open, had });
  return { uncut, pairsByLimit };
}

/**
 * The largest limit that leaves at most `maxPairs` pairs, so that the largest blocks are split or refused first. A smaller
 * limit never gives more pairs, as it only splits what was whole; blocks of one have no pairs and always fit.
 */
export function limitFor(
  { pairsByLimit }: DraftBlocks,
  { maxPairs, leastBlock = 1 }: Pick<PairLimits, 'maxPairs' | 'leastBlock'>,
): number {
  let limit = pairsByLimit.length - 1;
  while (limit > leastBlock && pairsByLimit[limit] > maxPairs) limit -= 1;
  return limit;
}

/** Makes every block at most `limit` records; changes the rule's keys in place. */
export function cutBlocks(
  rule: RuleKeys,
  splits: readonly SplitKey[],
  { draft, limit }: { readonly draft: DraftBlocks; readonly limit: number },
): FittedBlocks {
  const cut = new BlockTree(rule, draft.uncut, splits).cut(limit);
  return { ...cut, pairs: draft.pairsByLimit[limit], limit };
}

/** Makes every block at most `maxBlock` records, and the pairs of the whole rule at most `maxPairs`. */
export function limitPairs(rule: RuleKeys, splits: readonly SplitKey[], limits: PairLimits): FittedBlocks {
  const draft = draftBlocks(rule, splits, limits);
  return cutBlocks(rule, splits, { draft, limit: limitFor(draft, limits) });
}
