import type { KeptMark, KeptPairs, ModelGroupPage, ModelPage } from '../../schemas/model-page.ts';
import type { Axis } from '../parts/axis.ts';
import { type Html, html } from '../parts/escape.ts';
import { histogram } from '../parts/histogram.ts';
import { headWithUnit } from '../parts/table.ts';
import type { ModelWords } from '../words/model.ts';
import { groupName } from './groups.ts';
import { numbered, section } from './section.ts';

/** How decided the model is: kept pairs by weight, a picture a group, with the thresholds. */
export function renderWeights(view: ModelPage, words: ModelWords): Html {
  const text = words.model.weights;
  const isOwn = view.own_fields === true;
  const { count } = words.figures;
  const groups = [...view.groups]
    .filter(({ kept }) => kept.total > 0)
    .sort((x, y) => y.kept.total - x.kept.total || (x.group < y.group ? -1 : 1));
  const axis = sharedAxis(groups);
  const table = numbered('weights', words);
  const sum = (of: (kept: KeptPairs) => number): number =>
    groups.reduce((total, { kept }) => total + of(kept), 0);
  const figures = ({
    total,
    below,
    between,
    above,
  }: Pick<KeptPairs, 'total' | 'below' | 'between' | 'above'>) =>
    (isOwn ? [total, below, above] : [total, below, between, above]).map(count);
  const total = {
    total: sum((kept) => kept.total),
    below: sum((kept) => kept.below),
    between: sum((kept) => kept.between),
    above: sum((kept) => kept.above),
  };
  return section(
    {
      key: 'weights',
      heading: isOwn
        ? text.headingOwn({ numerator: total.above, denominator: total.total })
        : text.heading({ numerator: total.between, denominator: total.total }),
      body: html`<p>${isOwn ? text.introOwn : text.intro}</p>
        <div class="pictures">${groups.map((group) => picture(group, axis, words))}</div>
        ${table({
          caption: text.caption,
          columns: [
            { head: text.group, kind: 'text' },
            { head: text.kept, kind: 'figure' },
            { head: text.below, kind: 'figure', optional: true },
            ...(isOwn ? [] : [{ head: text.between, kind: 'figure' } as const]),
            { head: text.above, kind: 'figure' },
            { head: headWithUnit(text.limits), kind: 'text', optional: true },
          ],
          rows: groups.map((group) => ({
            cells: [groupName(group, words), ...figures(group.kept), limits(group, words)],
          })),
          totals: [{ cells: [words.model.rules.total, ...figures(total), ''] }],
          notes: isOwn
            ? [`${text.noteOwn} ${text.keep(view.thresholds.keep_bits)}`]
            : [text.shares(shares(groups)), `${text.note} ${text.keep(view.thresholds.keep_bits)}`],
        })}`,
    },
    words,
  );
}

/** All pictures over one axis, so that they can be held against each other. */
function sharedAxis(groups: readonly ModelGroupPage[]): Axis {
  const ends = groups.flatMap(({ kept: { bins } }) => [
    bins[0]?.from_bits ?? 0,
    (bins.at(-1)?.from_bits ?? 0) + 1,
  ]);
  return { from: Math.min(-1, ...ends), to: Math.max(1, ...ends) };
}

function picture(group: ModelGroupPage, axis: Axis, words: ModelWords): Html {
  const text = words.model.weights;
  const { bins, marks, below, between, above } = group.kept;
  const [lowest = 0, highest = lowest] = marks.map(({ weight_bits }) => weight_bits);
  const note =
    marks.length === 1 && marks[0]?.name === 'rerata'
      ? text.pictureNoteOwn(below, above)
      : text.pictureNote(below, between, above);
  return histogram({
    title: html`${groupName(group, words)} <small>${note}</small>`,
    description: text.description(groupName(group, words), note),
    axis,
    bins: bins.map(({ from_bits: from, pairs }) => ({
      from,
      to: from + 1,
      count: pairs,
      // a bin that a threshold divides is shown as what most of it is
      look: from + 0.5 < lowest ? 'context' : from + 0.5 < highest ? 'against' : 'meant',
    })),
    marks: marks.map(({ name, weight_bits }) => ({ at: weight_bits, label: text.mark(name) })),
    tick: (value) => words.figures.bits(value).replace(/[.,]0$/, ''),
  });
}

/** Every kind of threshold once, lowest first. */
const shares = (groups: readonly ModelGroupPage[]): (readonly [KeptMark['name'], number])[] =>
  [
    ...new Map(
      groups.flatMap(({ kept }) => kept.marks.map(({ name, probability }) => [name, probability] as const)),
    ),
  ].sort(([, x], [, y]) => x - y);

const limits = ({ kept: { marks } }: ModelGroupPage, { model }: ModelWords): string =>
  marks.map(({ name, weight_bits }) => model.weights.limit(name, weight_bits)).join(', ');
