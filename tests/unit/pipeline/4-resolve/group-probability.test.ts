import { expect, test } from '@jest/globals';
import { groupProbabilities } from '../../../../pipeline/4-resolve/group-probability.ts';

const weights = new Map([
  ['0 1', 3],
  ['0 2', -1],
  ['1 2', 40],
  ['3 4', -2],
]);
const scene = {
  links: {
    count: 1,
    a: Int32Array.of(3),
    b: Int32Array.of(4),
    weight: Float64Array.of(-2),
    levels: new Uint8Array(0),
    width: 0,
  },
  groupOf: Int32Array.of(0, 0, 0, 3, 4, 5),
  clip: 5,
  weightOf: (a: number, b: number): number => weights.get(`${a} ${b}`) ?? 0,
  isCertain: () => false,
};
const of = (bits: number): number => 1 / (1 + 2 ** -bits);

test('a joined row is as probable as its pairs say on the mean, a row alone as its best pair is none', () => {
  expect([...groupProbabilities(scene)]).toEqual([of(1), of(4), of(2), 1 - of(-2), 1 - of(-2), 1]);
});

test('what was decided is beyond doubt', () => {
  expect(groupProbabilities({ ...scene, isCertain: (a, b) => a + b === 2 })[0]).toBe(of(4));
});
