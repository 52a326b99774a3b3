import { type Axis, place, ticks } from './axis.ts';
import { type Html, html } from './escape.ts';

export interface CurveSpec {
  readonly title: string;
  readonly description: string;
  readonly axis: Axis;
  /** Shares from 0 to 1 over the axis: the line that is compared with, and what was found. */
  readonly expected: readonly CurvePoint[];
  readonly found: readonly CurvePoint[];
  readonly tick: (value: number) => string;
  readonly share: (value: number) => string;
  readonly unit: string;
}

export interface CurvePoint {
  readonly at: number;
  readonly share: number;
}

const TOP = 12;
const HEIGHT = 200;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const level = (share: number): number => Math.round((TOP + (1 - share) * HEIGHT) * 10) / 10;

/** A grey line for what was expected, points for what was found. */
export function curve(spec: CurveSpec): Html {
  const { axis } = spec;
  const rules = SHARES.map(
    (share) =>
      html`<line class="grid" x1="0" x2="100%" y1="${level(share)}" y2="${level(share)}"></line
        ><text class="tick" x="0" y="${level(share) - 3}">${spec.share(share)}</text>`,
  );
  const lines = spec.expected.slice(1).map((point, index) => {
    const before = spec.expected[index] ?? point;
    return html`<line
      class="expected"
      x1="${place(axis, before.at)}"
      y1="${level(before.share)}"
      x2="${place(axis, point.at)}"
      y2="${level(point.share)}"
    ></line>`;
  });
  return html`<figure class="histogram">
    <figcaption>${spec.title}</figcaption>
    <svg role="img" aria-label="${spec.description}" height="${TOP + HEIGHT + 24}">
      ${rules}${lines}
      ${spec.found.map(({ at, share }) => html`<circle class="meant" cx="${place(axis, at)}" cy="${level(share)}" r="4"></circle>`)}
      ${ticks(axis, 8).map((value) => html`<text class="tick" x="${place(axis, value)}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${spec.tick(value)}</text>`)}
    </svg>
    <p class="note">${spec.unit}</p>
  </figure> `;
}
