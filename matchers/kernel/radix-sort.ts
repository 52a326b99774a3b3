const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;

export interface SortedKeys {
  /** Ascending, without zeros. */
  readonly keys: Uint32Array;
  /** Where each of them stood. */
  readonly positions: Uint32Array;
}

/**
 * The non-zero keys in ascending order with their positions, ties by position: a stable radix sort (least significant
 * digit first, three passes). Keys move along with their positions, so that each pass reads memory from end to end.
 */
export function sortedKeys(keys: Uint32Array): SortedKeys {
  let used = 0;
  for (let i = 0; i < keys.length; i += 1) if (keys[i] !== 0) used += 1;
  let from = { keys: new Uint32Array(used), positions: new Uint32Array(used) };
  let to = { keys: new Uint32Array(used), positions: new Uint32Array(used) };
  for (let i = 0, n = 0; i < keys.length; i += 1) {
    if (keys[i] === 0) continue;
    from.keys[n] = keys[i];
    from.positions[n++] = i;
  }
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    deal(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** Positions of the non-zero keys in ascending order of key, ties by position. */
export const sortedPositions = (keys: Uint32Array): Uint32Array => sortedKeys(keys).positions;

function deal(from: SortedKeys, to: SortedKeys, shift: number): void {
  const { keys, positions } = from;
  const start = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < keys.length; i += 1) start[((keys[i] >>> shift) & (BUCKETS - 1)) + 1] += 1;
  for (let b = 0; b < BUCKETS; b += 1) start[b + 1] += start[b];
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i];
    const at = start[(key >>> shift) & (BUCKETS - 1)]++;
    to.keys[at] = key;
    to.positions[at] = positions[i];
  }
}
