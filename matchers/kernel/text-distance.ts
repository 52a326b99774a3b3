/** Slices of byte strings: compared in place, nothing is allocated per pair. */
const matchedA = new Uint8Array(128);
const matchedB = new Uint8Array(128);

/**
 * Jaro-Winkler similarity (Winkler 1990), 0 to 1, of two slices of `chars` (A-Z codes); prefix weight 0.1, at most 4,
 * for values above 0.7. The oracle is matchers/text/jaro-winkler.ts.
 */
export function jaroWinklerSlices(
  chars: Uint8Array,
  a: number,
  aLength: number,
  b: number,
  bLength: number,
): number {
  if (aLength === 0 || bLength === 0) return 0;
  const la = Math.min(aLength, 128);
  const lb = Math.min(bLength, 128);
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  matchedA.fill(0, 0, la);
  matchedB.fill(0, 0, lb);
  let matches = 0;
  for (let i = 0; i < la; i += 1) {
    const end = Math.min(lb, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (matchedB[j] === 0 && chars[a + i] === chars[b + j]) {
        matchedA[i] = 1;
        matchedB[j] = 1;
        matches += 1;
        break;
      }
    }
  }
  if (matches === 0) return 0;
  let transposed = 0;
  for (let i = 0, j = 0; i < la; i += 1) {
    if (matchedA[i] === 0) continue;
    while (matchedB[j] === 0) j += 1;
    if (chars[a + i] !== chars[b + j]) transposed += 1;
    j += 1;
  }
  const jaro = (matches / la + matches / lb + (matches - (transposed >> 1)) / matches) / 3;
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  while (prefix < 4 && prefix < la && prefix < lb && chars[a + prefix] === chars[b + prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/**
 * True when the slices differ by at most one insertion, deletion, substitution or swap of neighbours
 * (optimal string alignment, Damerau 1964). The oracle is matchers/text/levenshtein-osa.ts.
 */
export function withinOneEdit(
  chars: Uint8Array,
  a: number,
  aLength: number,
  b: number,
  bLength: number,
): boolean {
  if (aLength > bLength) return withinOneEdit(chars, b, bLength, a, aLength);
  if (bLength - aLength > 1) return false;
  let i = 0;
  while (i < aLength && chars[a + i] === chars[b + i]) i += 1;
  if (i === aLength) return true;
  if (aLength < bLength) return sameSlices(chars, a + i, b + i + 1, aLength - i);
  if (sameSlices(chars, a + i + 1, b + i + 1, aLength - i - 1)) return true;
  return (
    i + 1 < aLength &&
    chars[a + i] === chars[b + i + 1] &&
    chars[a + i + 1] === chars[b + i] &&
    sameSlices(chars, a + i + 2, b + i + 2, aLength - i - 2)
  );
}

export function sameSlices(chars: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (chars[a + i] !== chars[b + i]) return false;
  return true;
}
