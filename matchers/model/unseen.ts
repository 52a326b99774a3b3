import type { PatternCounts } from './em.ts';
import type { ModelComparison, UnseenLevels } from './link-model.ts';

/**
 * Levels that no counted pair showed, by comparison: what the model says of them is its starting point alone. All levels
 * of a comparison, where the files do not hold the field; comparisons that showed every level are left out.
 */
export function unseenLevels(
  { levels, comparisons: width, counts }: PatternCounts,
  comparisons: readonly Pick<ModelComparison, 'name' | 'levels'>[],
): UnseenLevels[] {
  return comparisons.flatMap(({ name, levels: words }, c) => {
    const seen = new Set<number>();
    counts.forEach((count, p) => {
      if (count > 0) seen.add(levels[p * width + c] ?? 0);
    });
    const unseen = words.filter((_, level) => level > 0 && !seen.has(level));
    return unseen.length === 0 ? [] : [{ comparison: name, levels: unseen }];
  });
}
