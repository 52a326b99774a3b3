import type { Lang } from '../../schemas/lang.ts';
import { FIGURES, type Figures } from '../parts/figures.ts';
import { explainTerms as termsEn } from './en/explain-terms.ts';
import { explainText as textEn } from './en/explain-text.ts';
import { levelWords as levelsEn } from './en/levels.ts';
import { type ExplainTerms, explainTerms } from './id/explain-terms.ts';
import { type ExplainText, explainText } from './id/explain-text.ts';
import { type LevelWords, levelWords } from './id/levels.ts';

/** Everything that an explanation says, in one language. */
export interface ExplainWords {
  readonly lang: Lang;
  readonly figures: Figures;
  readonly terms: ExplainTerms;
  readonly text: ExplainText;
  readonly levels: LevelWords;
}

export const EXPLAIN_WORDS: Readonly<Record<Lang, ExplainWords>> = {
  id: { lang: 'id', figures: FIGURES.id, terms: explainTerms, text: explainText, levels: levelWords },
  en: { lang: 'en', figures: FIGURES.en, terms: termsEn, text: textEn, levels: levelsEn },
};
