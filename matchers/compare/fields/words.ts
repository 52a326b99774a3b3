import { PairMemory } from '../../kernel/memory.ts';
import { USUAL_RARITY } from '../../kernel/rarity.ts';
import { wordsAgreement, wordsRarity } from '../../kernel/words-agreement.ts';
import type { KindOfField } from './field.ts';

const LEVELS = [
  'kosong',
  'sama',
  'urutan lain',
  'satu ketikan',
  'dekat',
  'sebagian',
  'beberapa kata',
  'mirip',
  'satu kata',
  'samar',
  'lain',
] as const;

/** Names, streets, places, occupations, descriptions: words in any order, cut, abbreviated, misspelt. */
export const words: KindOfField = {
  levels: LEVELS,
  ordered: [LEVELS.slice(1)],
  frequency: ['sama', 'urutan lain', 'satu ketikan', 'dekat', 'sebagian', 'beberapa kata', 'satu kata'],
  start: {
    same: [0.7, 0.03, 0.06, 0.05, 0.05, 0.02, 0.02, 0.03, 0.01, 0.03],
    kin: [0.02, 0.01, 0.01, 0.02, 0.03, 0.05, 0.05, 0.5, 0.06, 0.25],
  },
  bind: ({ ids, words: table }, own) => {
    const rarities = wordsRarity(table, ids, own);
    const memory = new PairMemory((a, b) => wordsAgreement(table, rarities, a, b));
    let rarity = USUAL_RARITY;
    return {
      level: (a, b) => {
        rarity = USUAL_RARITY;
        if (ids[a] < 0 || ids[b] < 0) return 0;
        const found = memory.of(ids[a], ids[b]);
        rarity = found & 255;
        return found >>> 8;
      },
      rarity: () => rarity,
      chance: rarities.chance,
    };
  },
};
