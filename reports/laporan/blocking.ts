import type { LinkageSummary, RuleSummary } from '../../schemas/summary.ts';
import { html, type Html } from '../parts/escape.ts';
import { count } from '../parts/number.ts';
import { table } from '../parts/table.ts';
import type { Words } from '../words/id.ts';

/** How pairs were found: every rule, what it was good for and what it had to leave, and what all of them miss. */
export function blocking(linkage: LinkageSummary, words: Words, number: string): Html {
  const text = words.blocking;
  return html`${table({
      number,
      caption: text.caption,
      columns: [
        { head: text.rule, kind: 'text' },
        { head: text.pairs, kind: 'figure' },
        { head: text.newPairs, kind: 'figure', optional: true },
        { head: text.keptPairs, kind: 'figure', optional: true },
        { head: text.links, kind: 'figure' },
        { head: text.linksAlone, kind: 'figure' },
        { head: text.split, kind: 'figure', optional: true },
        { head: text.refused, kind: 'figure', optional: true },
      ],
      rows: linkage.rules.map((rule) => ({
        cells: [
          rule.rule,
          count(rule.pairs),
          count(rule.new_pairs),
          count(rule.kept_pairs),
          count(rule.links),
          count(rule.links_alone),
          count(rule.split_blocks),
          count(rule.refused_blocks),
        ],
      })),
      notes: [text.note, ...linkage.rules.filter(isRefused).map(text.refusal)],
      showAll: words.labels.showAll,
    })}
    <p>${text.recall(linkage.recall)}</p>`;
}

const isRefused = ({ refused_blocks: blocks, dropped_rows: rows }: RuleSummary): boolean =>
  blocks > 0 || rows > 0;
