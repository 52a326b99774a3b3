/** Markup that is safe to print. Only `html` and `trusted` make it, so text from a file cannot become a tag. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe inside an element and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

function print(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(print).join('');
}

/** html`<p>${name}</p>`: every value but Html is escaped, null prints nothing, lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((text, piece, index) => text + print(values[index - 1] ?? null) + piece));
}

/** For text of our own that is already markup or CSS; never for what was read from a file. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** A CSS string literal; `<` is written as an escape so that no text can close the style element. */
export function cssString(text: string): string {
  const safe = text.replace(/[\\"<>\n\r\f]/g, (mark) => `\\${(mark.codePointAt(0) ?? 32).toString(16)} `);
  return `"${safe}"`;
}
