import type { Interval, RecallSummary, RuleSummary } from '../schemas/summary.ts';
import { StoredLinks, acceptedLinks } from './store/links.ts';
import type { Store } from './store/open.ts';
import { rounded } from './rounded.ts';

type StoredRule = Omit<RuleSummary, 'links' | 'links_alone'> & { readonly number: number };

/** Every rule with its pairs, the accepted links it had, and what it had to leave. */
export function summariseRules(store: Store): RuleSummary[] {
  const stored = store
    .prepare<[], StoredRule>(
      `SELECT rule AS number, name AS rule, pairs, new_pairs, kept_pairs, block_limit, split_blocks, refused_blocks,
         refused_records AS refused_rows, reason, dropped_records AS dropped_rows FROM block_stat ORDER BY block_stat.rule`,
    )
    .all();
  const captured = capturedBy(store);
  return stored.map(({ number, rule, pairs, new_pairs, kept_pairs, ...blocks }) => ({
    rule,
    pairs,
    new_pairs,
    kept_pairs,
    ...linksOf(captured, number),
    ...blocks,
  }));
}

/** Accepted links by the rules that had them, as bits. */
interface Captured {
  readonly rules: number;
  readonly links: number;
}

/** How many accepted links each set of rules had. */
function capturedBy(store: Store): Captured[] {
  const links = new StoredLinks(store);
  const counts = new Map<number, number>();
  for (const place of acceptedLinks(store, links)) {
    const rules = links.rules[place] ?? 0;
    counts.set(rules, (counts.get(rules) ?? 0) + 1);
  }
  return Array.from(counts, ([rules, count]) => ({ rules, links: count }));
}

function linksOf(captured: readonly Captured[], rule: number): { links: number; links_alone: number } {
  const bit = 2 ** rule;
  let links = 0;
  let alone = 0;
  for (const { rules, links: count } of captured) {
    if (Math.floor(rules / bit) % 2 === 1) links += count;
    if (rules === bit) alone += count;
  }
  return { links, links_alone: alone };
}

/** The estimate as linking left it, rounded. */
export function summariseRecall(store: Store): RecallSummary {
  const json = store.prepare<[], string>('SELECT json FROM block_recall').pluck().get();
  if (json === undefined) throw new Error('no estimate of recall');
  const recall = JSON.parse(json) as RecallSummary;
  return {
    ...recall,
    missed_rows: interval(recall.missed_rows, 1),
    recall: interval(recall.recall, 6),
  };
}

const interval = ({ value, low, high }: Interval, decimals: number): Interval => ({
  value: rounded(value, decimals),
  low: rounded(low, decimals),
  high: rounded(high, decimals),
});
