import type { LinkageSummary, ModelSummary, Summary } from '../../schemas/summary.ts';
import { html, type Html } from '../parts/escape.ts';
import { share } from '../parts/number.ts';
import { headWithUnit, styled, table } from '../parts/table.ts';
import type { Words } from '../words/id.ts';
import { blocking } from './blocking.ts';
import { renderSection, tableNumbers } from './section.ts';

export function renderMethod(summary: Summary, words: Words): Html {
  const text = words.method;
  const { linkage } = summary;
  const ratio = { numerator: linkage.matched, denominator: linkage.denominator };
  const number = tableNumbers('method', words);
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
    <h3>${text.thresholds}</h3>
    <ul class="plain">
      ${thresholds(linkage, words).map((line) => html`<li>${line}</li> `)}
    </ul>
    ${wrongTable(summary, words, number())}
    ${linkage.rules.length === 0 ? null : blocking(linkage, words, number())}
    ${linkage.models.map((model) => weights(model, words, number()))}
    ${summary.gates.length === 0 ? null : gatesTable(summary, words, number())}
    <h3>${text.limits}</h3>
    <ul class="plain">
      ${text.limitsList.map((line) => html`<li>${line}</li> `)}
    </ul>`;
  const heading = linkage.denominator === 0 ? text.headingPlain : text.heading(linkage.expected_wrong, ratio);
  return renderSection({ key: 'method', heading, body }, words);
}

function thresholds(linkage: LinkageSummary, words: Words): readonly string[] {
  const text = words.method;
  const ratio = { numerator: linkage.matched, denominator: linkage.denominator };
  const lines = [
    text.accept(linkage.accept_probability),
    text.review(linkage.review_probability),
    text.pairs(linkage.pairs_scored),
    ...text.decisions(linkage.decisions),
  ];
  return linkage.denominator === 0
    ? lines
    : [...lines, text.wrong(linkage.expected_wrong, ratio), text.unmatched(ratio)];
}

function wrongTable(summary: Summary, words: Words, number: string): Html {
  const text = words.method;
  const files = summary.sources.filter((source) => source.kind !== 'register');
  if (files.length === 0) return html``;
  return table({
    number,
    caption: text.wrongCaption,
    columns: [
      { head: text.file, kind: 'text' },
      { head: text.matchedRows, kind: 'figure' },
      { head: headWithUnit(text.wrongRows), kind: 'figure' },
    ],
    rows: files.map((source) => ({
      cells: [
        source.label,
        share({ numerator: source.padan + source.usulan, denominator: source.stored }),
        text.expected(source.expected_wrong),
      ],
    })),
    showAll: words.labels.showAll,
  });
}

/** Folded: long, and for those who ask how. */
function weights(model: ModelSummary, words: Words, number: string): Html {
  const text = words.method;
  const group = model.group
    .split('-')
    .map((key) => words.labels.source(key))
    .join('–');
  return html`<details class="wide">
    <summary>${text.weights(group)}</summary>
    <p>${text.model(model)}</p>
    ${model.unseen.length === 0 ? null : html`<p>${text.unseen(model.unseen)}</p>`}
    ${table({
      number,
      caption: text.weightsCaption(group),
      columns: [
        { head: text.comparison, kind: 'text' },
        { head: text.level, kind: 'text' },
        { head: headWithUnit(text.m), kind: 'figure', optional: true },
        { head: headWithUnit(text.u), kind: 'figure', optional: true },
        { head: headWithUnit(text.weight), kind: 'figure' },
      ],
      rows: model.levels.map((level, index) => ({
        cells: [
          styled(
            level.comparison,
            model.levels[index - 1]?.comparison === level.comparison ? 'repeated' : '',
          ),
          level.level,
          text.probability(level.m),
          text.probability(level.u),
          text.signed(level.weight_bits),
        ],
      })),
      notes: [text.weightNote],
      showAll: words.labels.showAll,
    })}
  </details> `;
}

function gatesTable(summary: Summary, words: Words, number: string): Html {
  const text = words.method;
  return table({
    number,
    caption: text.gatesCaption,
    columns: [
      { head: text.gate, kind: 'text' },
      { head: text.result, kind: 'text' },
      { head: text.message, kind: 'text' },
    ],
    rows: summary.gates.map((gate) => {
      const failed = gate.severity === 'stop' ? text.gateStop : text.gateWarn;
      return {
        cells: [gate.gate, styled(gate.ok ? text.gateOk : failed, gate.ok ? '' : 'alert'), gate.message],
      };
    }),
    showAll: words.labels.showAll,
  });
}
