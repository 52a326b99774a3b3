import { groupName } from '../../reports/model/groups.ts';
import { stateWords } from '../../reports/model/training.ts';
import type { ModelWords } from '../../reports/words/model.ts';
import type { ModelPage } from '../../schemas/model-page.ts';
import { textTable } from './text-table.ts';

/** The model in a few lines on the terminal, and where its page is. */
export function modelText(view: ModelPage, words: ModelWords, path: string): string {
  const { count, chance } = words.figures;
  const text = words.model.console;
  const isOwn = view.own_fields === true;
  const table = textTable(
    [
      { head: text.group },
      { head: text.pairs, isFigure: true },
      { head: text.rounds, isFigure: true },
      { head: text.state },
      ...(isOwn ? [] : [{ head: text.same, isFigure: true }]),
      { head: text.kept, isFigure: true },
      { head: isOwn ? text.above : text.between, isFigure: true },
    ],
    view.groups.map((group) => [
      groupName(group, words),
      count(group.training.pairs),
      count(group.training.rounds),
      stateWords(group, words),
      ...(isOwn ? [] : [chance(group.prior[0] ?? 0)]),
      count(group.kept.total),
      count(isOwn ? group.kept.above : group.kept.between),
    ]),
  );
  return `${table}\n${text.page(path)}\n`;
}
