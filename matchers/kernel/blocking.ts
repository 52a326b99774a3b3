import { sortedKeys } from './radix-sort.ts';

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
  const sorted = sortedKeys(keys);
  let count = 0;
  let members = 0;
  eachRun(sorted.keys, (from, to) => {
    count += 1;
    members += to - from;
  });
  const positions = sharedUint32(members);
  const starts = sharedUint32(count + 1);
  let block = 0;
  let used = 0;
  eachRun(sorted.keys, (from, to) => {
    starts[block++] = used;
    for (let i = from; i < to; i += 1) positions[used++] = sorted.positions[i];
  });
  starts[block] = used;
  return { positions, starts };
}

/** Runs of two and more equal keys. */
function eachRun(keys: Uint32Array, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < keys.length;) {
    const key = keys[from];
    let to = from + 1;
    while (to < keys.length && keys[to] === key) to += 1;
    if (to - from > 1) visit(from, to);
    from = to;
  }
}

export function pairCount({ starts }: Blocks): number {
  let pairs = 0;
  for (let b = 0; b + 1 < starts.length; b += 1) {
    const size = starts[b + 1] - starts[b];
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

export const sharedUint32 = (length: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(length * 4));

/** A rule's keys among those of others: its first number of a record stands at record * stride + first. */
export interface LaidKeys {
  readonly slots: number;
  readonly keys: Uint32Array;
  readonly stride: number;
  readonly first: number;
}

/**
 * Lays the keys of several rules side by side, a record's numbers next to each other: whether two records share any of
 * them is then read in two places of memory, not in two a rule.
 */
export function laidTogether(rules: readonly RuleKeys[]): LaidKeys[] {
  const stride = rules.reduce((sum, { slots }) => sum + slots, 0);
  const records = rules.length === 0 ? 0 : rules[0].keys.length / rules[0].slots;
  const together = sharedUint32(records * stride);
  let first = 0;
  return rules.map(({ slots, keys }) => {
    const laid = { slots, keys: together, stride, first };
    for (let record = 0; record < records; record += 1)
      for (let slot = 0; slot < slots; slot += 1)
        together[record * stride + first + slot] = keys[record * slots + slot];
    first += slots;
    return laid;
  });
}

/**
 * True when (a, b) belongs to slot `slotA` of rule `at`: no lower rule has a key in common, and no earlier slot of `a`
 * in this rule. So a pair found several times is scored once, without a table of pairs.
 */
export function isLowestCommon(
  rules: readonly LaidKeys[],
  at: number,
  slotA: number,
  a: number,
  b: number,
): boolean {
  for (let r = 0; r < at; r += 1) if (sharedSlot(rules[r], a, b) >= 0) return false;
  return sharedSlot(rules[at], a, b) === slotA;
}

/** The first slot of `a` whose key `b` has too, -1 for none. */
export function sharedSlot({ slots, keys, stride, first }: LaidKeys, a: number, b: number): number {
  const own = a * stride + first;
  const other = b * stride + first;
  for (let i = 0; i < slots; i += 1) {
    const key = keys[own + i];
    if (key === 0) continue;
    for (let j = 0; j < slots; j += 1) if (keys[other + j] === key) return i;
  }
  return -1;
}
