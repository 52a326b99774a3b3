import type { ModelCalibration, ModelPage } from '../../schemas/model-page.ts';
import type { Axis } from '../parts/axis.ts';
import { curve } from '../parts/curve.ts';
import { type Html, html } from '../parts/escape.ts';
import { headWithUnit } from '../parts/table.ts';
import type { ModelWords } from '../words/model.ts';
import { numbered, section } from './section.ts';
import { probabilityOf } from '../parts/odds.ts';

/** What weights turned out to be worth, or that nobody has looked. */
export function renderCalibration({ calibration }: ModelPage, words: ModelWords): Html {
  const text = words.model.calibration;
  return section(
    calibration === null
      ? { key: 'calibration', heading: text.headingNone, body: html`<p>${text.none}</p>` }
      : {
          key: 'calibration',
          heading: text.heading(calibration.points.length),
          body: html`<p>${text.intro(calibration.method)}</p>
            ${picture(calibration, words)} ${points(calibration, words)}`,
        },
    words,
  );
}

/** The grey line is drawn in so many pieces. */
const PIECES = 60;

function picture({ points: found }: ModelCalibration, { figures, model }: ModelWords): Html {
  const text = model.calibration;
  const weights = found.map(({ weight_bits }) => weight_bits);
  const axis: Axis = { from: Math.min(-5, ...weights) - 1, to: Math.max(5, ...weights) + 1 };
  return curve({
    title: text.picture,
    description: text.description,
    axis,
    expected: Array.from({ length: PIECES + 1 }, (_, at) => {
      const bits = axis.from + (at / PIECES) * (axis.to - axis.from);
      return { at: bits, share: probabilityOf(bits) };
    }),
    found: found.map(({ weight_bits: at, probability: share }) => ({ at, share })),
    tick: (value) => figures.bits(value).replace(/[.,]0$/, ''),
    share: (value) => figures.chance(value).replace(/[.,]00/, ''),
    unit: text.unit,
  });
}

function points(calibration: ModelCalibration, words: ModelWords): Html {
  const text = words.model.calibration;
  const { bits, chance, count } = words.figures;
  return numbered(
    'calibration',
    words,
  )({
    caption: text.caption,
    columns: [
      { head: headWithUnit(text.weight), kind: 'figure' },
      { head: text.before, kind: 'figure' },
      { head: text.after, kind: 'figure' },
      { head: text.pairs, kind: 'figure' },
    ],
    rows: calibration.points.map(({ weight_bits, probability, pairs }) => ({
      cells: [bits(weight_bits), chance(probabilityOf(weight_bits)), chance(probability), count(pairs)],
    })),
  });
}
