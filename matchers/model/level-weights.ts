import type { LinkModel, ModelGroup } from './link-model.ts';

/** A level as a model of two classes would have it: m of "the same person", u of all others by their shares. */
export interface LevelWeight {
  readonly comparison: number;
  readonly level: number;
  readonly m: number;
  readonly u: number;
  /** log2 of m / u. */
  readonly weightBits: number;
}

/** Every level but the missing one, which says nothing. */
export function levelWeights({ comparisons }: LinkModel, { prior, probability }: ModelGroup): LevelWeight[] {
  const others = prior.slice(1);
  const total = others.reduce((sum, share) => sum + share, 0);
  return comparisons.flatMap(({ levels }, comparison) =>
    levels.slice(1).map((_, index): LevelWeight => {
      const level = index + 1;
      const of = (k: number): number => probability[k]?.[comparison]?.[level] ?? 0;
      const m = of(0);
      const u = others.reduce((sum, share, k) => sum + (share / total) * of(k + 1), 0);
      return { comparison, level, m, u, weightBits: Math.log2(m / u) };
    }),
  );
}
