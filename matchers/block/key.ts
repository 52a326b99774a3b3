import type { LinkColumns } from '../kernel/columns.ts';

/** A blocking key: up to `slots` numbers a record, 0 for none; records that share a number are compared. */
export interface BlockingKey {
  readonly name: string;
  readonly slots: number;
  bind(columns: LinkColumns): (record: number, slot: number) => number;
}

/** A dictionary id as a key: ids start at 0, -1 is missing. */
export const idKey = (id: number): number => id + 1;

/** The keys of a rule, its second fields, and the keys of a rule whose pairs do not count in this one. */
export interface RuleParts {
  readonly keys: readonly BlockingKey[];
  readonly split: readonly BlockingKey[];
  readonly beside: readonly BlockingKey[];
}
