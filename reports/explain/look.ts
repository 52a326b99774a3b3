import type { ExplainWords } from '../words/explain.ts';
import type { Paint } from './layout.ts';

/** How an explanation is told. */
export interface Look {
  readonly masked: boolean;
  readonly paint: Paint;
  readonly words: ExplainWords;
}
