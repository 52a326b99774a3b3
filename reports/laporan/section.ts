import { html, type Html, type HtmlPart } from '../parts/escape.ts';
import type { Words } from '../words/id.ts';

/** The sections of the page, in reading order; the key is the anchor. */
export const SECTIONS = ['sources', 'flow', 'findings', 'money', 'uhc', 'overlap', 'method'] as const;

export type SectionKey = (typeof SECTIONS)[number];

export interface SectionSpec {
  readonly key: SectionKey;
  /** States the finding. */
  readonly heading: string;
  readonly body: HtmlPart;
  readonly howTo?: readonly string[];
}

export function anchor(key: SectionKey): string {
  return `bagian-${String(sectionNumber(key))}`;
}

function sectionNumber(key: SectionKey): number {
  return SECTIONS.indexOf(key) + 1;
}

/** "Tabel 3.1", "Tabel 3.2", …: asked for in reading order. */
export function tableNumbers(key: SectionKey, words: Words): () => string {
  let last = 0;
  return () => {
    last += 1;
    return words.labels.table(`${String(sectionNumber(key))}.${String(last)}`);
  };
}

export function renderSection(spec: SectionSpec, words: Words): Html {
  const number = sectionNumber(spec.key);
  return html`<section id="${anchor(spec.key)}" aria-labelledby="${anchor(spec.key)}-judul">
    <h2 id="${anchor(spec.key)}-judul">
      <span class="eyebrow">${number}. ${words[spec.key].name}</span> ${spec.heading}
    </h2>
    ${spec.body} ${spec.howTo === undefined ? null : howTo(spec.howTo, words)}
  </section> `;
}

function howTo(lines: readonly string[], words: Words): Html {
  return html`<details>
    <summary>${words.labels.howTo}</summary>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </details> `;
}

/** Where a class's row in the first table of findings is, for links. */
export function classAnchor(code: string): string {
  return `kelas-${code.replace(/[^A-Za-z0-9]/g, '')}`;
}
