import { type Blocks, type LaidKeys, isLowestCommon } from './blocking.ts';

/** What decides whether two records of a block are compared. */
export interface ScanScope {
  readonly rules: readonly LaidKeys[];
  readonly source: Uint8Array;
  /** Model group of a pair of sources, [source a * sources + source b]; -1: never compared. */
  readonly groupOf: Int8Array;
  readonly sources: number;
  /** Only pairs with at least one record marked here; undefined: all. */
  readonly open?: Uint8Array;
}

export type VisitPair = (a: number, b: number) => void;

/** Visits each pair of blocks `from` to `to` of rule `at` that belongs to this rule: a < b, in block order. */
export function scanBlocks(scope: ScanScope, blocks: Blocks, range: BlockRange, visit: VisitPair): void {
  const { rules, source, groupOf, sources, open } = scope;
  const { slots } = rules[range.rule];
  for (let block = range.from; block < range.to; block += 1) {
    const end = blocks.starts[block + 1];
    for (let i = blocks.starts[block]; i < end; i += 1) {
      const a = Math.trunc(blocks.positions[i] / slots);
      const slot = blocks.positions[i] - a * slots;
      for (let j = i + 1; j < end; j += 1) {
        const b = Math.trunc(blocks.positions[j] / slots);
        if (open !== undefined && open[a] + open[b] === 0) continue;
        const group = groupOf[source[a] * sources + source[b]];
        if (a !== b && group >= 0 && isLowestCommon(rules, range.rule, slot, a, b)) visit(a, b);
      }
    }
  }
}

export interface BlockRange {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

/** Cuts a rule's blocks into ranges of about `pairs` pairs, so that the result does not depend on who takes which. */
export function rangesOf(rule: number, { starts }: Blocks, pairs: number): BlockRange[] {
  const ranges: BlockRange[] = [];
  let from = 0;
  let sum = 0;
  for (let b = 0; b + 1 < starts.length; b += 1) {
    const size = starts[b + 1] - starts[b];
    sum += (size * (size - 1)) / 2;
    if (sum < pairs && b + 2 < starts.length) continue;
    ranges.push({ rule, from, to: b + 1 });
    from = b + 1;
    sum = 0;
  }
  return ranges;
}
