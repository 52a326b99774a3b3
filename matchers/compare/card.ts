import type { Comparison } from './comparison.ts';

/** The person's own membership number (PSNOKA): the bridge from a SIKS export or a bill to the membership file. */
export const card: Comparison = {
  name: 'nomor kartu',
  levels: ['kosong', 'sama', 'beda'],
  ordered: [['sama', 'beda']],
  frequency: [],
  bind: ({ card: cards }) => ({
    level: (a, b) => (cards[a] < 0 || cards[b] < 0 ? 0 : cards[a] === cards[b] ? 1 : 2),
  }),
};
