import type { LinkColumns } from '../kernel/columns.ts';
import { joinKeys } from '../kernel/hash.ts';
import type { BlockingKey } from './key.ts';

/** A rule's keys over the columns: `slots` numbers a record, 0 none. */
export interface BoundRule {
  readonly slots: number;
  readonly key: (record: number, slot: number) => number;
}

/** Joins the keys of a rule; a record that would carry one number in both slots carries it in the first. */
export function bindRule(keys: readonly BlockingKey[], columns: LinkColumns): BoundRule {
  const parts = keys.map((part) => ({ slots: part.slots, key: part.bind(columns) }));
  const slots = Math.max(...parts.map((part) => part.slots));
  const joined = (record: number, slot: number): number => {
    let key = 1;
    for (const part of parts) key = joinKeys(key, part.key(record, part.slots === 1 ? 0 : slot));
    return key;
  };
  const key = (record: number, slot: number): number => {
    const own = joined(record, slot);
    return slot > 0 && own === joined(record, 0) ? 0 : own;
  };
  return { slots, key };
}
