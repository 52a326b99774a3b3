import { expect, test } from '@jest/globals';
import { WeightTally } from '../../../../pipeline/model-page/kept-pairs.ts';

const MARKS = [
  { name: 'tinjau', probability: 0.25, bits: -1.5 },
  { name: 'terima', probability: 0.6, bits: 0.5 },
] as const;

const tallied = (tally: WeightTally, weights: readonly number[]): WeightTally => {
  for (const weight of weights) tally.add(weight, Uint8Array.of(1, 0, weight > 0 ? 2 : 0));
  return tally;
};

test('pairs by whole bits, empty bins within included, a mark belongs to what is above it', () => {
  const tally = tallied(new WeightTally(MARKS, undefined), [-3.2, -1.5, -1.4, 0.4, 0.5, 1.9, 1]);
  expect(tally.counted()).toEqual({
    total: 7,
    bins: [
      { from_bits: -4, pairs: 1 },
      { from_bits: -3, pairs: 0 },
      { from_bits: -2, pairs: 2 },
      { from_bits: -1, pairs: 0 },
      { from_bits: 0, pairs: 2 },
      { from_bits: 1, pairs: 2 },
    ],
    marks: [
      { name: 'tinjau', probability: 0.25, weight_bits: -1.5 },
      { name: 'terima', probability: 0.6, weight_bits: 0.5 },
    ],
    below: 1,
    between: 3,
    above: 3,
  });
  expect(tally.compared).toEqual([7, 0, 4]);
});

test('with a calibration the marks lie at the weights that are worth as much', () => {
  // every weight is worth three bits less
  const calibration = { method: 'label', points: [{ weightBits: 3, probability: 0.5, pairs: 9 }] };
  const tally = tallied(new WeightTally(MARKS, calibration), [1, 2, 4]);
  expect(tally.marks.map(({ weight_bits }) => weight_bits)).toEqual([1.5, 3.5]);
  expect(tally.counted()).toMatchObject({ below: 1, between: 1, above: 1 });
});

test('no pairs: no bins', () => {
  expect(new WeightTally(MARKS, undefined).counted()).toMatchObject({ total: 0, bins: [] });
});
