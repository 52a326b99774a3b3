import type { Summary } from '../../schemas/summary.ts';
import { html, type Html } from '../parts/escape.ts';
import { count, percent } from '../parts/number.ts';
import { printPhrase } from '../parts/phrase.ts';
import { placeName } from '../parts/place.ts';
import { rupiah } from '../parts/rupiah.ts';
import type { CoverageView } from '../view/coverage.ts';
import { headlines } from '../view/headline.ts';
import { tiles, type Tile } from '../view/tiles.ts';
import type { Words } from '../words/id.ts';
import { anchor, SECTIONS } from './section.ts';

/** What a regent sees on the first screen: what this is, what it says, the figures. */
export function renderOpening(summary: Summary, coverage: CoverageView | null, words: Words): Html {
  const { opening } = words;
  const region = regionLine(summary, words);
  return html`<header class="top">
    <h1>${opening.title}${region === '' ? null : html` <small>${region}</small>`}</h1>
    <p class="files"><b>${opening.asOf(summary.as_of)}</b></p>
    <ul class="files">
      ${summary.sources.map((source) => html`<li><b>${source.label}</b> ${opening.file(source.extract_date)}</li> `)}
    </ul>
    ${trustLine(summary, words)}
    <div class="main-points">
      <h2>${opening.mainPoints}</h2>
      <ul>
        ${headlines(summary, coverage).map((line) => html`<li>${printPhrase(opening.sentence(line))}</li> `)}
      </ul>
    </div>
    <h2 class="hidden-title">${opening.figures}</h2>
    <ul class="tiles">
      ${tiles(summary, coverage).map((tile) => renderTile(tile, words))}
    </ul>
  </header> `;
}

export function renderContents(words: Words): Html {
  return html`<nav class="toc" aria-labelledby="isi-judul">
    <h2 id="isi-judul">${words.opening.contents}</h2>
    <ol>
      ${SECTIONS.map((key) => html`<li><a href="#${anchor(key)}">${words[key].name}</a></li> `)}
    </ol>
  </nav> `;
}

export function regionLine(summary: Summary, words: Words): string {
  return words.opening.region(placeName(summary.region.name), summary.region.code);
}

function trustLine(summary: Summary, words: Words): Html {
  const { matched, denominator, expected_wrong: wrong } = summary.linkage;
  const about = summary.coverage.population > 0 ? words.opening.about : words.opening.aboutPlain;
  const trust =
    denominator === 0
      ? html`${words.opening.noTrust}`
      : printPhrase(words.opening.trust({ numerator: matched, denominator }, wrong));
  return html`<p class="trust">${trust}</p>
    <p class="about">${about}</p>`;
}

function renderTile(tile: Tile, words: Words): Html {
  const { name, unit } = words.opening.tile(tile.kind);
  const isRate = tile.kind === 'coverage' || tile.kind === 'active' || tile.kind === 'matched';
  const value =
    tile.amount === undefined
      ? isRate
        ? percent(tile.ratio)
        : count(tile.ratio.numerator)
      : rupiah(tile.amount);
  const of =
    isRate || tile.amount !== undefined
      ? words.opening.of(tile.ratio, unit)
      : words.opening.outOfOnly(tile.ratio, unit);
  const more =
    tile.needed === undefined
      ? null
      : html`<span class="more">${words.opening.tileNeed(tile.needed, tile.kind)}</span>`;
  return html`<li>
    <span class="name">${name}</span>
    <span class="value${tile.amount === undefined ? '' : ' amount'}">${value}</span>
    <span class="of">${of}</span> ${more}
  </li> `;
}
