import type { SourceSummary, Summary } from '../../schemas/summary.ts';
import { bar } from '../parts/bar.ts';
import { longDate } from '../parts/date.ts';
import { html, type Html, type HtmlPart } from '../parts/escape.ts';
import { count, rate, share } from '../parts/number.ts';
import { sum } from '../view/findings.ts';
import { byCount, sourceCards, type SourceCard } from '../view/sources.ts';
import type { Words } from '../words/id.ts';
import { renderSection } from './section.ts';

const HASH_SHOWN = 12;

export function renderSources(summary: Summary, words: Words): Html {
  const rows = sum(summary.sources.map((source) => source.rows));
  const rejected = sum(summary.sources.map((source) => source.rejected));
  const cards = sourceCards(summary);
  const body =
    cards.length === 0
      ? html`<p>${words.sources.none}</p>`
      : html`<div class="cards">${cards.map((card) => renderCard(card, words))}</div>`;
  return renderSection(
    {
      key: 'sources',
      heading: words.sources.heading(cards.length, rows, rejected),
      body,
      howTo: words.sources.howTo,
    },
    words,
  );
}

function renderCard(card: SourceCard, words: Words): Html {
  const { source } = card;
  const text = words.sources;
  return html`<article class="card">
    <h3>${source.label}</h3>
    <p class="by">${text.by(words.labels.agency(source.agency), text.roles[source.kind])}</p>
    <dl>
      ${entry(text.file, fileNames(source))} ${entry(text.extractDate, longDate(source.extract_date))}
      ${entry(text.rows, count(source.rows))} ${entry(text.control, controlTotal(card, words))}
      ${entry(text.rejected, rejected(source, words))}${unread(source, words)}
      ${entry(text.persons, text.personsOfRows(source.persons, source.stored))}
      ${entry(text.soundNik, nikQuality(card, words))} ${entry(text.matched, matched(card, words))}
      ${entry(text.hash, fileHashes(source))}
    </dl>
  </article> `;
}

/** Files named in a card; a source of many has one a kecamatan. */
const FILES_SHOWN = 3;

const fileNames = ({ files }: SourceSummary): string =>
  [
    ...files.slice(0, FILES_SHOWN).map(({ file }) => file),
    ...(files.length > FILES_SHOWN ? [`+${files.length - FILES_SHOWN}`] : []),
  ].join(', ');

const fileHashes = ({ files }: SourceSummary): Html =>
  html`${files.slice(0, FILES_SHOWN).map(({ sha256 }) => html`<code>${sha256.slice(0, HASH_SHOWN)}</code> `)}`;

function entry(term: string, content: HtmlPart): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${content}</dd>
  </div>`;
}

function controlTotal(card: SourceCard, words: Words): HtmlPart {
  const { control_total: total } = card.source;
  if (total === null || card.controlGap === null) return words.sources.noControl;
  const gap = card.controlGap === 0 ? words.sources.controlSame : words.sources.controlGap(card.controlGap);
  return html`${count(total)} <small>${gap}</small>`;
}

function rejected(source: SourceSummary, words: Words): HtmlPart {
  const reasons = byCount(source.rejected_by_reason)
    .map((entry) => words.sources.reason(words.labels.reason(entry.reason), entry.count))
    .join(', ');
  return html`${count(source.rejected)} ${reasons === '' ? null : html`<small>${reasons}</small>`}`;
}

/** Nothing where every cell could be read. */
function unread(source: SourceSummary, words: Words): HtmlPart {
  const fields = byCount(source.unread)
    .map((cells) => words.sources.reason(words.labels.field(cells.reason), cells.count))
    .join(', ');
  return fields === '' ? null : entry(words.sources.unread, fields);
}

function nikQuality(card: SourceCard, words: Words): HtmlPart {
  if (card.soundNik === null) return words.sources.noNik;
  const faults = card.nikFaults
    .map((entry) => words.sources.reason(words.labels.reason(entry.reason), entry.count))
    .join(', ');
  return html`${share(card.soundNik)}
  ${words.sources.ofStored}${bar(rate(card.soundNik), { meant: false })}${faults === '' ? null : html`<small>${faults}</small>`}`;
}

function matched(card: SourceCard, words: Words): HtmlPart {
  if (card.matched === null) return words.sources.isRegister;
  return html`${share(card.matched)} ${words.sources.ofStored}${bar(rate(card.matched))}`;
}
