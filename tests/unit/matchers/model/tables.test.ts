import { describe, expect, test } from '@jest/globals';
import { startingPoint } from '../../../../matchers/model/start.ts';
import { scoreTables } from '../../../../matchers/model/tables.ts';
import { DefaultModelSchema } from '../../../../schemas/model.ts';

describe('a model laid out for scoring', () => {
  const tables = scoreTables({
    version: 1,
    classes: [
      { name: 'sama', chance: false },
      { name: 'asing', chance: true },
    ],
    comparisons: [
      { name: 'nama', levels: ['kosong', 'sama', 'lain'], frequency: ['sama'] },
      { name: 'nik', levels: ['kosong', 'sama'], frequency: [] },
    ],
    groups: [8, 4].map((base, g) => ({
      name: `g${g}`,
      training: { origin: 'default', pairs: 0, rounds: 0, converged: false, change: 0, unseen: [] },
      prior: [1 / base, 1 - 1 / base],
      probability: [
        [
          [1, 1 / 2, 1 / base],
          [1, 1 / 4],
        ],
        [
          [1, 1 / 16, 1 / 32],
          [1, 1 / 64],
        ],
      ],
    })),
    frequency: { share: 0.6, expectedRarity: { sama: 30 } },
  });

  test('rows are [class][group], a place a level, in bits', () => {
    expect([...tables.levelStart]).toEqual([0, 3, 5]);
    expect([...tables.logProbability]).toEqual([
      ...[0, -1, -3, 0, -2],
      ...[0, -1, -2, 0, -2],
      ...[0, -4, -5, 0, -6],
      ...[0, -4, -5, 0, -6],
    ]);
    expect(tables.logPrior[0]).toBe(-3);
    expect(tables.logPrior[1]).toBe(-2);
    expect(tables.logPrior[2]).toBeCloseTo(Math.log2(7 / 8), 12);
  });

  test('frequency goes by level, and only where classes agree by chance', () => {
    expect([...tables.usesFrequency]).toEqual([0, 1, 0, 0, 0]);
    expect(tables.expectedRarity[1]).toBe(30);
    expect([...tables.chanceClass]).toEqual([0, 1]);
    expect(tables.frequencyShare).toBe(0.6);
  });
});

describe('the starting point', () => {
  const model = DefaultModelSchema.parse({
    prior_pairs: 1,
    min_pairs: 1,
    max_rounds: 1,
    tolerance: 1,
    frequency_share: 0,
    classes: [
      { name: 'sama', chance: false, hold: 0 },
      { name: 'asing', chance: true, hold: 0 },
    ],
    priors: { lintas: { sama: 0.75, asing: 0.25 }, register: { sama: 0.5, asing: 0.5 } },
    comparisons: {
      nik: { levels: ['sama', 'lain'], sama: [3, 1], asing: [1, 3], register: { sama: [1, 1] } },
      kelamin: { levels: ['sama', 'beda'], sama: [9, 1], asing: [5, 5] },
    },
  });

  test('shares are made to add up to one, level 0 before them, in the order asked for', () => {
    const start = startingPoint(model, 'lintas', ['kelamin', 'nik']);
    expect(start.prior).toEqual([0.75, 0.25]);
    expect(start.probability).toEqual([
      [
        [1, 0.9, 0.1],
        [1, 0.75, 0.25],
      ],
      [
        [1, 0.5, 0.5],
        [1, 0.25, 0.75],
      ],
    ]);
  });

  test('a kind of group has its own where the model gives it', () => {
    const start = startingPoint(model, 'register', ['nik', 'kelamin']);
    expect(start.prior).toEqual([0.5, 0.5]);
    expect(start.probability[0]).toEqual([
      [1, 0.5, 0.5],
      [1, 0.9, 0.1],
    ]);
    expect(start.probability[1]?.[0]).toEqual([1, 0.25, 0.75]);
  });

  test('a comparison that the model lacks is told', () => {
    expect(() => startingPoint(model, 'lintas', ['tinggi'])).toThrow(
      'the default model lacks tinggi for sama',
    );
  });
});
