import { describe, expect, test } from '@jest/globals';
import type { Interval } from '../../../../schemas/evaluation.ts';
import { BayesianBootstrap, type Figure } from '../../../../matchers/statistics/bayesian-bootstrap.ts';

const share: Figure = {
  value: (total, up, down) => (total(0) + up) / (total(0) + total(1) + up + down),
  raises: (total) => total(0),
  lowers: (total) => total(1),
};

/** Units that each hold one thing, right or wrong. */
const rightAndWrong = (right: number, wrong: number): BayesianBootstrap =>
  new BayesianBootstrap(
    [right, wrong].map((units, column) => ({ units, columns: [column], counts: [1] })),
    2,
  );

/** Of 500 units and more, all right in both results but so many that are right in one alone, `each` things a unit. */
function differenceOf(one: number, other: number, each: number): Interval {
  const paired = new BayesianBootstrap(
    [
      { units: 500, columns: [0, 1], counts: [each, each] },
      { units: one, columns: [0], counts: [each] },
      { units: other, columns: [1], counts: [each] },
    ],
    2,
  );
  return paired.interval({
    value: (total, up, down) => total(0) - down - (total(1) - up),
    raises: (total) => total(0) - total(1),
    lowers: (total) => total(1) - total(0),
  });
}

describe('where every unit counts one thing', () => {
  // exact binomial intervals as R's binom.test gives them
  test.each([
    [17, 3, 0.6211, 0.9679],
    [20, 0, 0.8316, 1],
    [0, 20, 0, 0.1684],
    [95, 5, 0.8872, 0.9836],
    [1, 0, 0.025, 1],
  ])('a share of %d to %d has the interval of Clopper and Pearson', (right, wrong, low, high) => {
    const interval = rightAndWrong(right, wrong).interval(share);
    expect(Math.abs(interval.low - low) + Math.abs(interval.high - high)).toBeLessThan(0.02);
  });

  // exact Poisson intervals as R's poisson.test gives them
  test.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [3, 0.6187, 8.767],
    [10, 4.795, 18.39],
  ])('a count of %d has the interval of Garwood', (wrong, low, high) => {
    const interval = rightAndWrong(5000, wrong).interval({
      value: (total, up) => total(1) + up,
      raises: (total) => total(1),
      lowers: () => 0,
    });
    expect(Math.abs(interval.low - low)).toBeLessThan(0.03 * (low + 1));
    expect(Math.abs(interval.high - high)).toBeLessThan(0.06 * high);
  });

  // sign test: 6 of 6 is p = .031, 5 of 5 p = .0625; 12 to 2 is p = .013, 10 to 3 p = .092
  test.each([
    [6, 0, true],
    [5, 0, false],
    [12, 2, true],
    [10, 3, false],
  ])(
    '%d against %d that only one of two results has right: told apart %s, as by McNemar',
    (one, other, apart) => {
      expect(differenceOf(one, other, 1).low > 0).toBe(apart);
      // each of them with three pairs: no more is known of persons than before
      expect(differenceOf(one, other, 3).low > 0).toBe(apart);
    },
  );
});

test('what counts in one unit stays together: ten errors of one unit say less than ten of ten', () => {
  const errors = (units: number, each: number): number => {
    const drawn = new BayesianBootstrap(
      [
        { units: 1000, columns: [0], counts: [1] },
        { units, columns: [1], counts: [each] },
      ],
      2,
    ).interval(share);
    return drawn.high - drawn.low;
  };
  expect(errors(1, 10)).toBeGreaterThan(1.5 * errors(10, 1));
});

test('without an error, as many units may be wrong as with one thing each', () => {
  const low = (each: number): number =>
    new BayesianBootstrap([{ units: 50, columns: [0], counts: [each] }], 2).interval(share).low;
  expect(low(4)).toBeCloseTo(low(1), 10);
});

test('the same bytes every time', () => {
  expect(rightAndWrong(50, 7).interval(share)).toEqual(rightAndWrong(50, 7).interval(share));
  expect(rightAndWrong(50, 7).interval(share)).toMatchInlineSnapshot(`
    {
      "high": 0.9486104380813921,
      "low": 0.7678437364649531,
    }
  `);
});

test('a draw without anything to divide by is no figure', () => {
  const { low, high } = new BayesianBootstrap([], 2).interval({
    ...share,
    value: (total) => total(0) / total(1),
  });
  expect([low, high]).toEqual([NaN, NaN]);
});
