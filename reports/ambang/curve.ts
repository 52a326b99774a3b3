import type { Share, ThresholdScore } from '../../schemas/evaluation.ts';
import { html, type Html, trusted } from '../parts/escape.ts';
import type { CurveWords } from '../words/ambang.ts';
import { type Scale, logOddsScale, shareAxis } from './scale.ts';

const WIDTH = 800;
const HEIGHT = 636;
const LEFT = 88;
const RIGHT = 692;
const PANEL = 176;
const PANELS = [128, 372] as const;
/** Beyond it lie the rows that are certain to six decimals: one point, and off any log-odds scale. */
const LAST = 0.99999;
const LABELLED = [0.5, 0.6, 0.75, 0.9, 0.99, 0.999, 0.9999, 0.99999];
const STYLE = `text{font:14px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#1a2129}
.title{font-size:19px;font-weight:700}.head{font-weight:600}.quiet{fill:#56606b}.small{font-size:13px}
.value{font-weight:600;fill:#0065a0}.right{text-anchor:end}.middle{text-anchor:middle}
.grid{stroke:#dde2e7}.axis{stroke:#9aa5b1}.line{fill:none;stroke:#0065a0;stroke-width:2.5;stroke-linejoin:round}
.band{fill:#cfe4f3}.point{fill:#0065a0}`;

/**
 * Precision and recall over the threshold, one above the other: their scales differ too much for one panel. Self-contained
 * SVG; '' where there are fewer than two thresholds to draw.
 */
export function thresholdCurve(thresholds: readonly ThresholdScore[], words: CurveWords): string {
  const points = thresholds.filter(({ threshold }) => threshold <= LAST);
  const [first] = points;
  if (first === undefined || points.length < 2) return '';
  const from = Math.max(first.threshold, 0.5);
  const x = logOddsScale(from, LAST, [LEFT, RIGHT]);
  const subtitle = words.subtitle({
    claims: first.claims,
    wrong: first.wrong,
    inRegister: first.right + first.missed,
    missed: first.missed,
  });
  const panels = (['precision', 'recall'] as const).map((measure, at) =>
    panel(
      points.map((point) => ({ threshold: point.threshold, share: point[measure] })),
      { title: words[measure], top: PANELS[at] ?? 0, x, words },
    ),
  );
  const ticks = LABELLED.filter((threshold) => threshold >= from);
  const bottom = PANELS[1] + PANEL;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    lang="${words.lang}"
    aria-labelledby="judul isi"
  >
    <title id="judul">${words.title}</title>
    <desc id="isi">${subtitle}</desc>
    <style>
      ${trusted(STYLE)}
    </style>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#fff" />
    <text class="title" x="24" y="36">${words.title}</text>
    ${wrapped(subtitle).map((line, at) => html`<text class="quiet" x="24" y="${62 + 20 * at}">${line}</text> `)}${panels}${ticks.map(
      (threshold) =>
        html`<text class="quiet small middle" x="${px(x(threshold))}" y="${bottom + 22}"
          >${words.number(threshold)}</text
        > `,
    )}
    <text class="quiet small middle" x="${px((LEFT + RIGHT) / 2)}" y="${bottom + 46}">${words.axis}</text>
    <text class="quiet small" x="24" y="${HEIGHT - 16}">${words.note}</text>
  </svg> `.text;
}

interface Place {
  readonly title: string;
  readonly top: number;
  readonly x: Scale;
  readonly words: CurveWords;
}

interface Point {
  readonly threshold: number;
  readonly share: Share | null;
}

function panel(all: readonly Point[], { title, top, x, words }: Place): Html {
  const points = all.flatMap(({ threshold, share }) => (share === null ? [] : [{ threshold, ...share }]));
  const { ticks, places, lowest } = shareAxis(points.map(({ low }) => low));
  const y: Scale = (share) => top + ((1 - share) / (1 - lowest)) * PANEL;
  const path = (list: readonly { threshold: number }[], share: (at: number) => number): string =>
    list.map(({ threshold }, at) => `${px(x(threshold))},${px(y(share(at)))}`).join(' ');
  const upper = path(points, (at) => points[at]?.high ?? 1);
  const lower = path([...points].reverse(), (at) => points[points.length - 1 - at]?.low ?? 1);
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  return html`<text class="head" x="24" y="${top - 16}">${title}</text> ${ticks.map(
      (tick, at) =>
        html`<line
            class="${at === ticks.length - 1 ? 'axis' : 'grid'}"
            x1="${LEFT}"
            x2="${RIGHT}"
            y1="${px(y(tick))}"
            y2="${px(y(tick))}"
          /><text class="quiet small right" x="${LEFT - 10}" y="${px(y(tick) + 4.5)}"
            >${words.percent(tick, places)}</text
          > `,
    )}<polygon class="band" points="${upper} ${lower}" />
    <polyline class="line" points="${path(points, (at) => points[at]?.value ?? 1)}" />
    ${ends.map(({ threshold, value }, at) => html`<circle class="point" cx="${px(x(threshold))}" cy="${px(y(value))}" r="4" /><text class="value" x="${at === 0 ? LEFT + 8 : RIGHT + 10}" y="${px(y(value) + (at === 0 ? 20 : 5))}">${words.percent(value, labelPlaces(value, places + 1))}</text> `)}`;
}

/** So many decimals that what is not all does not read 100 %. */
function labelPlaces(value: number, least: number): number {
  let places = least;
  while (value < 1 && places < 8 && Number((value * 100).toFixed(places)) === 100) places += 1;
  return places;
}

const px = (value: number): string => value.toFixed(1);

const MOST_LETTERS = 100;

/** Lines of whole words. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= MOST_LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
