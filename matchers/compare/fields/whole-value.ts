import type { FieldColumn } from '../../kernel/columns.ts';
import { USUAL_RARITY, raritiesOf, rarityByte, usesOf } from '../../kernel/rarity.ts';
import type { BoundComparison } from '../comparison.ts';

/** A comparison of whole values: level 1 where they are equal, as rare as the value; else what `differing` says of two ids. */
export function wholeValue(
  { ids, values }: FieldColumn,
  own: number,
  differing: (a: number, b: number) => number,
): BoundComparison {
  const { byId, chance } = raritiesOf(usesOf(ids, values), own);
  let rarity = USUAL_RARITY;
  return {
    level: (a, b) => {
      rarity = USUAL_RARITY;
      const x = ids[a];
      const y = ids[b];
      if (x < 0 || y < 0) return 0;
      if (x !== y) return differing(x, y);
      rarity = rarityByte(byId[x]);
      return 1;
    },
    rarity: () => rarity,
    chance,
  };
}
