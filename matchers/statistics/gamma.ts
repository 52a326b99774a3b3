import type { Random } from './random.ts';

const FEW = 12;

/**
 * Gamma variates of scale 1 and whole shape: the sum of so many exponential ones; 0 for shape 0. A few are added up; for
 * more, rejection after Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26.
 */
export function gammaVariates(random: Random): (shape: number) => number {
  const normal = normalVariates(random);
  return (shape) => {
    if (shape < FEW) {
      let product = 1;
      for (let i = 0; i < shape; i += 1) product *= random();
      return -Math.log(product);
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
}

/** The polar method (Marsaglia and Bray 1964). */
function normalVariates(random: Random): () => number {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * random() - 1;
      const v = 2 * random() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      kept = v * factor;
      return u * factor;
    }
  };
}
