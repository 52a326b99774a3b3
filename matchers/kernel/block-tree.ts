import { type Blocks, type RuleKeys, type Skew, type SplitKey, sharedUint32 } from './blocking.ts';
import { joinKeys } from './hash.ts';
import { sortedPositions } from './radix-sort.ts';

/**
 * The blocks of a rule with the parts that its second fields would split them into: sorted once by key, and only within
 * a block by the fields. So the pairs under every limit are known from one walk, where a limit at a time needs a sort each.
 */
export class BlockTree {
  private readonly rule: RuleKeys;
  private readonly splits: readonly SplitKey[];
  private readonly positions: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly scratch = new Uint32Array(SMALL);

  /** `blocks`: of the rule's keys as they are. */
  constructor(rule: RuleKeys, { positions, starts }: Blocks, splits: readonly SplitKey[]) {
    this.rule = rule;
    this.splits = splits;
    this.positions = positions;
    this.starts = starts;
  }

  /**
   * Pairs by limit: [limit], up to `maxBlock`, if blocks over the limit were split and then refused. Below `floor` the
   * numbers are those of no block split.
   */
  pairsByLimit(maxBlock: number, floor: number, counted: CountedPairs): Float64Array {
    // a part of m records of one of n is a block under the limits m to n - 1
    const change = new Float64Array(maxBlock + 2);
    const walk = (from: number, to: number, { depth, whole }: { depth: number; whole: number }): void => {
      const size = to - from;
      const pairs = this.pairsIn(from, to, counted);
      if (size <= maxBlock) change[size] += pairs;
      if (whole <= maxBlock) change[whole] -= pairs;
      if (size <= floor || depth === this.splits.length) return;
      this.splitInto(from, to, depth, (start, end, value) => {
        if (value !== 0 && end - start > 1) walk(start, end, { depth: depth + 1, whole: size });
      });
    };
    for (let b = 0; b + 1 < this.starts.length; b += 1)
      walk(this.starts[b], this.starts[b + 1], { depth: 0, whole: Infinity });
    for (let limit = 1; limit <= maxBlock; limit += 1) change[limit] += change[limit - 1];
    return change.subarray(0, maxBlock + 1);
  }

  /**
   * Splits blocks over the limit, field by field, and refuses what is over it after the last one. Changes the rule's keys
   * in place, so that later rules do not take a refused pair for one that is already scored.
   */
  cut(limit: number): { readonly blocks: Blocks; readonly skew: Skew } {
    const skew: Skew = { split: 0, refused: 0, refusedRecords: 0, dropped: 0 };
    const kept = new Uint32Array(this.positions.length);
    const starts = new Uint32Array((this.positions.length >> 1) + 1);
    let used = 0;
    let blocks = 0;
    const { keys } = this.rule;
    const walk = (from: number, to: number, depth: number): void => {
      if (to - from <= limit) {
        if (to - from < 2) return;
        starts[blocks++] = used;
        for (let i = from; i < to; i += 1) kept[used++] = this.positions[i];
        return;
      }
      if (depth === this.splits.length) {
        skew.refused += 1;
        skew.refusedRecords += to - from;
        for (let i = from; i < to; i += 1) keys[this.positions[i]] = 0;
        return;
      }
      skew.split += 1;
      this.splitInto(from, to, depth, (start, end, value) => {
        for (let i = start; i < end; i += 1)
          keys[this.positions[i]] = joinKeys(keys[this.positions[i]], value);
        if (value === 0) skew.dropped += end - start;
        else walk(start, end, depth + 1);
      });
    };
    for (let b = 0; b + 1 < this.starts.length; b += 1) walk(this.starts[b], this.starts[b + 1], 0);
    starts[blocks++] = used;
    return {
      blocks: { positions: shared(kept.subarray(0, used)), starts: shared(starts.subarray(0, blocks)) },
      skew,
    };
  }

  private pairsIn(from: number, to: number, { open, had }: CountedPairs): number {
    const size = to - from;
    const pairs = (size * (size - 1)) / 2;
    if (open !== undefined) {
      let closed = 0;
      for (let i = from; i < to; i += 1) closed += 1 - open[this.recordAt(i)];
      return pairs - (closed * (closed - 1)) / 2;
    }
    return had === undefined ? pairs : pairs - this.pairsWithOneKey(from, to, had);
  }

  private pairsWithOneKey(from: number, to: number, had: Uint32Array): number {
    let pairs = 0;
    if (to - from <= SMALL) {
      const keys = this.scratch;
      for (let i = from; i < to; i += 1) {
        const key = had[this.recordAt(i)];
        keys[i - from] = key;
        if (key === 0) continue;
        for (let j = 0; j < i - from; j += 1) if (keys[j] === key) pairs += 1;
      }
      return pairs;
    }
    const uses = new Map<number, number>();
    for (let i = from; i < to; i += 1) {
      const key = had[this.recordAt(i)];
      if (key === 0) continue;
      const others = uses.get(key) ?? 0;
      pairs += others;
      uses.set(key, others + 1);
    }
    return pairs;
  }

  private recordAt(i: number): number {
    return Math.trunc(this.positions[i] / this.rule.slots);
  }

  /** Orders positions by the second field, those without it first as a part of value 0, visits the parts, and puts them back. */
  private splitInto(
    from: number,
    to: number,
    depth: number,
    visit: (start: number, end: number, value: number) => void,
  ): void {
    const split = this.splits[depth];
    const values = new Uint32Array(to - from);
    for (let i = from; i < to; i += 1) values[i - from] = split(this.recordAt(i));
    const block = this.positions.slice(from, to);
    let at = from;
    for (let i = 0; i < values.length; i += 1) if (values[i] === 0) this.positions[at++] = block[i];
    if (at > from) visit(from, at, 0);
    const order = values.length > SMALL ? sortedPositions(values) : smallOrder(values);
    let start = at;
    for (let i = 0; i < order.length; i += 1) {
      this.positions[at++] = block[order[i]];
      if (i + 1 < order.length && values[order[i + 1]] === values[order[i]]) continue;
      visit(start, at, values[order[i]]);
      start = at;
    }
    this.positions.set(block, from);
  }
}

function shared(values: Uint32Array): Uint32Array {
  const copy = sharedUint32(values.length);
  copy.set(values);
  return copy;
}

/** Which pairs of a block count: `open`, those with a record marked there; `had`, those of two records without one key there. */
export interface CountedPairs {
  readonly open?: Uint8Array | undefined;
  readonly had?: Uint32Array | undefined;
}

/** Below this an insertion sort is the faster one. */
const SMALL = 48;

/** Positions of the non-zero values in ascending order, ties by position. */
function smallOrder(values: Uint32Array): Uint32Array {
  const order = new Uint32Array(values.length);
  let used = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (values[i] === 0) continue;
    let at = used;
    while (at > 0 && values[order[at - 1]] > values[i]) {
      order[at] = order[at - 1];
      at -= 1;
    }
    order[at] = i;
    used += 1;
  }
  return order.subarray(0, used);
}
