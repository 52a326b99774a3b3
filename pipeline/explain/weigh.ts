import { decompose } from '../../matchers/model/explain.ts';
import type { FieldPart, Weighing } from '../../schemas/explanation.ts';
import type { RecordPlace } from './place.ts';
import type { Scene } from './scene.ts';

type WeighedRecord = Pick<RecordPlace, 'id' | 'source'>;

/** The fields of a pair, start and weight. */
export interface WeighedFields extends Pick<Weighing, 'group' | 'startBits' | 'weightBits' | 'classes'> {
  readonly parts: readonly FieldPart[];
}

/** The pair as linking weighed it, or would have; null where rows of the two sources are never held together. */
export function weigh(scene: Scene, a: WeighedRecord, b: WeighedRecord): WeighedFields | null {
  const { model, tables, scorer } = scene;
  const [low, high] = a.id < b.id ? [a, b] : [b, a];
  const group = model.groups.findIndex(({ name }) => name === `${low.source}-${high.source}`);
  if (group < 0) return null;
  scorer.weight(low.id, high.id, group);
  const pattern = { levels: scorer.levels.slice(), rarities: scorer.rarities.slice(), group };
  const { startBits, contributions, weightBits, classes } = decompose(tables, pattern);
  let runningBits = startBits;
  return {
    group: model.groups[group]?.name ?? '',
    startBits,
    parts: model.comparisons.map(({ name, levels }, c) => {
      const { bits, rarityBits } = contributions[c] ?? { bits: 0, rarityBits: 0 };
      runningBits += bits;
      const level = levels[pattern.levels[c] ?? 0] ?? '';
      return { kind: 'isian', name, level, bits, rarityBits, runningBits };
    }),
    weightBits,
    classes: classes.map(({ share, ...bits }, k) => ({
      name: model.classes[k]?.name ?? '',
      probability: share,
      ...bits,
    })),
  };
}
