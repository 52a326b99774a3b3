/** A target as a fraction, whether it is written 0.98 or 98. */
export function targetFraction(target: number): number {
  return target > 1 ? target / 100 : target;
}

/** How many more reach the target: the smallest whole number that lifts part / whole to it; 0 when it is reached. */
export function neededFor(target: number, part: number, whole: number): number {
  // Binary fractions overshoot (0.07 * 100 is 7.000000000000001), which would ask for one person too many.
  return Math.max(0, Math.ceil(targetFraction(target) * whole - 1e-6) - part);
}
