import { type LaidKeys, sharedSlot } from './blocking.ts';

/** A rule as it was scanned: with `open`, only pairs with at least one record marked there were looked at. */
export interface ScannedRule {
  readonly keys: LaidKeys;
  readonly open?: Uint8Array;
}

/** By pair, the rules that had it, as bits: 2^r for rule r. A number and not 32 bits, so that there may be 52 rules. */
export function captures(a: Int32Array, b: Int32Array, rules: readonly ScannedRule[]): Float64Array {
  const found = new Float64Array(a.length);
  rules.forEach(({ keys, open }, r) => {
    const bit = 2 ** r;
    for (let i = 0; i < a.length; i += 1) {
      if (open !== undefined && open[a[i]] + open[b[i]] === 0) continue;
      if (sharedSlot(keys, a[i], b[i]) >= 0) found[i] += bit;
    }
  });
  return found;
}
