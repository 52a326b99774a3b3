import { sameSlices, withinOneEdit } from '../../kernel/text-distance.ts';
import type { KindOfField } from './field.ts';
import { wholeValue } from './whole-value.ts';

const LEVEL = { edit: 2, prefix: 3, other: 4 } as const;
/** In a code of two characters everything is one edit from everything. */
const SHORTEST_EDITED = 3;

/** Postcodes, house numbers, states, sexes, identifiers: characters count, not words. */
export const code: KindOfField = {
  levels: ['kosong', 'sama', 'satu ketikan', 'awalan sama', 'lain'],
  ordered: [
    ['sama', 'satu ketikan', 'lain'],
    ['sama', 'awalan sama', 'lain'],
  ],
  frequency: ['sama'],
  start: { same: [0.85, 0.05, 0.03, 0.07], kin: [0.4, 0.05, 0.1, 0.45] },
  bind: (field, own) => {
    const { textStart, text } = field.words;
    return wholeValue(field, own, (x, y) => {
      const lengthX = textStart[x + 1] - textStart[x];
      const lengthY = textStart[y + 1] - textStart[y];
      const shortest = Math.min(lengthX, lengthY);
      if (
        shortest >= SHORTEST_EDITED &&
        withinOneEdit(text, textStart[x], lengthX, textStart[y], lengthY)
      )
        return LEVEL.edit;
      const half = Math.ceil(Math.max(lengthX, lengthY) / 2);
      return half >= 2 && shortest >= half && sameSlices(text, textStart[x], textStart[y], half)
        ? LEVEL.prefix
        : LEVEL.other;
    });
  },
};
