import type { ScoreTables } from '../kernel/score.ts';
import type { LinkModel } from './link-model.ts';

/** Lays a model out for scoring. */
export function scoreTables(model: LinkModel): ScoreTables {
  const { classes, groups, comparisons } = model;
  const levelStart = [0];
  for (const { levels } of comparisons) levelStart.push((levelStart.at(-1) ?? 0) + levels.length);
  const rowLength = levelStart.at(-1) ?? 0;
  const logProbability = new Float64Array(classes.length * groups.length * rowLength);
  const logPrior = new Float64Array(classes.length * groups.length);
  groups.forEach((group, g) => {
    classes.forEach((_, k) => {
      logPrior[k * groups.length + g] = Math.log2(group.prior[k] ?? 0);
      const values = (group.probability[k] ?? []).flat();
      values.forEach(
        (value, place) => (logProbability[(k * groups.length + g) * rowLength + place] = Math.log2(value)),
      );
    });
  });
  return {
    classes: classes.length,
    groups: groups.length,
    levelStart: Int32Array.from(levelStart),
    logProbability,
    logPrior,
    usesFrequency: Uint8Array.from(
      comparisons.flatMap(({ levels, frequency }) =>
        levels.map((level) => Number(frequency.includes(level))),
      ),
    ),
    expectedRarity: Float64Array.from(
      comparisons.flatMap(({ levels }) => levels.map((level) => model.frequency.expectedRarity[level] ?? 0)),
    ),
    frequencyShare: model.frequency.share,
    chanceClass: Uint8Array.from(classes, ({ chance }) => Number(chance)),
  };
}
