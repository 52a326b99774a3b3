import { levelOf, rarityOf } from '../kernel/name-agreement.ts';
import type { Comparison } from './comparison.ts';
import { NAME_FREQUENCY, NAME_LEVELS } from './name.ts';

/** The mother's name, as the name's levels; missing for a baby named after her, whose name says it already. */
export const mother: Comparison = {
  name: 'ibu',
  levels: NAME_LEVELS,
  ordered: [NAME_LEVELS.slice(1)],
  frequency: NAME_FREQUENCY,
  bind: ({ mother: ids, name, names }, { nameAgreement }) => {
    let rarity = 0;
    const isBaby = (record: number): boolean => name[record] >= 0 && names.babyOf[name[record]] >= 0;
    const level = (a: number, b: number): number => {
      rarity = 0;
      if (ids[a] < 0 || ids[b] < 0 || isBaby(a) !== isBaby(b)) return 0;
      const packed = nameAgreement(ids[a], ids[b]);
      rarity = rarityOf(packed);
      return levelOf(packed);
    };
    return { level, rarity: () => rarity };
  },
};
