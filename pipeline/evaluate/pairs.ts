import type { Judged } from './judged.ts';
import { type PairTally, tally } from './pair-tally.ts';

/** What was found against what is true. */
export interface Score {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface PairScores {
  /** Between files, within a file, and both. */
  readonly pairs: Score[];
  /** `dukcapil-dinsos`, … and each source with itself: every two sources that hold a judged pair. */
  readonly bySources: Score[];
  /** Pairs whose two reported NIK are the same usable number, two different ones, or where one is none. */
  readonly byNik: Score[];
}

/** Pairs of rows that are one person. Rows without truth are left out; a row that was not found has no pair. */
export function scorePairs(judged: Judged): PairScores {
  const { count, found, real, persons } = judged;
  const claimedKeys = new Int32Array(count);
  for (let at = 0; at < count; at += 1) claimedKeys[at] = real[at] === 0 ? 0 : (found[at] ?? 0);
  const claimed = tally(judged, groups(claimedKeys, persons.found));
  const true_ = tally(judged, groups(real, persons.real));
  const right = tally(judged, sameTruth(groups(claimedKeys, persons.found), real));
  const score = (name: string, of: (pairs: PairTally) => number): Score => ({
    name,
    right: of(right),
    wrong: of(claimed) - of(right),
    missed: of(true_) - of(right),
  });
  return {
    pairs: [
      score('lintas berkas', ({ cross }) => cross),
      score('dalam berkas', ({ within }) => within),
      score('semua', ({ cross, within }) => cross + within),
    ],
    bySources: sourcePairs(judged.sources)
      .map(({ name, a, b }) => score(name, ({ bySources }) => bySources[a * judged.sources.length + b] ?? 0))
      .filter(({ right: r, wrong, missed }) => r + wrong + missed > 0),
    byNik: [
      score('NIK sama', ({ sameNik }) => sameNik),
      score('NIK berbeda', ({ otherNik }) => otherNik),
      score('tanpa NIK sah', ({ noNik }) => noNik),
    ],
  };
}

const sourcePairs = (sources: readonly string[]): { name: string; a: number; b: number }[] =>
  sources.flatMap((first, a) =>
    sources.slice(a).map((second, step) => ({ name: `${first}-${second}`, a, b: a + step })),
  );

/** Rows by their key, 0 left out: a counting sort, linear in rows and keys. */
function* groups(keys: Int32Array, highest: number): Generator<Int32Array> {
  const ends = new Int32Array(highest + 2);
  for (const key of keys) ends[key + 1] = (ends[key + 1] ?? 0) + 1;
  for (let key = 1; key < ends.length; key += 1) ends[key] = (ends[key] ?? 0) + (ends[key - 1] ?? 0);
  const order = new Int32Array(keys.length);
  const next = ends.slice();
  keys.forEach((key, row) => {
    const at = next[key] ?? 0;
    order[at] = row;
    next[key] = at + 1;
  });
  for (let key = 1; key <= highest; key += 1) {
    const group = order.subarray(ends[key] ?? 0, ends[key + 1] ?? 0);
    if (group.length > 1) yield group;
  }
}

/** The rows of each group that are truly one person. */
function* sameTruth(found: Iterable<Int32Array>, real: Int32Array): Generator<Int32Array> {
  for (const group of found) {
    const sorted = group.slice().sort((a, b) => (real[a] ?? 0) - (real[b] ?? 0));
    let begin = 0;
    for (let at = 1; at <= sorted.length; at += 1) {
      if (at < sorted.length && real[sorted[at] ?? 0] === real[sorted[begin] ?? 0]) continue;
      if (at - begin > 1) yield sorted.subarray(begin, at);
      begin = at;
    }
  }
}
