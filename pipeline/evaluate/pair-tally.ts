import type { Judged } from './judged.ts';

/** How many pairs of rows the groups hold, by what the two rows are. */
export interface PairTally {
  readonly cross: number;
  readonly within: number;
  /** Sources a × b at a · (number of sources) + b, a not after b. */
  readonly bySources: Float64Array;
  readonly sameNik: number;
  readonly otherNik: number;
  readonly noNik: number;
}

const pairsOf = (rows: number): number => (rows * (rows - 1)) / 2;

/** Counts pairs without making them: a group of ten thousand rows, wrongly one person, is fifty million of them. */
export function tally(judged: Judged, groups: Iterable<Int32Array>): PairTally {
  const width = judged.sources.length;
  const bySources = new Float64Array(width * width);
  const inSource = new Int32Array(width);
  let [sameNik, otherNik, noNik] = [0, 0, 0];
  for (const group of groups) {
    inSource.fill(0);
    for (const row of group) {
      const source = judged.source[row] ?? 0;
      inSource[source] = (inSource[source] ?? 0) + 1;
    }
    addSources(bySources, inSource);
    const niks = usable(judged.nik, group);
    const same = equalPairs(niks);
    const readable = pairsOf(niks.length);
    sameNik += same;
    otherNik += readable - same;
    noNik += pairsOf(group.length) - readable;
  }
  let within = 0;
  for (let source = 0; source < width; source += 1) within += bySources[source * width + source] ?? 0;
  const all = bySources.reduce((sum, pairs) => sum + pairs, 0);
  return { cross: all - within, within, bySources, sameNik, otherNik, noNik };
}

function addSources(bySources: Float64Array, inSource: Int32Array): void {
  const width = inSource.length;
  for (let a = 0; a < width; a += 1) {
    const rows = inSource[a] ?? 0;
    if (rows === 0) continue;
    for (let b = a; b < width; b += 1) {
      const at = a * width + b;
      bySources[at] = (bySources[at] ?? 0) + (a === b ? pairsOf(rows) : rows * (inSource[b] ?? 0));
    }
  }
}

const usable = (niks: BigUint64Array, group: Int32Array): bigint[] =>
  [...group].map((row) => niks[row] ?? 0n).filter((nik) => nik !== 0n);

function equalPairs(niks: readonly bigint[]): number {
  const counts = new Map<bigint, number>();
  let pairs = 0;
  for (const nik of niks) {
    const before = counts.get(nik) ?? 0;
    pairs += before;
    counts.set(nik, before + 1);
  }
  return pairs;
}
