import { sortedPositions } from './radix-sort.ts';

/** A rule's keys of all records: `slots` numbers a record, 0 none. */
export interface RuleKeys {
  readonly slots: number;
  readonly keys: Uint32Array;
}

/** Blocks of one rule: positions (record * slots + slot) sorted by key; block i spans starts[i] to starts[i + 1]. */
export interface Blocks {
  readonly positions: Uint32Array;
  readonly starts: Uint32Array;
}

/** Splits a key that too many records share: the second field's number is mixed into it. */
export type SplitKey = (record: number) => number;

export interface Skew {
  /** Blocks that were over the limit and got a second field. */
  split: number;
  /** Blocks still over the limit after the last second field, not compared. */
  refused: number;
  refusedRecords: number;
  /** Records of split blocks that lack the second field and so lost the key. */
  dropped: number;
}

/** Blocks of two and more. */
export function blocksOf(keys: Uint32Array): Blocks {
  const sorted = sortedPositions(keys);
  const positions = new Uint32Array(new SharedArrayBuffer(sorted.length * 4));
  const starts: number[] = [];
  let used = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && keys[sorted[to]] === keys[sorted[from]]) to += 1;
    if (to - from > 1) {
      starts.push(used);
      for (let i = from; i < to; i += 1) positions[used++] = sorted[i];
    }
    from = to;
  }
  starts.push(used);
  return { positions: positions.subarray(0, used), starts: sharedUint32(starts) };
}

export function pairCount({ starts }: Blocks): number {
  let pairs = 0;
  for (let b = 0; b + 1 < starts.length; b += 1) {
    const size = starts[b + 1] - starts[b];
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

export function sharedUint32(values: readonly number[]): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(values.length * 4));
  shared.set(values);
  return shared;
}

/**
 * True when (a, b) belongs to slot `slotA` of rule `at`: no lower rule has a key in common, and no earlier slot of `a`
 * in this rule. So a pair found several times is scored once, without a table of pairs.
 */
export function isLowestCommon(
  rules: readonly RuleKeys[],
  at: number,
  slotA: number,
  a: number,
  b: number,
): boolean {
  for (let r = 0; r < at; r += 1) if (sharedSlot(rules[r], a, b) >= 0) return false;
  return sharedSlot(rules[at], a, b) === slotA;
}

/** The first slot of `a` whose key `b` has too, -1 for none. */
export function sharedSlot({ slots, keys }: RuleKeys, a: number, b: number): number {
  for (let i = 0; i < slots; i += 1) {
    const key = keys[a * slots + i];
    if (key === 0) continue;
    for (let j = 0; j < slots; j += 1) if (keys[b * slots + j] === key) return i;
  }
  return -1;
}
