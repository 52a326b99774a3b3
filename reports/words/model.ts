import type { Lang } from '../../schemas/lang.ts';
import { model as textEn } from './en/model.ts';
import { EXPLAIN_WORDS, type ExplainWords } from './explain.ts';
import { type ModelTexts, model as textId } from './id/model.ts';

/** What the page of a model says; fields, levels and rules are called as in an explanation. */
export interface ModelWords extends Pick<ExplainWords, 'lang' | 'figures' | 'terms' | 'levels'> {
  readonly model: ModelTexts;
}

export const MODEL_WORDS: Readonly<Record<Lang, ModelWords>> = {
  id: { ...EXPLAIN_WORDS.id, model: textId },
  en: { ...EXPLAIN_WORDS.en, model: textEn },
};
