import type { Explanation } from '../../schemas/explanation.ts';
import { type Html, html, trusted } from '../parts/escape.ts';
import { token } from '../parts/style/tokens.ts';
import type { ExplainWords } from '../words/explain.ts';
import { rowName } from './figures.ts';
import {
  type Drawn,
  LINE,
  MARGIN,
  WIDTH,
  type Weighed,
  folded,
  limitLook,
  line,
  scale,
  stepPicture,
} from './picture-step.ts';
import { markWords, missingFields, stepsOf } from './steps.ts';

/** The pairs of an explanation that have a weight to draw. */
export const weighedPairs = (explanation: Explanation): Weighed[] => {
  if (explanation.kind === 'ditolak') return [];
  const pairs = explanation.kind === 'baris' ? explanation.pairs : [explanation.pair];
  return pairs.filter((pair): pair is Weighed => pair.weighing !== null);
};

/** A waterfall a pair, from the prior over each field to the total, as an SVG that needs nothing else. */
export function explanationPicture(explanation: Explanation, words: ExplainWords): string {
  const drawn: Html[] = [];
  let top = MARGIN;
  for (const pair of weighedPairs(explanation)) {
    const { picture, bottom } = pairPicture(pair, top, { verdict: verdictOf(explanation, words), words });
    drawn.push(picture);
    top = bottom + 2 * LINE;
  }
  const height = top - LINE + (explanation.masked ? LINE : 0);
  const title = words.text.pictureOf(namesOf(explanation));
  const note = explanation.masked ? line(words.text.pictureMasked, top - LINE) : null;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${WIDTH} ${height}"
    width="100%"
    style="max-width:640px;display:block;margin:0 auto"
    role="img"
    aria-labelledby="judul"
    lang="${words.lang}"
    font-family="system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif"
    font-size="12"
  >
    <title id="judul">${title}</title>
    <style>
      ${trusted(STYLE)}
    </style>
    <defs>
      <pattern id="arsir" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" class="track" fill="${token('light', 'track')}" />
        <rect width="2.5" height="5" class="against" fill="${token('light', 'mark')}" />
      </pattern>
    </defs>
    <rect class="ground" width="100%" height="100%" fill="${token('light', 'ground')}" />
    ${drawn}${note}
  </svg> `.text;
}

function namesOf(explanation: Explanation): string[] {
  if (explanation.kind === 'baris') return [rowName(explanation.row)];
  return explanation.rows.map(rowName);
}

function verdictOf(explanation: Explanation, { terms, text }: ExplainWords): string {
  switch (explanation.kind) {
    case 'baris':
      return terms.verdict(explanation.row.verdict);
    case 'pasangan':
      return explanation.conclusion.linked ? text.onePerson : text.notJoined;
    case 'ditolak':
      return text.rejected;
  }
}

/** Classes of the dark theme; the light one stands in the attributes, for programs that read no style sheet. */
const STYLE = [
  'text{font-variant-numeric:tabular-nums}',
  '@media screen and (prefers-color-scheme:dark){',
  ...Object.entries({
    ground: 'ground',
    ink: 'ink',
    muted: 'muted',
    for: 'accent',
    against: 'mark',
    sum: 'context',
    track: 'track',
  }).map(([name, from]) => `.${name}{fill:${token('dark', from)}}`),
  `.axis{stroke:${token('dark', 'muted')}}.limit{stroke:${token('dark', 'ink')}}.against-bar{stroke:${token('dark', 'mark')}}`,
  '}',
].join('');

interface Told {
  readonly verdict: string;
  readonly words: ExplainWords;
}

function pairPicture(pair: Weighed, top: number, { verdict, words }: Told): Drawn {
  const { text } = words;
  const { weighing } = pair;
  const steps = stepsOf(weighing, words);
  const x = scale(weighing, steps);
  const names = pair.rows.map(rowName).join(` ${text.and} `);
  let y = top + 6;
  const parts: Html[] = [
    html`<text
      class="ink"
      x="${MARGIN}"
      y="${y}"
      fill="${token('light', 'ink')}"
      font-size="16"
      font-weight="700"
      >${names}</text
    > `,
  ];
  for (const each of folded(`${verdict} · ${text.totalWords(weighing.probability)}`)) {
    y += LINE;
    parts.push(line(each, y));
  }
  y += LINE;
  for (const step of steps) {
    const { picture, bottom } = stepPicture(step, y, { pair, x, words });
    parts.push(picture);
    y = bottom;
  }
  y += LINE;
  const limits = markWords(weighing, words);
  limits.forEach((mark, at) => {
    parts.push(
      html`<line
        class="limit"
        x1="${MARGIN}"
        x2="${MARGIN + 18}"
        y1="${y - 4}"
        y2="${y - 4}"
        ${limitLook(at)}
      />`,
      line(mark, y, { x: MARGIN + 26 }),
    );
    y += LINE;
  });
  const missing = missingFields(weighing, words);
  for (const each of missing.length === 0 ? [] : folded(text.notCounted(missing))) {
    parts.push(line(each, y));
    y += LINE;
  }
  return { picture: html`<g>${parts}</g>`, bottom: y };
}
