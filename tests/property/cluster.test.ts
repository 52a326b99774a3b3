import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choose, strongest } from '../../matchers/cluster/candidates.ts';
import { Components } from '../../matchers/cluster/components.ts';
import { runs } from '../support/properties.ts';

const COUNT = 20;

/** The smallest member that can be reached from each, by walking the graph. */
function reachable(edges: readonly (readonly [number, number])[]): number[] {
  return Array.from({ length: COUNT }, (_, start) => {
    const seen = new Set([start]);
    for (const at of seen) {
      for (const [a, b] of edges) {
        if (a === at) seen.add(b);
        if (b === at) seen.add(a);
      }
    }
    return Math.min(...seen);
  });
}

test('components are those of the graph, named by their smallest member', () => {
  const member = fc.nat(COUNT - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(member, member), { maxLength: 25 }), (edges) => {
      const parts = new Components(COUNT);
      for (const [a, b] of edges) parts.union(a, b);
      expect(Array.from({ length: COUNT }, (_, i) => parts.find(i))).toEqual(reachable(edges));
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
