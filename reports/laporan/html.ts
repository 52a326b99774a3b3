import type { Summary } from '../../schemas/summary.ts';
import { longDate } from '../parts/date.ts';
import { html } from '../parts/escape.ts';
import { page } from '../parts/page.ts';
import { coverageView } from '../view/coverage.ts';
import { closedDistricts } from '../view/districts.ts';
import { id as words } from '../words/id.ts';
import { renderFindings } from './findings.ts';
import { renderFlow } from './flow.ts';
import { renderMethod } from './method.ts';
import { renderMoney } from './money.ts';
import { regionLine, renderContents, renderOpening } from './opening.ts';
import { renderOverlap } from './overlap.ts';
import { renderSources } from './sources.ts';
import { renderUhc } from './uhc.ts';

/** laporan.html: one file that needs nothing else. Every figure comes from the summary; no clock, no file is read. */
export function renderLaporan(summary: Summary): string {
  const coverage = coverageView(summary, closedDistricts(summary, 'B9'));
  const title = [words.opening.title, regionLine(summary, words)].filter(Boolean).join(' · ');
  return page({
    lang: words.lang,
    title,
    footer: `${words.opening.title} · ${longDate(summary.as_of)}`,
    pageWord: words.opening.page,
    skip: words.opening.skip,
    header: renderOpening(summary, coverage, words),
    body: html`<div class="body">
      ${renderContents(words)}
      <main id="isi">
        ${renderSources(summary, words)}${renderFlow(summary, words)}${renderFindings(summary, words)}${renderMoney(summary, words)}${renderUhc(coverage, words)}${renderOverlap(summary, words)}${renderMethod(summary, words)}
        <footer>${words.opening.colophon(summary.schema)}</footer>
      </main>
    </div> `,
  }).text;
}
