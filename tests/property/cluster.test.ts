import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choose, strongest } from '../../matchers/cluster/candidates.ts';
import { groupPairs } from '../../matchers/cluster/group.ts';
import { runs } from '../support/properties.ts';

const COUNT = 12;
const LIMITS = { accept: 3, refuted: -2 };

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The group of each record, named by its smallest: labels rewritten pair by pair, every pair of records looked at. */
function naiveGroups(pairs: readonly Pair[]): number[] {
  const label = Array.from({ length: COUNT }, (_, record) => record);
  const keptApart = (x: number | undefined, y: number | undefined): boolean =>
    pairs.some(
      ({ a, b, weight }) =>
        weight < LIMITS.refuted && ((label[a] === x && label[b] === y) || (label[a] === y && label[b] === x)),
    );
  for (let weight = 10; weight >= LIMITS.accept; weight -= 1) {
    for (const pair of pairs.filter((one) => one.weight === weight)) {
      const [x = 0, y = 0] = [label[pair.a], label[pair.b]];
      if (x === y || keptApart(x, y)) continue;
      label.forEach((old, record) => {
        if (old === Math.max(x, y)) label[record] = Math.min(x, y);
      });
    }
  }
  return label;
}

test('groups are those of the naive way: strongest pairs first, never across a refuted one', () => {
  const pair = fc
    .record({ a: fc.nat(COUNT - 1), b: fc.nat(COUNT - 1), weight: fc.integer({ min: -5, max: 10 }) })
    .filter(({ a, b }) => a !== b);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
      const columns = {
        a: Int32Array.from(pairs, ({ a }) => a),
        b: Int32Array.from(pairs, ({ b }) => b),
        weight: Float64Array.from(pairs, ({ weight }) => weight),
      };
      const groups = groupPairs(
        columns,
        pairs.map((_, i) => i),
        LIMITS,
      );
      expect(Array.from({ length: COUNT }, (_, record) => groups.get(record)?.group ?? record)).toEqual(
        naiveGroups(pairs),
      );
    }),
    runs(1000),
  );
});

test('probabilities of all candidates and of nobody are one; order does not matter', () => {
  const weight = fc.double({ min: -30, max: 30, noNaN: true });
  const candidates = fc
    .array(weight, { minLength: 1, maxLength: 8 })
    .map((weights) => weights.map((bits, person) => ({ person, weight: bits, link: person })));
  fc.assert(
    fc.property(candidates, fc.nat(7), (all, turn) => {
      const odds = all.map((one) => 2 ** one.weight);
      const total = odds.reduce((sum, one) => sum + one, 1);
      const choice = choose([...all.slice(turn), ...all.slice(0, turn)]);
      expect(choice.probability).toBeCloseTo(Math.max(...odds) / total, 10);
      expect(choice.nobody).toBeCloseTo(1 / total, 10);
    }),
    runs(500),
  );
});

test('the strongest candidate of each person, each person once', () => {
  const candidate = fc.record({
    person: fc.nat(4),
    weight: fc.integer({ min: -5, max: 5 }),
    link: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 20 }), (all) => {
      const kept = strongest(all);
      const persons = [...new Set(all.map(({ person }) => person))];
      expect(kept.map(({ person }) => person)).toEqual(persons);
      for (const { person, weight } of kept)
        expect(weight).toBe(Math.max(...all.filter((one) => one.person === person).map((one) => one.weight)));
    }),
    runs(300),
  );
});
