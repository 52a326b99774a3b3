import type { ModelGroupPage, ModelLevel, ModelPage } from '../../schemas/model-page.ts';
import type { ModelWords } from '../words/model.ts';

export const groupName = ({ sources: [a, b] }: ModelGroupPage, { model }: ModelWords): string =>
  model.group(a, b);

/** Groups with the most pairs to learn from first; the register with a file before a file with itself. */
export const byPairs = ({ groups }: ModelPage): ModelGroupPage[] =>
  [...groups].sort((x, y) => y.training.pairs - x.training.pairs || (x.group < y.group ? -1 : 1));

/** The group that the page speaks of first: the register and the file that it shares most pairs with. */
export function mainGroup(view: ModelPage): ModelGroupPage | undefined {
  const registers = new Set(
    view.sources.filter(({ kind }) => kind === 'register').map(({ source }) => source),
  );
  const sorted = byPairs(view);
  return (
    sorted.find(({ sources }) => sources.filter((source) => registers.has(source)).length === 1) ??
    sorted.find(({ sources: [a, b] }) => a !== b) ??
    sorted[0]
  );
}

export interface NamedLevel extends ModelLevel {
  readonly comparison: string;
}

/** The levels that say most for and against one person, of those that a hundredth of the pairs of some class show. */
export function strongestLevels({ comparisons }: ModelGroupPage): {
  readonly best: NamedLevel | undefined;
  readonly worst: NamedLevel | undefined;
} {
  const levels = comparisons
    .filter(({ kept_pairs }) => kept_pairs > 0)
    .flatMap(({ comparison, levels: own }) => own.map((level): NamedLevel => ({ ...level, comparison })))
    .filter(({ probability, unseen }) => !unseen && Math.max(...probability) >= 0.01)
    .sort((x, y) => y.weight_bits - x.weight_bits);
  return { best: levels[0], worst: levels.at(-1) };
}

export const levelTold = ({ comparison, level, weight_bits }: NamedLevel, words: ModelWords): string =>
  words.model.levels.told(words.levels.title(comparison), words.levels.level(comparison, level), weight_bits);

export const isSettled = ({ training }: ModelGroupPage): boolean =>
  training.origin !== 'default' && training.converged;
