import type { DefaultModel, GroupKind } from '../../schemas/model.ts';
import type { MixtureParameters } from './em.ts';

/** The default model's parameters for one kind of group, for the comparisons asked for; level 0 (missing) is 1. */
export function startingPoint(
  model: DefaultModel,
  kind: GroupKind,
  comparisons: readonly string[],
): MixtureParameters {
  const priors = model.priors[kind] ?? {};
  return {
    prior: model.classes.map(({ name }) => priors[name] ?? 0),
    probability: model.classes.map(({ name }) =>
      comparisons.map((comparison) => {
        const entry = model.comparisons[comparison];
        const own = kind === 'lintas' ? undefined : entry?.[kind]?.[name];
        const shares = own ?? entry?.[name];
        if (!Array.isArray(shares)) throw new RangeError(`the default model lacks ${comparison} for ${name}`);
        const total = shares.reduce((sum, share) => sum + share, 0);
        return [1, ...shares.map((share) => share / total)];
      }),
    ),
  };
}
