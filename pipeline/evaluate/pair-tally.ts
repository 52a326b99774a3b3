import type { Judged } from './judged.ts';
import type { Add } from './units.ts';

const pairsOf = (rows: number): number => (rows * (rows - 1)) / 2;

/** Columns of a tally: sources a × b at a · (number of sources) + b, a not after b; then pairs by their NIK. */
export const tallyColumns = ({ sources }: Judged): number => sources.length ** 2 + BY_NIK;
export const sourcesColumn = ({ sources }: Judged, a: number, b: number): number => a * sources.length + b;
const BY_NIK = 4;
export const nikColumns = ({ sources }: Judged): Record<'same' | 'other' | 'none' | 'sameAcross', number> => {
  const first = sources.length ** 2;
  return { same: first, other: first + 1, none: first + 2, sameAcross: first + 3 };
};

/** Adds how many pairs a group of rows holds, by what the two rows are, without making the pairs. */
export function pairTally(judged: Judged): (group: Int32Array, add: Add) => void {
  const inSource = new Int32Array(judged.sources.length);
  const nik = nikColumns(judged);
  return (group, add) => {
    if (group.length < 2) return;
    inSource.fill(0);
    for (const row of group) {
      const source = judged.source[row] ?? 0;
      inSource[source] = (inSource[source] ?? 0) + 1;
    }
    addSources(judged, inSource, add);
    const { readable, same, sameWithin } = equalNik(judged, group);
    add(nik.same, same);
    add(nik.other, pairsOf(readable) - same);
    add(nik.none, pairsOf(group.length) - pairsOf(readable));
    add(nik.sameAcross, same - sameWithin);
  };
}

function addSources(judged: Judged, inSource: Int32Array, add: Add): void {
  for (let a = 0; a < inSource.length; a += 1) {
    const rows = inSource[a] ?? 0;
    if (rows === 0) continue;
    for (let b = a; b < inSource.length; b += 1)
      add(sourcesColumn(judged, a, b), a === b ? pairsOf(rows) : rows * (inSource[b] ?? 0));
  }
}

/** Pairs of one usable NIK, and those of them within a source. */
function equalNik(
  { nik, source }: Judged,
  group: Int32Array,
): { readable: number; same: number; sameWithin: number } {
  const counts = new Map<bigint | string, number>();
  const pairsWith = (key: bigint | string): number => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  };
  let [readable, same, sameWithin] = [0, 0, 0];
  for (const row of group) {
    const own = nik[row] ?? 0n;
    if (own === 0n) continue;
    readable += 1;
    same += pairsWith(own);
    sameWithin += pairsWith(`${source[row] ?? 0} ${own}`);
  }
  return { readable, same, sameWithin };
}
