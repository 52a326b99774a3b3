/**
 * Jaro 1989 (JASA 84:414-420) and Winkler 1990 ("String comparator metrics and enhanced decision rules"): a common
 * prefix of up to four letters lifts values above 0.7, as in the Census Bureau's strcmp95 without its letter tables.
 */
const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;
const BOOST_ABOVE = 0.7;

/** 0 (nothing in common) to 1 (equal; two empty texts are equal). */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b);
  if (similarity <= BOOST_ABOVE) return similarity;
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix))
    prefix++;
  return similarity + prefix * PREFIX_WEIGHT * (1 - similarity);
}

/** Letters match within half the longer length less one; half of the matched letters out of order are swaps. */
export function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken.has(j) || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken.add(j);
      matched.push(a.charCodeAt(i));
      break;
    }
  }
  const common = matched.length;
  if (common === 0) return 0;
  const inOrder = [...taken].sort((left, right) => left - right).map((j) => b.charCodeAt(j));
  const outOfOrder = matched.filter((code, k) => code !== inOrder[k]).length;
  return (common / a.length + common / b.length + (common - Math.floor(outOfOrder / 2)) / common) / 3;
}
