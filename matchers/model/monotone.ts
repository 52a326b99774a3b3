/**
 * Pools adjacent violators (Ayer et al. 1955): along `run`, levels best first, the ratio same / other may not rise.
 * Returns the other class's probabilities, changed only within pooled levels, whose sum stays.
 */
export function monotoneAgainst(
  same: readonly number[],
  other: readonly number[],
  run: readonly number[],
): number[] {
  const pools: Pool[] = [];
  for (const level of run) {
    pools.push({ same: same[level] ?? 0, other: other[level] ?? 0, levels: [level] });
    while (pools.length > 1) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (last === undefined || before === undefined || ratio(before) >= ratio(last)) break;
      pools.splice(-2, 2, {
        same: before.same + last.same,
        other: before.other + last.other,
        levels: [...before.levels, ...last.levels],
      });
    }
  }
  const result = [...other];
  for (const pool of pools) {
    if (pool.levels.length === 1) continue;
    for (const level of pool.levels) result[level] = (pool.other * (same[level] ?? 0)) / pool.same;
  }
  return result;
}

interface Pool {
  readonly same: number;
  readonly other: number;
  readonly levels: readonly number[];
}

const ratio = (pool: Pool): number => pool.same / pool.other;
