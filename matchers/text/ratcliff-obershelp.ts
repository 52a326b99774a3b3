/**
 * Ratcliff and Metzener, "Pattern matching: the Gestalt approach", Dr. Dobb's Journal, July 1988; the values of
 * Python's difflib.SequenceMatcher(None, a, b, autojunk=False).ratio(). Kemensos calls a pair PADAN from 0.60 up.
 */
export function ratcliffObershelp(a: string, b: string): number {
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * matchedIn(a, b)) / total;
}

/** Length of the longest common block, plus what matches to its left and to its right. */
function matchedIn(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const { startA, startB, size } = longestBlock(a, b);
  if (size === 0) return 0;
  return (
    size +
    matchedIn(a.slice(0, startA), b.slice(0, startB)) +
    matchedIn(a.slice(startA + size), b.slice(startB + size))
  );
}

/** The first in a, then the first in b, of the longest: the order decides the ratio, so it is not symmetric. */
function longestBlock(a: string, b: string): { startA: number; startB: number; size: number } {
  let best = { startA: 0, startB: 0, size: 0 };
  let above: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      const size = a.charCodeAt(i) === b.charCodeAt(j) ? (above[j - 1] ?? 0) + 1 : 0;
      row.push(size);
      if (size > best.size) best = { startA: i - size + 1, startB: j - size + 1, size };
    }
    above = row;
  }
  return best;
}
