import { fieldKeys } from '../block/field-keys.ts';
import { BLOCKING_KEYS } from '../block/index.ts';
import type { BlockingKey, RuleParts } from '../block/key.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { FieldSpec } from '../compare/fields/field.ts';
import { fieldComparison } from '../compare/fields/index.ts';
import { isCompared } from '../compare/fields/overlap.ts';
import { COMPARISONS } from '../compare/index.ts';

/** What linking compares, and by which keys it finds the pairs to compare. */
export interface LinkPlan {
  readonly comparisons: readonly Comparison[];
  readonly keys: readonly BlockingKey[];
}

/** Plain data that says which plan, so that a worker builds the same one: Indonesian population registers, or any fields. */
export type PlanSpec = 'penduduk' | { readonly fields: readonly FieldSpec[] };

const POPULATION: LinkPlan = { comparisons: COMPARISONS, keys: BLOCKING_KEYS };

export const planOf = (spec: PlanSpec): LinkPlan =>
  spec === 'penduduk'
    ? POPULATION
    : {
        comparisons: spec.fields.flatMap((field, at, all) =>
          isCompared(field) ? [fieldComparison(field, at, all)] : [],
        ),
        keys: spec.fields.flatMap(fieldKeys),
      };

/** RuleParts by their names, all of which the plan has. */
export interface RuleNames {
  readonly keys: readonly string[];
  readonly split: readonly string[];
  readonly beside: readonly string[];
}

export function keysNamed({ keys }: LinkPlan, rule: RuleNames): RuleParts {
  const named = (names: readonly string[]): BlockingKey[] =>
    names.map((name) => {
      const found = keys.find((key) => key.name === name);
      if (found === undefined) throw new RangeError(`no key is called ${name}`);
      return found;
    });
  return { keys: named(rule.keys), split: named(rule.split), beside: named(rule.beside) };
}
