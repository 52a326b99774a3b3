export type Lang = 'id' | 'en';

/** Bahasa Indonesia first, English with the same keys beside it: a word that one of them lacks does not compile. */
export const bilingual = <Words>(id: Words, en: NoInfer<Words>): Readonly<Record<Lang, Readonly<Words>>> => ({
  id,
  en,
});
