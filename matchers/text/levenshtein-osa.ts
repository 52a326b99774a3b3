/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, no substring edited twice.
 * Damerau 1964; the recurrence of Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2.
 */
export function osaDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (isSwap(a, b, { i, j })) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches two rows back, so both must be over the limit before the rest can be.
    if (least > max && Math.min(...last) > max) return max + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), max + 1);
}

function isSwap(a: string, b: string, { i, j }: { readonly i: number; readonly j: number }): boolean {
  return (
    i > 1 &&
    j > 1 &&
    a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
    a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
  );
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
