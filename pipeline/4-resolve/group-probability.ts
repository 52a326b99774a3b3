import type { Links } from './links.ts';
import { probabilityOf } from '../../matchers/model/odds.ts';

/** Rows of its group that a row is weighed against at most, at even distances. */
const MOST = 50;

interface Scene {
  readonly links: Links;
  /** By record: its group's first record, its own where it is alone. */
  readonly groupOf: Int32Array;
  readonly clip: number;
  readonly weightOf: (a: number, b: number) => number;
  /** True for rows that are one by a decision, or by being alike, whatever they weigh. */
  readonly isCertain: (a: number, b: number) => boolean;
}

/**
 * By record: the probability that it is where it was placed without a register. Of a joined row that it belongs to its
 * group, by the mean weight of its pairs with the rest, as groups are joined; of a row alone that its best pair is none.
 */
export function groupProbabilities({ links, groupOf, clip, weightOf, isCertain }: Scene): Float64Array {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, record) => {
    const rows = members.get(group);
    if (rows === undefined) members.set(group, [record]);
    else rows.push(record);
  });
  const best = new Map<number, number>();
  for (let link = 0; link < links.count; link += 1) {
    const weight = links.weight[link] ?? 0;
    for (const record of [links.a[link] ?? 0, links.b[link] ?? 0])
      best.set(record, Math.max(best.get(record) ?? -Infinity, weight));
  }
  const bits = (a: number, b: number): number =>
    isCertain(a, b) ? clip : Math.max(-clip, Math.min(clip, weightOf(Math.min(a, b), Math.max(a, b))));
  return Float64Array.from(groupOf, (group, record) => {
    const rows = members.get(group) ?? [];
    if (rows.length < 2) return 1 - probabilityOf(best.get(record) ?? -Infinity);
    const step = Math.max(1, rows.length / MOST);
    let sum = 0;
    let count = 0;
    for (let at = 0; at < rows.length; at += step) {
      const other = rows[Math.floor(at)] ?? record;
      if (other === record) continue;
      sum += bits(record, other);
      count += 1;
    }
    return probabilityOf(sum / Math.max(1, count));
  });
}
