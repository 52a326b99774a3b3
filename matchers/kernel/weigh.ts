import type { ComparedPairs } from './compared-list.ts';
import { type PairColumns, PairList } from './pair-list.ts';
import { LevelScorer, type ScoreTables } from './score.ts';

export interface WeighScope {
  readonly tables: ScoreTables;
  readonly source: Uint8Array;
  readonly groupOf: Int8Array;
  readonly sources: number;
  /** Pairs below this weight, in bits, are let go. */
  readonly keepAbove: number;
}

/** Weighs compared pairs of one rule and keeps those that may be somebody's candidate. */
export function weighPairs(
  { a, b, levels, rarities, rare }: ComparedPairs,
  rule: number,
  scope: WeighScope,
): PairColumns {
  const { tables, source, groupOf, sources, keepAbove } = scope;
  const width = tables.levelStart.length - 1;
  const scorer = new LevelScorer(width, tables);
  const list = new PairList(width);
  for (let i = 0; i < a.length; i += 1) {
    for (let c = 0; c < width; c += 1) scorer.levels[c] = levels[i * width + c];
    for (let r = 0; r < rare.length; r += 1) scorer.rarities[rare[r]] = rarities[i * rare.length + r];
    const weight = scorer.weightOfLevels(groupOf[source[a[i]] * sources + source[b[i]]]);
    if (weight >= keepAbove) list.push({ a: a[i], b: b[i], weight, rule, levels: scorer.levels });
  }
  return list.columns();
}
