import { bindRule } from '../../matchers/block/rule.ts';
import type { BlockingKey } from '../../matchers/block/key.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { LinkPlan } from '../../matchers/kernel/plan.ts';
import type { AnyFields, Blocking, BlockingRule } from '../../schemas/model.ts';

type Limits = AnyFields['blocking'];

/** What is given to a rule beyond the pairs that it was expected to propose: fields are not independent. */
const LEEWAY = 10;

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
export function autoRules(columns: LinkColumns, plan: LinkPlan, limits: Limits): Blocking {
  const compared = new Set(plan.comparisons.map(({ name }) => name));
  const keys = plan.keys
    .filter(({ name }) => compared.has(fieldOf(name)))
    .map((key) => knownKey(key, columns))
    .filter(({ present }) => present > 0);
  const pairs = (columns.count * (columns.count - 1)) / 2;
  const limit = Math.max(limits.least_pairs, limits.pairs_a_record * columns.count) / Math.max(1, pairs);
  const found = spread(smallestSets(keys, { limit, mostKeys: limits.most_keys }), limits.most_rules);
  const sets = found.length === 0 ? [{ keys: keys.slice(0, limits.most_keys), chance: 0 }] : found;
  return blockingOf(
    sets.map(({ keys: own }) => {
      const fields = new Set(own.map(({ field }) => field));
      const splits = keys.filter(({ field }) => !fields.has(field)).slice(0, MOST_SPLITS);
      return { keys: own.map(({ name }) => name), split: splits.map(({ name }) => name) };
    }),
    { limits, rows: columns.count },
  );
}

/** Second fields that a block over the limit is split by. */
const MOST_SPLITS = 3;

/** Rules as the project file has them: no second field, so a block over the limit is refused. */
export const givenRules = (
  rules: readonly (readonly string[])[],
  scene: { readonly limits: Limits; readonly rows: number },
): Blocking =>
  blockingOf(
    rules.map((keys) => ({ keys, split: [] })),
    scene,
  );

function blockingOf(
  rules: readonly { readonly keys: readonly string[]; readonly split: readonly string[] }[],
  { limits, rows }: { readonly limits: Limits; readonly rows: number },
): Blocking {
  const [first, ...rest] = rules.map(({ keys: [key = '', ...others], split }): BlockingRule => {
    const keys: [string, ...string[]] = [key, ...others];
    return { name: keys.join(' + '), keys, split: [...split], train: true, pass: 1 };
  });
  if (first === undefined) throw new Error('no rule');
  const rule = LEEWAY * Math.max(limits.pairs_a_record, limits.least_pairs / Math.max(1, rows));
  return {
    max_block: limits.max_block,
    least_block: 1,
    pairs_per_record: { rule, all: rule * limits.most_rules },
    recall_sample: limits.recall_sample,
    rules: [first, ...rest],
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
function smallestSets(
  keys: readonly KnownKey[],
  { limit, mostKeys }: { readonly limit: number; readonly mostKeys: number },
): Candidate[] {
  const found: Candidate[] = [];
  let open: Candidate[] = [{ keys: [], chance: 1 }];
  for (let size = 1; size <= mostKeys; size += 1) {
    const wider: Candidate[] = [];
    for (const { keys: own, chance } of open) {
      const last = own.at(-1);
      for (const key of keys.slice(last === undefined ? 0 : keys.indexOf(last) + 1)) {
        if (own.some(({ field }) => field === key.field)) continue;
        const set = { keys: [...own, key], chance: chance * key.chance };
        if (
          found.some((smaller) => smaller.keys.every((part) => set.keys.some((other) => covers(part, other))))
        )
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
          other !== set &&
          other.keys.length <= set.keys.length &&
          other.keys.every((part) => set.keys.some((own) => covers(part, own))),
      ),
  );
}

/** The first key is equal wherever the second is: the same, or a part of the same field's value. */
const covers = (wide: KnownKey, narrow: KnownKey): boolean =>
  wide === narrow ||
  (wide.field === narrow.field && narrow.name === narrow.field && wide.name !== wide.field);

/** The sets that spread over the fields best, then the widest. */
function spread(sets: readonly Candidate[], most: number): Candidate[] {
  const uses = new Map<string, number>();
  const left = [...sets];
  const chosen: Candidate[] = [];
  while (left.length > 0 && chosen.length < most) {
    const cost = ({ keys }: Candidate): number =>
      keys.reduce(
        (sum, { name, present }) => sum + ((uses.get(name) ?? 0) + 1) / Math.max(0.01, present),
        0,
      ) / keys.length;
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
