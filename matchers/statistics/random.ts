/** Numbers above 0 and below 1. */
export type Random = () => number;

/**
 * xoshiro128** (Blackman and Vigna 2021, Scrambled linear pseudorandom number generators, ACM TOMS 47), its state filled
 * by splitmix32: the same numbers for the same seed, on every machine.
 */
export function seededRandom(seed: number): Random {
  let mixed = seed >>> 0;
  const splitmix = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let z = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()];
  const next = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
  // 52 bits; the half keeps it off 0
  return () => ((next() >>> 6) * 67_108_864 + (next() >>> 6) + 0.5) / 2 ** 52;
}

const rotated = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/** So many of the list as a simple random sample without replacement, in random order (Fisher and Yates 1938). */
export function drawnFrom<Item>(list: readonly Item[], count: number, random: Random): Item[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, list.length) }, () => {
    const at = Math.floor(random() * left.length);
    const last = left.length - 1;
    const [chosen, moved] = [left[at], left[last]];
    if (chosen === undefined || moved === undefined) throw new Error('drawn from nothing');
    left[at] = moved;
    left.length = last;
    return chosen;
  });
}
