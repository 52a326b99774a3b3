import type { ModelPage } from '../../schemas/model-page.ts';
import { type Html, html } from '../parts/escape.ts';
import { type Phrase, printPhrase } from '../parts/phrase.ts';
import type { ModelWords } from '../words/model.ts';
import { outwards } from './rules.ts';
import { groupName, isSettled, levelTold, mainGroup, strongestLevels } from './groups.ts';

export const renderOpening = (view: ModelPage, words: ModelWords): Html =>
  html`<header class="top">
    <h1>${words.model.title}</h1>
    <ul class="files">
      ${view.sources.map(
        ({ label, stored, extract_date }) =>
          html`<li><b>${label}</b> ${words.model.source(stored, extract_date)}</li> `,
      )}
    </ul>
    <p class="trust">${words.model.about}</p>
    <div class="main-points">
      <h2>${words.model.mainPoints}</h2>
      <ul>
        ${points(view, words).map((line) => html`<li>${printPhrase(line)}</li> `)}
      </ul>
    </div>
  </header> `;

/** What a reader with one minute should know, each with its number. */
function points(view: ModelPage, words: ModelWords): Phrase[] {
  const text = words.model.points;
  const { groups, rules } = view;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const kept = groups.map((group) => group.kept);
  const scored = sum(rules.map(({ new_pairs }) => new_pairs));
  const main = mainGroup(view);
  const { best, worst } = main === undefined ? { best: undefined, worst: undefined } : strongestLevels(main);
  const settled = groups.filter(isSettled);
  const defaults = groups.filter(({ training }) => training.origin === 'default').length;
  const unsettled = groups.length - settled.length - defaults;
  const lines: (Phrase | null)[] = [
    view.own_fields === true
      ? text.keptOwn(sum(kept.map(({ total }) => total)), scored, sum(kept.map(({ above }) => above)))
      : text.kept(sum(kept.map(({ total }) => total)), scored, sum(kept.map(({ between }) => between))),
    main === undefined || best === undefined || worst === undefined
      ? null
      : text.strongest(groupName(main, words), levelTold(best, words), levelTold(worst, words)),
    text.learned(
      { numerator: settled.length, denominator: groups.length },
      sum(groups.map(({ training }) => training.pairs)),
    ),
    groups.some(({ training }) => training.origin === 'pinned') ? text.pinned : null,
    unsettled === 0 ? null : text.unsettled(unsettled),
    defaults === 0 ? null : text.defaults(defaults),
    text.rules(rules.length, scored, sum(view.sources.map(({ stored }) => stored))),
    view.recall.sampled_unlinked === 0 ? null : text.recall(...outwards(view.recall.recall)),
    view.calibration === null ? text.notCalibrated : text.calibrated(view.calibration.points.length),
  ];
  return lines.filter((line) => line !== null);
}
