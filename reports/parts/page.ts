import { cssString, html, trusted, type Html } from './escape.ts';
import { STYLE } from './style.ts';

export interface PageSpec {
  readonly lang: string;
  readonly title: string;
  /** Printed in the foot of every sheet. */
  readonly footer: string;
  readonly pageWord: string;
  readonly skip: string;
  /** What this page alone looks like. */
  readonly style?: string;
  readonly header: Html;
  readonly body: Html;
}

/** One file that needs nothing else: no script, no font, no picture from elsewhere. */
export function page(spec: PageSpec): Html {
  const sheet = `@page{@bottom-left{content:${cssString(spec.footer)}}@bottom-right{content:${cssString(`${spec.pageWord} `)} counter(page) " / " counter(pages)}}`;
  return html`<!doctype html>
    <html lang="${spec.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${spec.title}</title>
        <style>
          ${trusted(STYLE)}${trusted(spec.style ?? '')}${trusted(sheet)}
        </style>
      </head>
      <body>
        <a class="skip" href="#isi">${spec.skip}</a>
        ${spec.header}${spec.body}
      </body>
    </html> `;
}
