import type { Comparison } from './comparison.ts';

export const sex: Comparison = {
  name: 'jenis kelamin',
  levels: ['kosong', 'sama', 'beda'],
  ordered: [['sama', 'beda']],
  frequency: [],
  bind: ({ sex: values }) => ({
    level: (a, b) => (values[a] === 0 || values[b] === 0 ? 0 : values[a] === values[b] ? 1 : 2),
  }),
};
