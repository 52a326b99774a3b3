import { type Axis, place, ticks } from './axis.ts';
import { type Html, type HtmlPart, html } from './escape.ts';

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly look: 'context' | 'against' | 'meant';
}

export interface HistogramSpec {
  /** The one message of the picture. */
  readonly title: HtmlPart;
  /** The same for readers that cannot see it. */
  readonly description: string;
  readonly axis: Axis;
  readonly bins: readonly HistogramBin[];
  /** Labelled lines; the first label stands to the left of its line, the others to the right. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly tick: (value: number) => string;
}

const TOP = 18;
const HEIGHT = 120;
const BELOW = 20;
const MOST_TICKS = 8;

/** Columns from zero over an axis of numbers, as high as the root of their count (Tukey), so that few beside many are seen. */
export function histogram(spec: HistogramSpec): Html {
  const { axis } = spec;
  const most = Math.max(1, ...spec.bins.map(({ count }) => count));
  const width: Axis = { from: 0, to: axis.to - axis.from };
  const columns = spec.bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, look }) => {
      const height = Math.sqrt(count / most) * HEIGHT;
      return html`<rect
        class="${look}"
        x="${place(axis, from)}"
        width="${place(width, to - from)}"
        y="${Math.round((TOP + HEIGHT - height) * 10) / 10}"
        height="${Math.round(height * 10) / 10}"
      ></rect>`;
    });
  const marks = spec.marks.map(
    ({ at, label }, index) =>
      html`<line
          class="target"
          x1="${place(axis, at)}"
          x2="${place(axis, at)}"
          y1="4"
          y2="${TOP + HEIGHT}"
        ></line
        ><text
          class="mark-label"
          x="${place(axis, at)}"
          y="12"
          dx="${index === 0 ? -5 : 5}"
          text-anchor="${index === 0 ? 'end' : 'start'}"
          >${label}</text
        >`,
  );
  const labels = ticks(axis, MOST_TICKS).map(
    (value) =>
      html`<text class="tick" x="${place(axis, value)}" y="${TOP + HEIGHT + 15}" text-anchor="middle"
        >${spec.tick(value)}</text
      >`,
  );
  return html`<figure class="histogram">
    <figcaption>${spec.title}</figcaption>
    <svg role="img" aria-label="${spec.description}" height="${TOP + HEIGHT + BELOW}">
      ${columns}
      <line class="base" x1="0" x2="100%" y1="${TOP + HEIGHT}" y2="${TOP + HEIGHT}"></line>
      ${marks}${labels}
    </svg>
  </figure> `;
}
