import type { Summary } from '../../schemas/summary.ts';
import { html, type Html } from '../parts/escape.ts';
import { count } from '../parts/number.ts';
import { styled, table, type TableRow } from '../parts/table.ts';
import { rowFlow, type FlowRow } from '../view/flow.ts';
import type { Words } from '../words/id.ts';
import { renderSection, tableNumbers } from './section.ts';

export function renderFlow(summary: Summary, words: Words): Html {
  const { matched, denominator } = summary.linkage;
  const text = words.flow;
  const flow = rowFlow(summary);
  const isBalanced = [flow.total, ...flow.files].every((row) => row.gap === 0);
  const body = html`<p>${text.intro}</p>
    <dl class="terms">
      ${text.terms.map(
        ([term, meaning]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${meaning}</dd>
          </div> `,
      )}
    </dl>
    ${flowTable(
      flow.files.map((row) => flowRow(row.label, row)),
      flowRow(text.total, flow.total),
      words,
    )}
    <p class="${isBalanced ? 'note' : 'alarm'}">
      ${isBalanced ? text.balanced : text.unbalanced(flow.total.gap)}
    </p>`;
  return renderSection(
    {
      key: 'flow',
      heading: denominator === 0 ? text.headingPlain : text.heading({ numerator: matched, denominator }),
      body,
      howTo: text.howTo,
    },
    words,
  );
}

function flowTable(rows: readonly TableRow[], total: TableRow, words: Words): Html {
  const text = words.flow;
  return table({
    number: tableNumbers('flow', words)(),
    caption: text.caption,
    columns: [
      { head: text.file, kind: 'text' },
      { head: text.rows, kind: 'figure' },
      { head: html`<span aria-hidden="true">= </span>${text.rejected}`, kind: 'figure' },
      { head: html`<span aria-hidden="true">+ </span>${text.padan}`, kind: 'figure' },
      { head: html`<span aria-hidden="true">+ </span>${text.usulan}`, kind: 'figure' },
      { head: html`<span aria-hidden="true">+ </span>${text.tinjau}`, kind: 'figure' },
      { head: html`<span aria-hidden="true">+ </span>${text.sendiri}`, kind: 'figure' },
      { head: text.gap, kind: 'figure' },
    ],
    rows,
    totals: rows.length > 1 ? [total] : [],
    showAll: words.labels.showAll,
  });
}

function flowRow(label: string, row: FlowRow): TableRow {
  const ways = [row.rows, row.rejected, row.padan, row.usulan, row.tinjau, row.sendiri].map(count);
  return { cells: [label, ...ways, styled(count(row.gap), row.gap === 0 ? 'zero' : 'alert')] };
}
