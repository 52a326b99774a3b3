import { expect, it } from '@jest/globals';
import type { Person } from '../../../../pipeline/search/people.ts';
import { parseQuery } from '../../../../pipeline/search/query.ts';
import { rank } from '../../../../pipeline/search/rank.ts';
import { AS_OF, nameRules } from '../../../support/rules.ts';

const person = (number: number, name: string, day: number): Person => ({
  person: number,
  rows: [
    {
      ...{ record: number, source: 'dukcapil', kind: 'register', row: number, nik: '', name, day },
      ...{ village: 'HARAPAN JAYA', district: '', status: 'HIDUP', segmentGroup: '', active: 0 },
      ...{ decile: null, period: '', verdict: 'padan', probability: 1 },
    },
  ],
});

const ranked = (text: string, ...persons: readonly Person[]): number[] => {
  const query = parseQuery(text, nameRules, AS_OF);
  const places = query.words.map(() => []);
  const owners = query.numbers.map(() => new Map<number, readonly string[]>());
  return rank(persons, { query, places, owners, rules: nameRules }).map((found) => found.person);
};

it('puts the name itself before one with a further word, one in old spelling and one with an error', () => {
  const people = [
    person(1, 'SITI AMIANH', 0),
    person(2, 'SITI AMINAH SARI', 0),
    person(3, 'SITTI AMINAH', 0),
    person(4, 'SITI AMINAH', 0),
  ];
  expect(ranked('aminah siti', ...people)).toEqual([4, 3, 2, 1]);
});

it('answers a year alone, and lets the year decide between namesakes', () => {
  const [old, young] = [person(1, 'SITI AMINAH', 19500101), person(2, 'SITI AMINAH', 19850812)];
  expect(ranked('1985', old, young)).toEqual([2]);
  expect(ranked('siti aminah 1985', old, young)[0]).toBe(2);
  expect(ranked('08-12-1985', old, young)).toEqual([2]);
});

it('leaves out who answers too little', () => {
  expect(ranked('siti aminah', person(1, 'BUDI SANTOSO', 0))).toEqual([]);
});
