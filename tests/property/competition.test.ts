import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '../../matchers/cluster/assignment.ts';
import { compete } from '../../matchers/cluster/competition.ts';
import { type Contest, contest } from '../../matchers/cluster/contest.ts';
import { type Claim, allAssignments, bitsOf, claimsOf } from '../support/claims.ts';
import { runs } from '../support/properties.ts';

const ROWS = 5;

/** P(the row is this person), by claim: every assignment looked at. */
function enumerated(claims: readonly Claim[], shift: number, again: number): number[] {
  const raised = claims.map(([row, person, bits]): Claim => [row, person, bits + shift]);
  const sums = claims.map(() => 0);
  let total = 0;
  for (const assigned of allAssignments(raised, ROWS)) {
    const odds = 2 ** bitsOf(raised, assigned, -Math.log2(again));
    total += odds;
    for (const i of assigned) if (i >= 0) sums[i] = (sums[i] ?? 0) + odds;
  }
  return sums.map((sum) => sum / total);
}

const furthest = (x: Float64Array, y: readonly number[]): number =>
  x.reduce((most, one, i) => Math.max(most, Math.abs(one - (y[i] ?? 0))), 0);

/** Claims sorted by row, no pair of row and person twice. */
const graph = (persons: number, most: number): fc.Arbitrary<Claim[]> =>
  fc
    .uniqueArray(
      fc.tuple(fc.nat(ROWS - 1), fc.nat(persons - 1), fc.double({ min: -8, max: 14, noNaN: true })),
      {
        minLength: 1,
        maxLength: most,
        selector: ([row, person]) => row * 100 + person,
      },
    )
    .map((claims) => claims.sort((x, y) => x[0] - y[0]));

/** The claims of a graph that close no ring. */
function spanning(claims: readonly Claim[]): Claim[] {
  const top = new Map<string, string>();
  const root = (node: string): string => {
    const up = top.get(node);
    return up === undefined ? node : root(up);
  };
  return claims.filter(([row, person]) => {
    const [x, y] = [root(`row ${row}`), root(`person ${person}`)];
    if (x === y) return false;
    top.set(x, y);
    return true;
  });
}

test('on a tree, probabilities are those of all assignments counted', () => {
  fc.assert(
    fc.property(
      graph(6, 12).map(spanning),
      fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      (claims, pairPrior) => {
        const { probability, shift, again, converged } = compete(claimsOf(claims, { rows: ROWS, pairPrior }));
        expect(converged).toBe(true);
        expect(furthest(probability, enumerated(claims, shift, again))).toBeLessThan(1e-4);
      },
    ),
    runs(300),
  );
});

test('on small rings, they are close', () => {
  fc.assert(
    fc.property(graph(4, 9), (claims) => {
      const { probability, shift, again } = compete(claimsOf(claims, { rows: ROWS }));
      expect(furthest(probability, enumerated(claims, shift, again))).toBeLessThan(0.15);
    }),
    runs(300),
  );
});

/** Bits of what was granted. */
const weightOf = (claims: readonly Claim[], { granted, competition }: Contest): number =>
  bitsOf(
    claims.map(([row, person, bits]) => [row, person, bits + competition.shift]),
    claims.flatMap((_, i) => (granted[i] === 1 ? [i] : [])),
    -Math.log2(competition.again),
  );

test('rows in another order, persons by other numbers: the same result', () => {
  fc.assert(
    fc.property(graph(5, 12), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (claims, turn) => {
      const order = (row: number): number => turn[row] ?? row;
      const turned = claims
        .map(([row, person, bits]): Claim => [order(row), order(person), bits])
        .sort((x, y) => x[0] - y[0]);
      const one = contest(claimsOf(claims, { rows: ROWS }));
      const other = contest(claimsOf(turned, { rows: ROWS }));
      expect(other.competition.again).toBeCloseTo(one.competition.again, 9);
      // two assignments of equal weight are equally good; the verdict of a tie is not theirs
      expect(weightOf(turned, other)).toBeCloseTo(weightOf(claims, one), 6);
      claims.forEach(([row, person], i) => {
        const at = turned.findIndex(([r, p]) => r === order(row) && p === order(person));
        expect(other.competition.probability[at]).toBeCloseTo(one.competition.probability[i] ?? NaN, 9);
      });
    }),
    runs(200),
  );
});

test('the assignment granted is the heaviest of all', () => {
  fc.assert(
    fc.property(graph(4, 10), (claims) => {
      const { competition, granted, unsolved } = contest(claimsOf(claims, { rows: ROWS }));
      const raised = claims.map(([row, person, bits]): Claim => [row, person, bits + competition.shift]);
      const again = -Math.log2(competition.again);
      const best = Math.max(...Array.from(allAssignments(raised, ROWS), (all) => bitsOf(raised, all, again)));
      const chosen = claims.flatMap((_, i) => (granted[i] === 1 ? [i] : []));
      expect(new Set(chosen.map((i) => claims[i]?.[0])).size).toBe(chosen.length);
      expect(bitsOf(raised, chosen, again)).toBeCloseTo(best, 9);
      expect(unsolved).toBe(0);
    }),
    runs(300),
  );
});

test('assigned by gain, whatever a further row costs: the heaviest of all', () => {
  const bits = fc.integer({ min: -3, max: 6 });
  const offers = fc.uniqueArray(fc.tuple(fc.nat(ROWS - 1), fc.nat(3), bits), {
    maxLength: 12,
    selector: ([row, person]) => row * 100 + person,
  });
  fc.assert(
    fc.property(offers, fc.constantFrom(0, 1, 2.5, 8, Infinity), (claims: Claim[], again) => {
      const assigned = assign({
        row: claims.map(([row]) => row),
        person: claims.map(([, person]) => person),
        gain: claims.map(([, , gain]) => gain),
        rows: ROWS,
        persons: 4,
        again,
      });
      const chosen = Array.from(assigned ?? [], (person, row) =>
        claims.findIndex((claim) => claim[0] === row && claim[1] === person),
      );
      expect(chosen.map((i, row) => (i < 0 ? -1 : claims[i]?.[1]) === assigned?.[row])).not.toContain(false);
      const best = Math.max(...Array.from(allAssignments(claims, ROWS), (all) => bitsOf(claims, all, again)));
      expect(bitsOf(claims, chosen, again)).toBeCloseTo(best, 9);
    }),
    runs(400),
  );
});
