import type { LinkColumns } from '../kernel/columns.ts';
import type { BlockingKey } from './key.ts';
import { bindRule } from './rule.ts';

/** What became of two records under one rule; `rows`: positions in the block that they shared, at its last size. */
export type Meeting =
  | { readonly outcome: 'tanpa kunci bersama' }
  | { readonly outcome: 'bertemu'; readonly rows: number }
  /** The block was too large; its second field `by` (a key's name) put the two into different parts, or one has none. */
  | { readonly outcome: 'dipisah'; readonly rows: number; readonly by: string }
  /** Still too large after the last second field: nobody of it is compared. */
  | { readonly outcome: 'ditolak'; readonly rows: number };

export interface MeetingRule {
  readonly keys: readonly BlockingKey[];
  readonly split: readonly BlockingKey[];
}

/**
 * Follows one pair through a rule as BlockTree does with all of them: blocks over `maxBlock` are split field by field.
 * Looks at all records only where the two share a key. Best outcome of the slots they share.
 */
export function meetingOf(
  rule: MeetingRule,
  [a, b]: readonly [number, number],
  scope: { readonly columns: LinkColumns; readonly maxBlock: number },
): Meeting {
  const { slots, key } = bindRule(rule.keys, scope.columns);
  let best: Meeting = { outcome: 'tanpa kunci bersama' };
  for (let i = 0; i < slots; i += 1) {
    const shared = key(a, i);
    if (shared === 0) continue;
    for (let j = 0; j < slots; j += 1) {
      if (key(b, j) !== shared || best.outcome === 'bertemu') continue;
      const members: number[] = [];
      for (let record = 0; record < scope.columns.count; record += 1)
        for (let slot = 0; slot < slots; slot += 1) if (key(record, slot) === shared) members.push(record);
      best = afterSplits(rule.split, members, { ...scope, pair: [a, b] });
    }
  }
  return best;
}

function afterSplits(
  splits: readonly BlockingKey[],
  block: readonly number[],
  scope: {
    readonly columns: LinkColumns;
    readonly maxBlock: number;
    readonly pair: readonly [number, number];
  },
): Meeting {
  let members = block;
  for (const split of splits) {
    if (members.length <= scope.maxBlock) break;
    const key = split.bind(scope.columns);
    const wanted = key(scope.pair[0], 0);
    if (wanted === 0 || key(scope.pair[1], 0) !== wanted)
      return { outcome: 'dipisah', rows: members.length, by: split.name };
    members = members.filter((record) => key(record, 0) === wanted);
  }
  return { outcome: members.length <= scope.maxBlock ? 'bertemu' : 'ditolak', rows: members.length };
}
