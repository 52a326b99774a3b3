import { sameSlices, withinOneEdit } from '../../kernel/text-distance.ts';
import type { KindOfField } from './field.ts';
import { wholeValue } from './whole-value.ts';

const LEVEL = { edit: 2, short: 3, prefix: 4, other: 5 } as const;
/** In a code of two characters everything is one edit from everything. */
const SHORTEST_EDITED = 3;

/**
 * Postcodes, house numbers, states, sexes, identifiers: characters count, not words. `kependekan`: one begins the other, as
 * M does MALE.
 */
export const code: KindOfField = {
  levels: ['kosong', 'sama', 'satu ketikan', 'kependekan', 'awalan sama', 'lain'],
  ordered: [
    ['sama', 'satu ketikan', 'lain'],
    ['sama', 'kependekan', 'lain'],
    ['sama', 'awalan sama', 'lain'],
  ],
  frequency: ['sama'],
  start: { same: [0.83, 0.05, 0.02, 0.03, 0.07], kin: [0.4, 0.05, 0.01, 0.1, 0.44] },
  bind: (field, { own }) => {
    const { textStart, text } = field.words;
    return wholeValue(field, own, (x, y) => {
      const lengthX = textStart[x + 1] - textStart[x];
      const lengthY = textStart[y + 1] - textStart[y];
      const shortest = Math.min(lengthX, lengthY);
      if (shortest >= SHORTEST_EDITED && withinOneEdit(text, textStart[x], lengthX, textStart[y], lengthY))
        return LEVEL.edit;
      if (sameSlices(text, textStart[x], textStart[y], shortest)) return LEVEL.short;
      const half = Math.ceil(Math.max(lengthX, lengthY) / 2);
      return half >= 2 && shortest >= half && sameSlices(text, textStart[x], textStart[y], half)
        ? LEVEL.prefix
        : LEVEL.other;
    });
  },
};
