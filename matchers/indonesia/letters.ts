/** Latin letters without marks, for names, places and streets. */

const COMBINING = /[\u0300-\u036f]/g;
const NOT_ASCII = /[\u0080-\uffff]/;
/** Apostrophes of every kind, the transliterated ayn and hamza among them: they vanish, MA'RUF is MARUF. */
const APOSTROPHES = /['`´‘’‚‛′ʼʻʿʾ]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Upper case, accents gone, apostrophes and invisible characters gone; other punctuation stays. */
export function upperAscii(text: string): string {
  const bare = NOT_ASCII.test(text)
    ? text.replace(INVISIBLE, '').normalize('NFKD').replace(COMBINING, '')
    : text;
  return bare.replace(APOSTROPHES, '').toUpperCase();
}
