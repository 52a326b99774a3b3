import { expect, test } from '@jest/globals';
import { levelWeights } from '../../../../matchers/model/level-weights.ts';
import type { LinkModel, ModelGroup } from '../../../../matchers/model/link-model.ts';

test('u is the mean of the other classes by their shares, the missing level is left out', () => {
  const group: ModelGroup = {
    name: 'a-b',
    training: { origin: 'default', pairs: 0, rounds: 0, converged: true, change: 0, unseen: [] },
    prior: [0.5, 0.125, 0.375],
    probability: [[[1, 0.75, 0.25]], [[1, 0.5, 0.5]], [[1, 0.0625, 0.9375]]],
  };
  const model: LinkModel = {
    version: 1,
    classes: ['sama', 'kerabat', 'asing'].map((name) => ({ name, chance: false })),
    comparisons: [{ name: 'nik', levels: ['kosong', 'sama', 'lain'], frequency: [] }],
    groups: [group],
    frequency: { share: 0, expectedRarity: {} },
  };
  // u of `sama`: a quarter of 1/2 and three quarters of 1/16 are 11/64
  expect(levelWeights(model, group)).toEqual([
    { comparison: 0, level: 1, m: 0.75, u: 11 / 64, weightBits: Math.log2(48 / 11) },
    { comparison: 0, level: 2, m: 0.25, u: 53 / 64, weightBits: Math.log2(16 / 53) },
  ]);
});
