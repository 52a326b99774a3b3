import type { FindingSummary, Summary } from '../../schemas/summary.ts';
import { bars } from '../parts/bar.ts';
import { html, type Html } from '../parts/escape.ts';
import { count, outOf } from '../parts/number.ts';
import { formulaText } from '../parts/rupiah.ts';
import { headWithUnit, table, type TableRow } from '../parts/table.ts';
import { byCount } from '../view/sources.ts';
import { findingsByCode, findingTotals, rowsOf, sum } from '../view/findings.ts';
import type { Words } from '../words/id.ts';
import { renderDistricts } from './districts.ts';
import { classAnchor, renderSection, tableNumbers } from './section.ts';

export function renderFindings(summary: Summary, words: Words): Html {
  const text = words.findings;
  const { rows, classes, largest } = findingTotals(summary);
  if (largest === null) {
    return renderSection({ key: 'findings', heading: text.none, body: null, howTo: text.howTo }, words);
  }
  const number = tableNumbers('findings', words);
  const body = html`<p>${text.intro}</p>
    <h3>${text.byClass}</h3>
    ${classTable(summary, words, number())}
    <h3>${text.byAgency}</h3>
    ${renderAgencies(summary, words, number())}
    <h3>${text.byDistrict}</h3>
    ${renderDistricts(summary, words, number)}`;
  return renderSection(
    {
      key: 'findings',
      heading: text.heading(rows, classes, largest),
      body,
      howTo: text.howTo,
    },
    words,
  );
}

function classTable(summary: Summary, words: Words, number: string): Html {
  const text = words.findings;
  const found = findingsByCode(summary);
  return table({
    number,
    caption: text.classCaption,
    columns: [
      { head: text.class, kind: 'text' },
      { head: text.agencyAction, kind: 'text', optional: true },
      { head: text.rows, kind: 'figure' },
      { head: text.persons, kind: 'figure', optional: true },
      { head: headWithUnit(text.monthlyHead), kind: 'figure' },
    ],
    rows: found.map((finding, index) =>
      classRow(summary, finding, { words, isFirst: found[index - 1]?.code !== finding.code }),
    ),
    notes: [text.amountNote],
    tall: true,
    showAll: words.labels.showAll,
  });
}

function classRow(
  summary: Summary,
  finding: FindingSummary,
  options: { words: Words; isFirst: boolean },
): TableRow {
  const { labels, findings: text } = options.words;
  const causes = byCount(finding.causes)
    .map((cause) => text.cause(labels.reason(cause.reason), cause.count))
    .join(', ');
  const row = {
    cells: [
      html`<span class="code">${finding.code}</span> <span class="label">${finding.label}</span>
        <p class="optional"><small>${text.ofSource(labels.source(finding.source))} ${finding.test}</small></p>
        ${causes === '' ? null : html`<p class="optional"><small>${text.causes}: ${causes}.</small></p>`}`,
      html`${labels.agency(finding.agency)}
        <p><small>${finding.action}</small></p>`,
      html`${count(finding.rows)} <small>${text.rowsOf(rowsOf(summary, finding))}</small>`,
      count(finding.persons),
      html`${count(finding.amount_idr_month)}${finding.formula === '' ? null : html`<p class="formula optional"><small>${formulaText(finding.formula)}</small></p>`}`,
    ],
  };
  // Two sources may share a class; the first row carries the anchor that the district tables point at.
  return options.isFirst ? { id: classAnchor(finding.code), ...row } : row;
}

function renderAgencies(summary: Summary, words: Words, number: string): Html {
  const { labels, findings: text } = words;
  const agencies = summary.agencies.toSorted((a, b) => b.rows - a.rows || (a.agency < b.agency ? -1 : 1));
  const total = sum(agencies.map((entry) => entry.rows));
  const [first] = agencies;
  if (first === undefined) return html``;
  const picture = bars({
    title: text.agencyBars(labels.agency(first.agency), { numerator: first.rows, denominator: total }),
    items: agencies.map((entry, index) => ({
      label: labels.agency(entry.agency),
      value: outOf({ numerator: entry.rows, denominator: total }),
      fraction: first.rows === 0 ? 0 : entry.rows / first.rows,
      meant: index === 0,
    })),
  });
  const columns = [
    { head: text.agency, kind: 'text' as const },
    { head: text.rows, kind: 'figure' as const },
    { head: headWithUnit(text.countedHead), kind: 'figure' as const },
  ];
  return html`${picture}${table({
    number,
    caption: text.agencyCaption,
    columns,
    rows: agencies.map((entry) => ({
      cells: [labels.agency(entry.agency), count(entry.rows), count(entry.counted_idr_month)],
    })),
    totals: [
      { cells: [labels.total, count(total), count(sum(agencies.map((entry) => entry.counted_idr_month)))] },
    ],
    showAll: labels.showAll,
  })}`;
}
