import type { ModelPage, ModelRule } from '../../schemas/model-page.ts';
import type { Interval } from '../../schemas/summary.ts';
import { bars } from '../parts/bar.ts';
import { type Html, html } from '../parts/escape.ts';
import { type Column, headWithUnit } from '../parts/table.ts';
import type { ModelWords } from '../words/model.ts';
import { numbered, section } from './section.ts';

/** Which rules propose pairs, what each is good for, and what all of them may miss. */
export function renderRules(view: ModelPage, words: ModelWords): Html {
  const text = words.model.rules;
  const { count } = words.figures;
  const { rules } = view;
  const scored = rules.reduce((sum, { new_pairs }) => sum + new_pairs, 0);
  const rows = view.sources.reduce((sum, { stored }) => sum + stored, 0);
  const most = Math.max(1, ...rules.map(({ new_pairs }) => new_pairs));
  return section(
    {
      key: 'rules',
      heading: text.heading(scored, scored / Math.max(1, rows)),
      body: html`<p>${text.intro(view.max_block)}</p>
        <p>${recallWords(view, words)}</p>
        ${bars({
          title: text.picture,
          items: [...rules]
            .sort((x, y) => y.new_pairs - x.new_pairs)
            .map(({ rule, new_pairs, pass }) => ({
              label: words.terms.rule(rule),
              value: count(new_pairs),
              fraction: new_pairs / most,
              meant: pass === 1,
            })),
        })}
        <div class="rules">${rulesTable(rules, words)}</div>`,
    },
    words,
  );
}

interface RuleColumn {
  readonly head: Column['head'];
  readonly value: (rule: ModelRule) => number;
  readonly optional?: boolean;
  /** A link may have several rules, so that the links of all rules are no sum. */
  readonly hasSum?: boolean;
}

const columnsOf = ({ model: { rules: text } }: ModelWords): RuleColumn[] => [
  { head: text.pass, value: ({ pass }) => pass, optional: true, hasSum: false },
  { head: text.pairs, value: ({ pairs }) => pairs },
  { head: text.newPairs, value: ({ new_pairs }) => new_pairs },
  { head: text.kept, value: ({ kept_pairs }) => kept_pairs, optional: true },
  { head: text.links, value: ({ links }) => links, hasSum: false },
  { head: text.alone, value: ({ links_alone }) => links_alone },
  { head: text.split, value: ({ split_blocks }) => split_blocks, optional: true },
  { head: text.refused, value: ({ refused_blocks }) => refused_blocks },
  { head: headWithUnit(text.refusedRows), value: ({ refused_rows }) => refused_rows, optional: true },
];

function rulesTable(rules: readonly ModelRule[], words: ModelWords): Html {
  const { figures, terms, model } = words;
  const text = model.rules;
  const columns = columnsOf(words);
  const named = ({ rule, keys, teaches }: ModelRule): Html =>
    html`${terms.rule(rule)} <small>${keys.join(', ')}${teaches ? `; ${text.teaches}` : ''}</small>`;
  const sum = ({ value, hasSum = true }: RuleColumn): string =>
    hasSum ? figures.count(rules.reduce((total, rule) => total + value(rule), 0)) : '';
  return numbered(
    'rules',
    words,
  )({
    caption: text.caption,
    columns: [
      { head: text.rule, kind: 'text' },
      ...columns.map(({ head, optional = false }): Column => ({ head, kind: 'figure', optional })),
    ],
    rows: rules.map((rule) => ({
      cells: [named(rule), ...columns.map(({ value }) => figures.count(value(rule)))],
    })),
    totals: [{ cells: [text.total, ...columns.map(sum)] }],
    notes: [text.note, text.linksNote],
    dense: true,
    tall: true,
  });
}

/** An interval of shares with four decimals, rounded away from what would be claimed too much. */
export const outwards = ({ low, high }: Interval): readonly [low: number, high: number] => [
  Math.floor(low * 10_000) / 10_000,
  Math.ceil(high * 10_000) / 10_000,
];

function recallWords({ recall }: ModelPage, { figures, model: { rules: text } }: ModelWords): string {
  if (recall.sampled_unlinked === 0) return text.noRecall;
  const within = ([low, high]: readonly [number, number], write: (value: number) => string): string =>
    low === high ? write(low) : text.interval(write(low), write(high));
  const { low, high } = recall.missed_rows;
  return text.recall(
    within(outwards(recall.recall), figures.chance),
    within([low, high], figures.count),
    recall.sampled_unlinked,
  );
}
