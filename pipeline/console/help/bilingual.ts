import type { Lang } from '../../../schemas/lang.ts';

export type { Lang };

/** The same keys and as many entries, with whatever words. */
type Translated<Words> = Words extends string
  ? string
  : { readonly [Key in keyof Words]: Translated<Words[Key]> };

/** Bahasa Indonesia first, English with the same keys beside it: a word that one of them lacks does not compile. */
export const bilingual = <const Words>(
  id: Words,
  en: Translated<NoInfer<Words>>,
): Readonly<Record<Lang, Translated<Words>>> => ({ id: id as Translated<Words>, en });
