import { html, type Html } from './escape.ts';

/** A sentence with its one figure set apart: words choose what is strong, markup chooses how that looks. */
export type Phrase = readonly PhrasePiece[];
type PhrasePiece = string | Strong;

export interface Strong {
  readonly strong: string;
}

export function strong(text: string): Strong {
  return { strong: text };
}

/** phrase`${strong('12')} warga` keeps text and emphasis apart until it is printed. */
export function phrase(strings: TemplateStringsArray, ...values: readonly PhrasePiece[]): Phrase {
  return strings.flatMap((text, index) => {
    const value = values[index];
    return value === undefined ? [text] : [text, value];
  });
}

export function plainText(sentence: Phrase): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');
}

export function printPhrase(sentence: Phrase): Html {
  const pieces = sentence.map((piece) =>
    typeof piece === 'string' ? piece : html`<strong>${piece.strong}</strong>`,
  );
  return html`${pieces}`;
}
