import { expect, test } from '@jest/globals';
import { parseNoKk } from '../../../../matchers/indonesia/kk.ts';

// Serials from 9001: no card has them.
const KK = '3275010102159001';

test('a number after cleaning', () => {
  const dirty = [KK, `'${KK}`, `${KK}.0`, '32.75.01.010215.9001', ' 3275010102159001\u00a0'];
  expect(dirty.map((text) => parseNoKk(text).kk)).toEqual(dirty.map(() => KK));
  expect(parseNoKk('0951010102159001').kk).toBe('0951010102159001');
});

test('no number: placeholders, temporary numbers, other lengths, letters, lost digits', () => {
  const none = ['', '-', '0', '0000000000000000', '9999999999999999', '1234567890123456', '0000000000009001'];
  const wrong = [
    '327501010215900',
    '32750101021590011',
    '3275O10102159001',
    '3,27501E+15',
    '3275010000000000',
  ];
  expect([...none, ...wrong].map((text) => parseNoKk(text).kk).filter(Boolean)).toEqual([]);
});

test('what was written is kept beside', () => {
  expect(parseNoKk("'3275-01")).toEqual({ kk: '', cleaned: '327501' });
});
