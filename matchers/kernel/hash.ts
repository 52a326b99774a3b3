/** Finaliser of MurmurHash3 (Appleby, public domain): spreads 32 bits. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Joins two key parts into one; 0 ("no key") when either is 0, never 0 otherwise. */
export function joinKeys(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return mix(Math.imul(a, 0x9e3779b1) ^ mix(b)) || 1;
}
