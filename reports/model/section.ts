import { type Html, type HtmlPart, html } from '../parts/escape.ts';
import { type TableSpec, table } from '../parts/table.ts';
import type { ModelWords } from '../words/model.ts';

/** The sections of the page, in reading order; the key is the anchor. */
export const SECTIONS = ['weights', 'levels', 'training', 'rules', 'calibration', 'terms'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export const anchor = (key: SectionKey): string => `bagian-${SECTIONS.indexOf(key) + 1}`;

export interface Section {
  readonly key: SectionKey;
  /** States the finding. */
  readonly heading: string;
  readonly body: HtmlPart;
}

export const section = ({ key, heading, body }: Section, { model }: ModelWords): Html =>
  html`<section id="${anchor(key)}" aria-labelledby="${anchor(key)}-judul">
    <h2 id="${anchor(key)}-judul">
      <span class="eyebrow">${SECTIONS.indexOf(key) + 1}. ${model[key].name}</span> ${heading}
    </h2>
    ${body}
  </section> `;

/** Tables of a section, numbered in reading order. */
export function numbered(
  key: SectionKey,
  { model }: ModelWords,
): (spec: Omit<TableSpec, 'number' | 'showAll'>) => Html {
  let last = 0;
  return (spec) => {
    last += 1;
    const number = model.table(`${SECTIONS.indexOf(key) + 1}.${last}`);
    return table({ ...spec, number, showAll: model.showAll });
  };
}
