/**
 * What a model's posterior is worth: log-odds of being right = offset + slope × log-odds of the posterior, in bits
 * (Platt 1999). Fitted on simulated regencies, where the truth is known; see docs/model.md.
 */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** A calibrated probability; 0 and 1 stay. */
export function calibrated(probability: number, { slope, offset }: Calibration): number {
  if (probability <= 0 || probability >= 1) return probability;
  const bits = offset + slope * Math.log2(probability / (1 - probability));
  return 1 / (1 + 2 ** -bits);
}
