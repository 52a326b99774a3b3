import { bitsOf } from '../parts/odds.ts';

/** A value's place on a line of pixels. */
export type Scale = (value: number) => number;

/** Log-odds in bits, from those of the lowest probability to those of the highest. */
export function logOddsScale(from: number, to: number, pixels: readonly [number, number]): Scale {
  const [first, last] = [bitsOf(from), bitsOf(to)];
  return (p) =>
    pixels[0] +
    ((Math.min(last, Math.max(first, bitsOf(p))) - first) / (last - first)) * (pixels[1] - pixels[0]);
}

export interface ShareAxis {
  readonly ticks: readonly number[];
  /** Decimals of a percentage that tell the ticks apart. */
  readonly places: number;
  readonly lowest: number;
}

const STEPS = [
  0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001, 0.00005, 0.00002, 0.00001,
];
const MOST_TICKS = 5;

/** From 1 down to the lowest share, in the finest round steps that leave at most five ticks. */
export function shareAxis(shares: readonly number[]): ShareAxis {
  const lowest = Math.min(1, ...shares);
  const ticksOf = (step: number): number => Math.max(1, Math.ceil((1 - lowest) / step - 1e-9)) + 1;
  const step = STEPS.findLast((candidate) => ticksOf(candidate) <= MOST_TICKS) ?? 0.5;
  const ticks = Array.from({ length: ticksOf(step) }, (_, i) => 1 - i * step);
  const places = Math.max(0, Math.ceil(-Math.log10(step * 100) - 1e-9));
  return { ticks, places, lowest: ticks.at(-1) ?? 0 };
}
