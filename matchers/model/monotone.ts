/**
 * Pools violators along a partial order: in every run, levels best first, the ratio same / other may not rise. Runs
 * share levels, so they are pooled together: of all sets that hold, with a level, every better one, the set of the
 * highest ratio becomes a pool, then the next among what is left (Brunk 1955; for a single run it is the pooling of
 * adjacent violators, Ayer et al. 1955). Pooling run after run let each undo the one before.
 * Returns the other class's probabilities, changed only within pools, whose sum stays. Up to twenty levels.
 */
export function monotoneAgainst(
  same: readonly number[],
  other: readonly number[],
  runs: readonly (readonly number[])[],
): number[] {
  const levels = [...new Set(runs.flat())].map((level): OrderedLevel => ({
    level,
    same: same[level] ?? 0,
    other: other[level] ?? 0,
  }));
  const better = levels.map(({ level }) => maskOf(levels, levelsBefore(level, runs)));
  const result = [...other];
  let left = 2 ** levels.length - 1;
  while (left > 0) {
    const pool = bestPool(levels, better, left);
    left &= ~pool.members;
    const members = levels.filter((_, i) => (pool.members & (1 << i)) !== 0);
    if (members.length === 1) continue;
    for (const member of members) result[member.level] = (pool.other * member.same) / pool.same;
  }
  return result;
}

interface OrderedLevel {
  readonly level: number;
  readonly same: number;
  readonly other: number;
}

/** `members` is a set of places in the list of levels, as bits. */
interface Pool {
  readonly members: number;
  readonly same: number;
  readonly other: number;
}

/** The levels right before this one, in any run. */
const levelsBefore = (level: number, runs: readonly (readonly number[])[]): number[] =>
  runs.flatMap((run) => run.filter((_, i) => run[i + 1] === level));

const maskOf = (levels: readonly OrderedLevel[], wanted: readonly number[]): number =>
  levels.reduce((mask, { level }, i) => (wanted.includes(level) ? mask | (1 << i) : mask), 0);

/** Of the sets among `left` that leave no better level out, the one of the highest ratio; the largest of equals. */
function bestPool(levels: readonly OrderedLevel[], better: readonly number[], left: number): Pool {
  let best: Pool = { members: 0, same: 0, other: 1 };
  for (let members = left; members > 0; members = (members - 1) & left) {
    const pool = poolOf(levels, members);
    const ahead = pool.same * best.other - best.same * pool.other;
    const leavesNoneOut = better.every(
      (mask, i) => (members & (1 << i)) === 0 || (mask & left & ~members) === 0,
    );
    if (leavesNoneOut && (best.members === 0 || ahead > 0)) best = pool;
  }
  return best;
}

function poolOf(levels: readonly OrderedLevel[], members: number): Pool {
  let same = 0;
  let other = 0;
  levels.forEach((level, i) => {
    if ((members & (1 << i)) === 0) return;
    same += level.same;
    other += level.other;
  });
  return { members, same, other };
}
