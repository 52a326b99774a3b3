import { blocking } from './id/blocking.ts';
import { findings } from './id/findings.ts';
import { flow } from './id/flow.ts';
import { labels } from './id/labels.ts';
import { method } from './id/method.ts';
import { money } from './id/money.ts';
import { opening } from './id/opening.ts';
import { overlap } from './id/overlap.ts';
import { sources } from './id/sources.ts';
import { uhc } from './id/uhc.ts';

/** Bahasa Indonesia. Another language is another object of this shape. */
export const id = {
  lang: 'id',
  labels,
  opening,
  sources,
  flow,
  findings,
  money,
  uhc,
  overlap,
  method,
  blocking,
};

export type Words = typeof id;
