import { bindRule } from '../../matchers/block/rule.ts';
import type { BlockingKey } from '../../matchers/block/key.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { LinkPlan } from '../../matchers/kernel/plan.ts';
import type { Blocking } from '../../schemas/model.ts';

/** Pairs that one rule may be expected to propose, a record. */
const PAIRS_A_RECORD = 6;
/** In small files more is affordable. */
const LEAST_PAIRS = 250_000;
const MOST_KEYS = 3;
const MOST_RULES = 24;
export const MAX_BLOCK = 100;

/** A key and how often two records have it equal by chance; `field`: what of the record it is of. */
interface KnownKey {
  readonly name: string;
  readonly field: string;
  readonly chance: number;
  /** Share of the records that have it. */
  readonly present: number;
}

interface Candidate {
  readonly keys: readonly KnownKey[];
  readonly chance: number;
}

/**
 * Blocking rules for files of any columns: the smallest sets of keys, of different fields, that are expected to propose
 * few enough pairs, were the fields independent. A set of which a part would do is not taken: its pairs are among the
 * part's. Of too many, those whose fields the rules before them use least.
 */
export function autoRules(columns: LinkColumns, plan: LinkPlan, maxBlock: number): Blocking {
  const keys = plan.keys.map((key) => knownKey(key, columns)).filter(({ present }) => present > 0);
  const pairs = (columns.count * (columns.count - 1)) / 2;
  const limit = Math.max(LEAST_PAIRS, PAIRS_A_RECORD * columns.count) / Math.max(1, pairs);
  const chosen = spread(smallestSets(keys, limit));
  const splits = keys.map(({ name }) => name);
  return {
    max_block: maxBlock,
    rules: (chosen.length === 0 ? [{ keys: keys.slice(0, MOST_KEYS), chance: 0 }] : chosen).map(
      ({ keys: own }) => {
        const names = own.map(({ name }) => name);
        const fields = new Set(own.map(({ field }) => field));
        return {
          name: names.join(' + '),
          keys: names as [string, ...string[]],
          split: splits.filter((name) => !fields.has(fieldOf(name))).slice(0, 3),
          train: true,
          pass: 1 as const,
        };
      },
    ) as Blocking['rules'],
  };
}

const fieldOf = (key: string): string => key.split('.')[0] ?? key;

function knownKey(key: BlockingKey, columns: LinkColumns): KnownKey {
  const { slots, key: at } = bindRule([key], columns);
  const uses = new Map<number, number>();
  let present = 0;
  for (let record = 0; record < columns.count; record += 1) {
    let has = false;
    for (let slot = 0; slot < slots; slot += 1) {
      const value = at(record, slot);
      if (value === 0) continue;
      has = true;
      uses.set(value, (uses.get(value) ?? 0) + 1);
    }
    if (has) present += 1;
  }
  let equal = 0;
  for (const count of uses.values()) equal += count * (count - 1);
  const chance = equal / Math.max(1, columns.count * (columns.count - 1));
  return { name: key.name, field: fieldOf(key.name), chance, present: present / Math.max(1, columns.count) };
}

/** Sets in the order of their size; none contains another one, nor the same field twice. */
function smallestSets(keys: readonly KnownKey[], limit: number): Candidate[] {
  const found: Candidate[] = [];
  let open: Candidate[] = [{ keys: [], chance: 1 }];
  for (let size = 1; size <= MOST_KEYS; size += 1) {
    const wider: Candidate[] = [];
    for (const { keys: own, chance } of open) {
      const last = own.at(-1);
      for (const key of keys.slice(last === undefined ? 0 : keys.indexOf(last) + 1)) {
        if (own.some(({ field }) => field === key.field)) continue;
        const set = { keys: [...own, key], chance: chance * key.chance };
        if (found.some((smaller) => smaller.keys.every((part) => set.keys.some((other) => covers(part, other)))))
          continue;
        (set.chance <= limit ? found : wider).push(set);
      }
    }
    open = wider;
  }
  return found.filter(
    (set) =>
      !found.some(
        (other) =>
          other !== set && other.keys.length <= set.keys.length && other.keys.every((part) => set.keys.some((own) => covers(part, own))),
      ),
  );
}

/** The first key is equal wherever the second is: the same, or a part of the same field's value. */
const covers = (wide: KnownKey, narrow: KnownKey): boolean =>
  wide === narrow || (wide.field === narrow.field && narrow.name === narrow.field && wide.name !== wide.field);

/** The sets that spread over the fields best, then the widest. */
function spread(sets: readonly Candidate[]): Candidate[] {
  const uses = new Map<string, number>();
  const left = [...sets];
  const chosen: Candidate[] = [];
  while (left.length > 0 && chosen.length < MOST_RULES) {
    const cost = ({ keys }: Candidate): number =>
      keys.reduce((sum, { name, present }) => sum + ((uses.get(name) ?? 0) + 1) / Math.max(0.01, present), 0) /
      keys.length;
    const best = left.reduce((found, next) => {
      const gain = cost(next) - cost(found);
      return gain < 0 || (gain === 0 && next.chance > found.chance) ? next : found;
    });
    left.splice(left.indexOf(best), 1);
    chosen.push(best);
    for (const { name } of best.keys) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return chosen;
}

/** Rules as the project file has them. */
export const givenRules = (rules: readonly (readonly string[])[], maxBlock: number): Blocking => ({
  max_block: maxBlock,
  rules: rules.map((keys) => ({
    name: keys.join(' + '),
    keys: [...keys],
    split: [],
    train: true,
    pass: 1,
  })) as unknown as Blocking['rules'],
});
