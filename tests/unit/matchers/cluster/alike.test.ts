import { expect, test } from '@jest/globals';
import { alikeRows } from '../../../../matchers/cluster/alike.ts';

const columns = (...fields: readonly (readonly number[])[]): Int32Array[] =>
  fields.map((values) => Int32Array.from(values));
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

test('rows that stand more often than the limit, alike in all fields, are one person', () => {
  const names = [7, 7, 7, ...count(5).map((i) => i + 10), 8, 8];
  expect(alikeRows(columns(names, names), 2)).toEqual([[0, 1, 2]]);
  expect(alikeRows(columns(names, names), 1)).toEqual([
    [0, 1, 2],
    [8, 9],
  ]);
  expect(alikeRows(columns(names, names), 3)).toEqual([]);
});

test('a whole file of one row is one person', () => {
  expect(alikeRows(columns([4, 4, 4], [1, 1, 1]), 2)).toEqual([[0, 1, 2]]);
});

test('one field, no value at all, and values that meet by chance make nobody one', () => {
  expect(alikeRows(columns([4, 4, 4]), 2)).toEqual([]);
  expect(alikeRows(columns([4, 4, 4, 5], [-1, -1, -1, 2]), 2)).toEqual([]);
  expect(alikeRows(columns([-1, -1, -1, 3], [-1, -1, -1, 2]), 2)).toEqual([]);
  const sex = count(60).map((i) => i % 2);
  const town = count(60).map((i) => i % 5);
  expect(alikeRows(columns(sex, town), 2)).toEqual([]);
});
