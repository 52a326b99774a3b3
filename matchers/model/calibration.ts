import type { Calibration } from './link-model.ts';
import { bitsOf, probabilityOf } from './odds.ts';

/**
 * The log2 odds that pairs of this weight turned out to have: a straight line between the calibration's points; beyond
 * its ends the weight is moved as far as at the end.
 */
export const calibratedBits = (calibration: Calibration, weightBits: number): number =>
  along(worths(calibration), weightBits);

/** What probabilities turned out to be worth; without a calibration, and for 0 and 1, they are taken at their word. */
export function calibrator(calibration: Calibration | undefined): (probability: number) => number {
  if (calibration === undefined) return (probability) => probability;
  const points = worths(calibration);
  return (probability) =>
    probability <= 0 || probability >= 1 ? probability : probabilityOf(along(points, bitsOf(probability)));
}

const worths = ({ points }: Calibration): Point[] =>
  points.map(({ weightBits, probability }) => [weightBits, bitsOf(probability)]);

/** The weight that is worth these odds: calibratedBits, read the other way round. */
export const weightWorth = ({ points }: Calibration, bits: number): number =>
  along(
    points.map(({ weightBits: x, probability }): Point => [bitsOf(probability), x]),
    bits,
  );

type Point = readonly [from: number, to: number];

/** Points rise in both. */
function along(points: readonly Point[], value: number): number {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return value;
  if (value <= first[0]) return value + first[1] - first[0];
  for (const [at, next] of points.entries()) {
    const [x0, y0] = points[at - 1] ?? first;
    const [x1, y1] = next;
    if (value <= x1 && x1 > x0) return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
  }
  return value + last[1] - last[0];
}
