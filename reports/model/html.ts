import type { ModelPage } from '../../schemas/model-page.ts';
import { html } from '../parts/escape.ts';
import { page } from '../parts/page.ts';
import type { ModelWords } from '../words/model.ts';
import { renderCalibration } from './calibration.ts';
import { renderLevels } from './levels.ts';
import { renderOpening } from './opening.ts';
import { renderRules } from './rules.ts';
import { SECTIONS, anchor, section } from './section.ts';
import { MODEL_STYLE } from './style.ts';
import { renderTraining } from './training.ts';
import { renderWeights } from './weights.ts';

/** The linkage model of a run as a page that needs nothing else: counts and shares, nobody's data. */
export function renderModel(view: ModelPage, words: ModelWords): string {
  const { model } = words;
  return page({
    lang: words.lang,
    title: model.title,
    footer: model.title,
    pageWord: model.page,
    skip: model.skip,
    style: MODEL_STYLE,
    header: renderOpening(view, words),
    body: html`<div class="body">
      <nav class="toc" aria-labelledby="isi-judul">
        <h2 id="isi-judul">${model.contents}</h2>
        <ol>
          ${SECTIONS.map((key) => html`<li><a href="#${anchor(key)}">${model[key].name}</a></li> `)}
        </ol>
      </nav>
      <main id="isi">
        ${renderWeights(view, words)}${renderLevels(view, words)}${renderTraining(view, words)}${renderRules(view, words)}${renderCalibration(view, words)}${renderTerms(words)}
        <footer>${model.terms.colophon}</footer>
      </main>
    </div> `,
  }).text;
}

const renderTerms = (words: ModelWords) =>
  section(
    {
      key: 'terms',
      heading: words.model.terms.heading,
      body: html`<dl class="terms">
        ${words.model.terms.list.map(
          ([term, meaning]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${meaning}</dd>
            </div> `,
        )}
      </dl>`,
    },
    words,
  );
