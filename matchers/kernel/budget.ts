import { BlockTree, type CountedPairs } from './block-tree.ts';
import type { Blocks, RuleKeys, Skew, SplitKey } from './blocking.ts';

export interface PairLimits extends CountedPairs {
  readonly maxBlock: number;
  readonly maxPairs: number;
  /** The limit is never below this, whatever the pairs. */
  readonly leastBlock?: number | undefined;
}

export interface FittedBlocks {
  readonly blocks: Blocks;
  /** Pairs that will be looked at, counted from the sizes of the blocks before any of them is. */
  readonly pairs: number;
  readonly skew: Skew;
  /** The most records of a block that were left: `maxBlock`, or fewer where the pairs had to fit `maxPairs`. */
  readonly limit: number;
}

/**
 * Makes every block at most `maxBlock` records, and the pairs of the whole rule at most `maxPairs`: where there are more,
 * the largest smaller limit that fits is taken, so that the largest blocks are split or refused first. A smaller limit
 * never gives more pairs, as it only splits what was whole; blocks of one have no pairs and always fit.
 */
export function limitPairs(
  rule: RuleKeys,
  splits: readonly SplitKey[],
  { maxBlock, maxPairs, leastBlock = 1, open, had }: PairLimits,
): FittedBlocks {
  const tree = new BlockTree(rule, splits);
  for (const floor of [maxBlock, ...FLOORS]) {
    if (floor > maxBlock) continue;
    const pairs = tree.pairsByLimit(maxBlock, floor, { open, had });
    if (floor > leastBlock && pairs[floor] > maxPairs) continue;
    let limit = maxBlock;
    while (limit > leastBlock && pairs[limit] > maxPairs) limit -= 1;
    return { ...tree.cut(limit), pairs: pairs[limit], limit };
  }
  throw new RangeError('blocks of one have no pairs');
}

/** Most blocks are of two or three and seldom have to be split: they are looked at last. */
const FLOORS = [8, 3, 1];
