import { type Axis, place } from './axis.ts';
import { type Html, html } from './escape.ts';

/** A bar from zero to either side; the figure stands beside it, so readers that cannot see lose nothing. */
export const signedBar = (value: number, axis: Axis): Html => {
  const low = Math.min(0, value);
  const high = Math.max(0, value);
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="100%"></rect>
    <rect
      class="${value < 0 ? 'against' : 'meant'}"
      x="${place(axis, low)}"
      width="${place({ from: 0, to: axis.to - axis.from }, high - low)}"
      height="100%"
    ></rect>
    <line class="zero" x1="${place(axis, 0)}" x2="${place(axis, 0)}" y1="0" y2="100%"></line>
  </svg>`;
};
