import type { Comparison } from './comparison.ts';

export const birthPlace: Comparison = {
  name: 'tempat lahir',
  levels: ['kosong', 'sama', 'beda'],
  ordered: [['sama', 'beda']],
  frequency: [],
  bind: ({ birthPlace: places }) => ({
    level: (a, b) => (places[a] < 0 || places[b] < 0 ? 0 : places[a] === places[b] ? 1 : 2),
  }),
};
