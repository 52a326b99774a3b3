import { PairMemory } from '../../kernel/memory.ts';
import { USUAL_RARITY } from '../../kernel/rarity.ts';
import { WORDS, wordsAgreement, wordsRarity } from '../../kernel/words-agreement.ts';
import { elsewhere } from './elsewhere.ts';
import type { KindOfField } from './field.ts';

const LEVELS = [
  'kosong',
  'sama',
  'urutan lain',
  'satu ketikan',
  'dekat',
  'sebagian',
  'singkatan',
  'beberapa kata',
  'mirip',
  'satu kata',
  'samar',
  'lain',
  'di kolom lain',
] as const;

const LAST_ALIKE = WORDS.initials;
const ELSEWHERE = LEVELS.indexOf('di kolom lain');

/** Names, streets, places, occupations, descriptions: words in any order, cut, abbreviated, misspelt. */
export const words: KindOfField = {
  levels: LEVELS,
  ordered: [LEVELS.slice(1, -1), ['sama', 'di kolom lain', 'lain']],
  frequency: ['sama', 'urutan lain', 'satu ketikan', 'dekat', 'sebagian', 'beberapa kata', 'satu kata'],
  start: {
    same: [0.69, 0.03, 0.06, 0.05, 0.05, 0.005, 0.02, 0.02, 0.03, 0.01, 0.03, 0.005],
    kin: [0.02, 0.01, 0.01, 0.02, 0.03, 0.001, 0.05, 0.05, 0.5, 0.06, 0.247, 0.002],
  },
  bind: (field, { own, siblings }) => {
    const { ids, words: table } = field;
    const isElsewhere = elsewhere(field, siblings);
    const rarities = wordsRarity(table, ids, own);
    const memory = new PairMemory((a, b) => wordsAgreement(table, rarities, a, b));
    let rarity = USUAL_RARITY;
    return {
      level: (a, b) => {
        rarity = USUAL_RARITY;
        if (ids[a] < 0 || ids[b] < 0) return 0;
        const found = memory.of(ids[a], ids[b]);
        if (found >>> 8 > LAST_ALIKE && isElsewhere(a, b)) return ELSEWHERE;
        rarity = found & 255;
        return found >>> 8;
      },
      rarity: () => rarity,
      chance: rarities.chance,
    };
  },
};
