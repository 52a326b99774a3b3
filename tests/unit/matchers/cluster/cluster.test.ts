import { describe, expect, test } from '@jest/globals';
import { choose, strongest } from '../../../../matchers/cluster/candidates.ts';

const candidate = (
  person: number,
  weight: number,
  link = 0,
): { person: number; weight: number; link: number } => ({
  person,
  weight,
  link,
});

describe('candidates compete', () => {
  test('nobody to choose from', () => {
    expect(choose([])).toEqual({ best: undefined, runnerUp: undefined, probability: 0, nobody: 1 });
  });

  test('alone: odds of 2^weight against nobody', () => {
    expect(choose([candidate(4, 3)])).toMatchObject({
      best: candidate(4, 3),
      probability: 8 / 9,
      nobody: 1 / 9,
    });
    expect(choose([candidate(4, 0)])).toMatchObject({ probability: 1 / 2, nobody: 1 / 2 });
    expect(choose([candidate(4, -2)])).toMatchObject({ probability: 1 / 5, nobody: 4 / 5 });
  });

  test('two equal ones share, the lower person named first', () => {
    const choice = choose([candidate(9, 10, 1), candidate(2, 10, 5)]);
    expect(choice.best).toEqual(candidate(2, 10, 5));
    expect(choice.runnerUp).toEqual(candidate(9, 10, 1));
    expect(choice.probability).toBeCloseTo(1024 / 2049, 12);
    expect(choice.nobody).toBeCloseTo(1 / 2049, 12);
  });

  test('known answer of three: 4, 2 and 1 against nobody', () => {
    const choice = choose([candidate(1, 1), candidate(2, 2), candidate(3, 0)]);
    expect([choice.best?.person, choice.runnerUp?.person]).toEqual([2, 1]);
    expect(choice.probability).toBeCloseTo(4 / 8, 12);
    expect(choice.nobody).toBeCloseTo(1 / 8, 12);
  });

  test('weights beyond what a power of two can hold', () => {
    expect(choose([candidate(1, 3000), candidate(2, 2999)]).probability).toBeCloseTo(2 / 3, 12);
    expect(choose([candidate(1, -3000)]).nobody).toBe(1);
  });

  test('a person’s strongest link counts, the first of equals', () => {
    expect(
      strongest([candidate(1, 2, 0), candidate(2, 5, 1), candidate(1, 4, 2), candidate(1, 4, 3)]),
    ).toEqual([candidate(1, 4, 2), candidate(2, 5, 1)]);
  });
});
