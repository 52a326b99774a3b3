import { BLOCKING_KEYS } from '../block/index.ts';
import type { BlockingKey } from '../block/key.ts';
import type { Comparison } from '../compare/comparison.ts';
import { COMPARISONS } from '../compare/index.ts';

/** What linking compares, and by which keys it finds the pairs to compare. */
export interface LinkPlan {
  readonly comparisons: readonly Comparison[];
  readonly keys: readonly BlockingKey[];
}

/** Plain data that says which plan, so that a worker builds the same one. `penduduk`: Indonesian population registers. */
export type PlanSpec = 'penduduk';

const POPULATION: LinkPlan = { comparisons: COMPARISONS, keys: BLOCKING_KEYS };

export const planOf = (_spec: PlanSpec): LinkPlan => POPULATION;
