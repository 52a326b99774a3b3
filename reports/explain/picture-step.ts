import type { PairExplanation, Weighing } from '../../schemas/explanation.ts';
import { type Html, html, trusted } from '../parts/escape.ts';
import { token } from '../parts/style/tokens.ts';
import type { ExplainWords } from '../words/explain.ts';
import { type Step, fieldsOf } from './steps.ts';

/** Units of the picture: as narrow as a phone, so that text stays readable there; wider screens scale it. */
export const WIDTH = 420;
export const MARGIN = 16;
const BAR = 14;
const BAND = BAR + 4;
export const LINE = 17;
const CHARS = 56;

/** A weighed pair as a picture. */
export type Weighed = PairExplanation & { readonly weighing: Weighing };

type Ink = 'ink' | 'muted';

interface LineLook {
  readonly ink?: Ink;
  readonly x?: number;
  readonly bold?: boolean;
  /** Ends there instead of beginning. */
  readonly end?: boolean;
}

export const line = (
  text: string,
  y: number,
  { ink = 'muted', x = MARGIN, bold = false, end = false }: LineLook = {},
): Html =>
  html`<text
    class="${ink}"
    x="${x}"
    y="${y}"
    fill="${token('light', ink)}"
    ${bold ? trusted(' font-weight="600"') : null}${end ? trusted(' text-anchor="end"') : null}
    >${text}</text
  > `;

export interface Drawn {
  readonly picture: Html;
  readonly bottom: number;
}

/** Marks are told apart by their dashes. */
export const limitLook = (at: number): Html =>
  html`stroke="${token('light', 'ink')}" stroke-width="1.5" stroke-dasharray="${at === 0 ? '2 3' : '7 3'}"`;

interface Around {
  readonly pair: Weighed;
  readonly x: (bits: number) => number;
  readonly words: ExplainWords;
}

export function stepPicture(step: Step, top: number, { pair, x, words }: Around): Drawn {
  const said = folded(step.words);
  const values = step.kind === 'isian' ? folded(valuesOf(pair, step.comparison, words)) : [];
  let y = top + LINE;
  const parts: Html[] = [
    line(step.title, y, { ink: 'ink', bold: true }),
    line(words.figures.bits(step.bits), y, { ink: 'ink', x: WIDTH - MARGIN, bold: true, end: true }),
  ];
  for (const [text, ink] of [
    ...said.map((each) => [each, 'muted'] as const),
    ...values.map((each) => [each, 'ink'] as const),
  ]) {
    y += LINE;
    parts.push(line(text, y, { ink }));
  }
  y += 6;
  parts.push(band(pair.weighing, y, x), bar(step, y + 2, x));
  return { picture: html`${parts}`, bottom: y + BAND + 4 };
}

const COLOURS = { awal: 'context', jumlah: 'context', isian: 'accent', konteks: 'accent' } as const;

function bar(step: Step, y: number, x: Around['x']): Html {
  const left = Math.min(x(step.from), x(step.to));
  const width = Math.max(1, Math.abs(x(step.to) - x(step.from)));
  const isSum = step.kind === 'awal' || step.kind === 'jumlah';
  const place = html`x="${fixed(left)}" y="${y}" width="${fixed(width)}" height="${BAR}"`;
  if (!isSum && step.bits < 0)
    return html`<rect class="against-bar" ${place} fill="url(#arsir)" stroke="${token('light', 'mark')}" />`;
  return html`<rect
    class="${isSum ? 'sum' : 'for'}"
    ${place}
    fill="${token('light', COLOURS[step.kind])}"
  />`;
}

/** What a bar stands on: zero, where the odds are even, and where the verdict turns. */
const band = ({ marks }: Weighing, y: number, x: Around['x']): Html =>
  html`<rect
      class="track"
      x="${MARGIN}"
      y="${y}"
      width="${WIDTH - 2 * MARGIN}"
      height="${BAND}"
      fill="${token('light', 'track')}"
    /><line
      class="axis"
      ${upright(x(0), y)}
      stroke="${token('light', 'muted')}"
    />${marks.map(({ bits }, at) => html`<line class="limit" ${upright(x(bits), y)} ${limitLook(at)} />`)}`;

const upright = (x: number, y: number): Html =>
  html`x1="${fixed(x)}" x2="${fixed(x)}" y1="${y}" y2="${y + BAND}"`;

const fixed = (value: number): string => String(Math.round(value * 10) / 10);

/** Where a weight stands; all steps, zero and the marks fit. */
export function scale({ marks }: Weighing, steps: readonly Step[]): (bits: number) => number {
  const ends = [0, ...steps.flatMap(({ from, to }) => [from, to]), ...marks.map(({ bits }) => bits)];
  const least = Math.min(...ends);
  const span = Math.max(...ends) - least || 1;
  return (bits) => MARGIN + ((bits - least) / span) * (WIDTH - 2 * MARGIN);
}

/** Both values of a field; of several that are weighed together, which agree. */
function valuesOf(pair: Weighed, comparison: string, { terms, text }: ExplainWords): string {
  const fields = fieldsOf(pair, comparison).filter(
    ({ agreement }) => agreement === 'sama' || agreement === 'beda',
  );
  const [first] = fields;
  if (fields.length > 1)
    return (['sama', 'beda'] as const)
      .map(
        (wanted) =>
          [
            wanted,
            fields.filter(({ agreement }) => agreement === wanted).map(({ field }) => terms.field(field)),
          ] as const,
      )
      .filter(([, titles]) => titles.length > 0)
      .map(([wanted, titles]) => `${wanted === 'sama' ? text.same : text.differs('')}: ${titles.join(', ')}`)
      .join('; ');
  if (first === undefined) return '';
  const [a, b] = first.cells;
  return first.agreement === 'sama'
    ? `${a?.read ?? ''} (${text.same})`
    : `${a?.read ?? ''} ≠ ${b?.read ?? ''}`;
}

/** Broken at blanks to the picture's width; none for no text. */
export function folded(text: string): string[] {
  const lines: string[] = [];
  let held = '';
  for (const word of text.split(' ').filter((each) => each !== '')) {
    if (held !== '' && held.length + 1 + word.length > CHARS) {
      lines.push(held);
      held = word;
    } else held = held === '' ? word : `${held} ${word}`;
  }
  return held === '' ? lines : [...lines, held];
}
