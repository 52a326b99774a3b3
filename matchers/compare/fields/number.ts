import type { KindOfField } from './field.ts';
import { wholeValue } from './whole-value.ts';

/** Ratio of the difference to the larger of the two, level by level. */
const WITHIN = [0.001, 0.02, 0.1, 0.3] as const;
const FIRST = 2;

/** Amounts and measures: prices, heights, years of age. */
export const number: KindOfField = {
  levels: [
    'kosong',
    'sama',
    'dalam seperseribu',
    'dalam 2 persen',
    'dalam 10 persen',
    'dalam 30 persen',
    'lain',
  ],
  ordered: [['sama', 'dalam seperseribu', 'dalam 2 persen', 'dalam 10 persen', 'dalam 30 persen', 'lain']],
  frequency: ['sama'],
  start: { same: [0.75, 0.05, 0.06, 0.05, 0.04, 0.05], kin: [0.1, 0.05, 0.1, 0.15, 0.2, 0.4] },
  bind: (field, { own }) =>
    wholeValue(field, own, (x, y) => {
      const a = field.numbers[x];
      const b = field.numbers[y];
      const apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
      let level = FIRST;
      while (level - FIRST < WITHIN.length && apart > WITHIN[level - FIRST]) level += 1;
      return level;
    }),
};
