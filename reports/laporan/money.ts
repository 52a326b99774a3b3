import type { FindingSummary, MoneySummary, Summary } from '../../schemas/summary.ts';
import { longDate } from '../parts/date.ts';
import { html, type Html } from '../parts/escape.ts';
import { count } from '../parts/number.ts';
import { formulaText } from '../parts/rupiah.ts';
import { headWithUnit, table } from '../parts/table.ts';
import { findingsByCode, sum } from '../view/findings.ts';
import type { Words } from '../words/id.ts';
import { renderSection, tableNumbers } from './section.ts';

export function renderMoney(summary: Summary, words: Words): Html {
  const text = words.money;
  const { counted_idr_month: amount, counted_rows: rows, tariffs } = summary.money;
  const number = tableNumbers('money', words);
  const paid = findingsByCode(summary)
    .filter((finding) => finding.counted_rows > 0 && finding.counted_idr_month > 0)
    .toSorted((a, b) => b.counted_idr_month - a.counted_idr_month);
  const body = html`${
    paid.length === 0
      ? null
      : html`<p>${text.intro}</p>
          ${countedTable(summary, paid, { words, number: number() })}`
  }
  ${tariffs.length === 0 ? html`<p>${text.noTariffs}</p>` : tariffTable(tariffs, words, number())}`;
  return renderSection(
    {
      key: 'money',
      heading: amount > 0 ? text.heading(amount, rows) : text.nothing,
      body,
      howTo: text.howTo,
    },
    words,
  );
}

function countedTable(
  summary: Summary,
  paid: readonly FindingSummary[],
  options: { words: Words; number: string },
): Html {
  const { labels, money: text } = options.words;
  const hasPast = paid.some((finding) => finding.amount_idr_total > 0);
  const { counted_rows: rows, counted_idr_month: amount } = summary.money;
  const gap = amount - sum(paid.map((finding) => finding.counted_idr_month));
  const past = hasPast ? [{ head: headWithUnit(text.since), kind: 'figure' as const, optional: true }] : [];
  return html`${table({
    number: options.number,
    caption: text.caption,
    columns: [
      { head: text.class, kind: 'text' },
      { head: headWithUnit([text.countedRows, text.allRows]), kind: 'figure' },
      { head: text.formula, kind: 'figure', optional: true },
      { head: text.monthly, kind: 'figure' },
      ...past,
    ],
    rows: paid.map((finding) => ({
      cells: [
        html`<span class="code">${finding.code}</span> ${finding.label}`,
        html`${count(finding.counted_rows)} <small class="beside">/ ${count(finding.rows)}</small>`,
        html`<small class="formula">${formulaText(countedFormula(summary, finding, options.words))}</small>`,
        count(finding.counted_idr_month),
        ...(hasPast ? [count(finding.amount_idr_total)] : []),
      ],
    })),
    totals: [{ cells: [labels.total, count(rows), '', count(amount), ...(hasPast ? [''] : [])] }],
    notes: hasPast ? [text.sinceNote] : [],
    showAll: labels.showAll,
  })}${gap === 0 ? null : html`<p class="alarm">${text.gap(gap)}</p>`}`;
}

/** The auditors' form for the counted rows where one tariff explains them; else the formula of the whole class. */
function countedFormula(summary: Summary, finding: FindingSummary, words: Words): string {
  if (finding.counted_rows === finding.rows) return finding.formula;
  const each = finding.counted_idr_month / finding.counted_rows;
  return summary.money.tariffs.some((tariff) => tariff.idr_month === each)
    ? words.money.countedFormula(finding.counted_rows, each)
    : words.money.classFormula(finding.formula);
}

function tariffTable(tariffs: MoneySummary['tariffs'], words: Words, number: string): Html {
  const text = words.money;
  return table({
    number,
    caption: text.tariffCaption,
    columns: [
      { head: text.tariff, kind: 'text' },
      { head: headWithUnit(text.perMonth), kind: 'figure' },
      { head: text.from, kind: 'text' },
      { head: text.payer, kind: 'text', optional: true },
      { head: text.legal, kind: 'text', optional: true },
    ],
    rows: tariffs.map((tariff) => ({
      cells: [
        tariff.name,
        count(tariff.idr_month),
        longDate(tariff.from),
        words.labels.payer(tariff.payer),
        tariff.legal_source,
      ],
    })),
    showAll: words.labels.showAll,
  });
}
