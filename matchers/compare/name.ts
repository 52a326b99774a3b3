import { NAME, levelOf, rarityOf } from '../kernel/name-agreement.ts';
import type { Comparison } from './comparison.ts';

export const NAME_LEVELS = [
  'kosong',
  'sama',
  'ejaan',
  'dekat',
  'sebagian',
  'mirip',
  'satu kata',
  'samar',
  'lain',
] as const;
const ORDERED = NAME_LEVELS.slice(1);
export const NAME_FREQUENCY = ['sama', 'ejaan', 'dekat', 'sebagian', 'satu kata'] as const;

const BABY_OF_MOTHER = NAME_LEVELS.length;
const BABY_OF_OTHER = BABY_OF_MOTHER + 1;
const OF_TWIN = BABY_OF_OTHER + 1;
const LAST_ALIKE = 5;

/**
 * Names. `nama kembarannya`: each is, letter by letter, the name of another twin of one pair in the register (ALDI and
 * ALDO): no spelling of one name, though it looks like one. `BAYI NY X` has no name of its own, X is the mother: it is
 * held against the other record's mother (a one-day trial gained .0005 of F1 by this alone, DESIGN 4).
 */
export const name: Comparison = {
  name: 'nama',
  levels: [...NAME_LEVELS, 'bayi dari ibunya', 'bayi dari ibu lain', 'nama kembarannya'],
  ordered: [ORDERED, ['bayi dari ibunya', 'bayi dari ibu lain'], ['sama', 'nama kembarannya']],
  frequency: NAME_FREQUENCY,
  bind: ({ name: ids, mother, names }, { nameAgreement, areTwins }) => {
    let rarity = 0;
    const motherLevel = (ofBaby: number, held: number): number => {
      if (held < 0) return 0;
      return levelOf(nameAgreement(ofBaby, held)) <= LAST_ALIKE ? BABY_OF_MOTHER : BABY_OF_OTHER;
    };
    const level = (a: number, b: number): number => {
      rarity = 0;
      if (ids[a] < 0 || ids[b] < 0) return 0;
      const babyA = names.babyOf[ids[a]];
      const babyB = names.babyOf[ids[b]];
      if (babyA >= 0) return motherLevel(babyA, babyB >= 0 ? babyB : mother[b]);
      if (babyB >= 0) return motherLevel(babyB, mother[a]);
      const packed = nameAgreement(ids[a], ids[b]);
      const agreement = levelOf(packed);
      if (agreement > NAME.exact && areTwins(a, b)) return OF_TWIN;
      rarity = rarityOf(packed);
      return agreement;
    };
    return { level, rarity: () => rarity };
  },
};
