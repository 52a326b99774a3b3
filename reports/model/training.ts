import type { ModelGroupPage, ModelPage } from '../../schemas/model-page.ts';
import { type Html, html } from '../parts/escape.ts';
import { headWithUnit, styled } from '../parts/table.ts';
import type { ModelWords } from '../words/model.ts';
import { byPairs, groupName, isSettled } from './groups.ts';
import { numbered, section } from './section.ts';

/** How each group came to its weights: from how many pairs, in how many rounds, and whether they settled. */
export function renderTraining(view: ModelPage, words: ModelWords): Html {
  const text = words.model.training;
  const { count, chance, probability } = words.figures;
  const table = numbered('training', words);
  const isOwn = view.own_fields === true;
  return section(
    {
      key: 'training',
      heading: text.heading({
        numerator: view.groups.filter(isSettled).length,
        denominator: view.groups.length,
      }),
      body: html`<p>${text.intro}</p>
        ${table({
          caption: text.caption,
          columns: [
            { head: text.group, kind: 'text' },
            { head: text.pairs, kind: 'figure' },
            { head: text.rounds, kind: 'figure' },
            { head: headWithUnit(text.change), kind: 'figure', optional: true },
            { head: text.unseen, kind: 'figure', optional: true },
            ...(isOwn ? [] : [{ head: headWithUnit(text.same), kind: 'figure' } as const]),
            { head: text.state, kind: 'text' },
          ],
          rows: byPairs(view).map((group) => ({
            cells: [
              groupName(group, words),
              count(group.training.pairs),
              count(group.training.rounds),
              group.training.origin === 'default' ? text.notKnown : probability(group.training.change),
              count(group.training.unseen),
              ...(isOwn ? [] : [chance(group.prior[0] ?? 0)]),
              styled(stateWords(group, words), isSettled(group) ? '' : 'alert'),
            ],
          })),
          notes: [text.note],
        })}`,
    },
    words,
  );
}

export const stateWords = (
  { training }: ModelGroupPage,
  { model: { training: text } }: ModelWords,
): string => {
  if (training.origin !== 'trained')
    return training.origin === 'default' ? text.states.defaults : text.states.pinned;
  return training.converged ? text.states.settled : text.states.unsettled;
};
