import {
  type Blocks,
  type RuleKeys,
  type Skew,
  type SplitKey,
  blocksOf,
  limitBlocks,
  pairCount,
} from './blocking.ts';

export interface PairLimits {
  readonly maxBlock: number;
  readonly maxPairs: number;
  /** With it, only pairs with at least one record marked here count. */
  readonly open?: Uint8Array | undefined;
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
 * limitBlocks with a budget for the pairs of the whole rule: where blocks of up to `maxBlock` records hold more than
 * `maxPairs`, the largest smaller limit that fits is taken, so that the largest blocks are split or refused first. A
 * smaller limit never gives more pairs, as it only splits what was whole, so the limit is found by bisection; blocks of
 * one have no pairs and always fit.
 */
export function limitPairs(rule: RuleKeys, splits: readonly SplitKey[], limits: PairLimits): FittedBlocks {
  const original = rule.keys.slice();
  const attempt = (limit: number): FittedBlocks => {
    rule.keys.set(original);
    const skew = limitBlocks(rule, splits, limit);
    const blocks = blocksOf(rule.keys);
    return { blocks, pairs: openPairCount(rule, blocks, limits.open), skew, limit };
  };
  const whole = attempt(limits.maxBlock);
  if (whole.pairs <= limits.maxPairs) return whole;
  let fits = 1;
  let over = limits.maxBlock;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (attempt(middle).pairs <= limits.maxPairs) fits = middle;
    else over = middle;
  }
  return attempt(fits);
}

/** Pairs of the blocks with at least one marked record; all of them without marks. */
function openPairCount({ slots }: RuleKeys, blocks: Blocks, open: Uint8Array | undefined): number {
  let pairs = pairCount(blocks);
  if (open === undefined) return pairs;
  for (let b = 0; b + 1 < blocks.starts.length; b += 1) {
    let closed = 0;
    for (let i = blocks.starts[b]; i < blocks.starts[b + 1]; i += 1)
      closed += 1 - open[Math.trunc(blocks.positions[i] / slots)];
    pairs -= (closed * (closed - 1)) / 2;
  }
  return pairs;
}
