import { html, type Html } from './escape.ts';

export interface BarItem {
  readonly label: string;
  /** What stands beside the bar: the figure and its denominator. */
  readonly value: string;
  /** Length from zero, 0 to 1; null where the figure is suppressed. */
  readonly fraction: number | null;
  /** Grey for context; the accent is for what is meant. */
  readonly meant?: boolean;
}

export interface BarsSpec {
  /** The one message of the picture. */
  readonly title: string;
  readonly items: readonly BarItem[];
  readonly target?: { readonly fraction: number; readonly label: string };
}

/** Percent of the width, two decimals, a full stop for CSS and SVG. */
function width(fraction: number): string {
  return `${String(Math.round(Math.min(1, Math.max(0, fraction)) * 10000) / 100)}%`;
}

/** Drawn as SVG, since browsers do not print backgrounds; hidden from readers that cannot see, who hear the figure beside it. */
export function bar(fraction: number | null, options: { meant?: boolean; target?: number } = {}): Html {
  const { meant = true, target } = options;
  const line =
    target === undefined
      ? null
      : html`<line class="target" x1="${width(target)}" x2="${width(target)}" y1="0" y2="100%"></line>`;
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="100%"></rect>
    <rect class="${meant ? 'meant' : 'context'}" width="${width(fraction ?? 0)}" height="100%"></rect>
    ${line}
  </svg>`;
}

/** Horizontal bars, longest first as given, the figure on each; a list, so that it reads aloud in order. */
export function bars(spec: BarsSpec): Html {
  const target = spec.target;
  const mark =
    target === undefined
      ? null
      : html`<p class="bar-target" aria-hidden="true">
          <span style="width:${width(target.fraction)}">${target.label}</span>
        </p>`;
  return html`<figure class="bars">
    <figcaption>${spec.title}</figcaption>
    ${mark}
    <ol>
      ${spec.items.map(
        (item) =>
          html`<li>
            <span class="bar-label">${item.label}</span>${bar(item.fraction, {
              meant: item.meant ?? true,
              ...(target === undefined ? {} : { target: target.fraction }),
            })}<span class="bar-value">${item.value}</span>
          </li> `,
      )}
    </ol>
  </figure> `;
}
