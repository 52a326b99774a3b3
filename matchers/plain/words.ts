import { upperAscii } from '../indonesia/letters.ts';

/** Words of any language: upper case, accents and apostrophes gone, parted by whatever is no letter and no digit. */
export const plainWords = (text: string): string[] =>
  upperAscii(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Letters and digits alone: `TQ13 8DF` and `tq138df` are one code. */
export const plainCode = (text: string): string => plainWords(text).join('');

const NOTHING: ReadonlySet<string> = new Set(['NA', 'NULL', 'NONE', 'NAN', 'UNKNOWN']);

/** A cell that says nothing: no letter and no digit, or what programs write for that. */
export function isNothing(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const trimmed = text.trim().toUpperCase();
  return trimmed === 'N/A' || trimmed === '#N/A' || NOTHING.has(trimmed);
}

/** Letters that European languages sound alike; longer spellings first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/PH/g, 'F'],
  [/[GK]H/g, 'K'],
  [/C[KH]?|Q/g, 'K'],
  [/X/g, 'KS'],
  [/[ZS]H?/g, 'S'],
  [/TH|DT/g, 'T'],
  [/[WV]/g, 'V'],
  [/[YJ]/g, 'I'],
  [/D/g, 'T'],
  [/G/g, 'K'],
  [/B/g, 'P'],
];

/**
 * A word by sound, for blocking and for near words: a Soundex (Russell 1918) that keeps letters instead of digits and is
 * not cut; vowels and H behind the first letter are dropped, doubles count once.
 */
export function plainSound(word: string): string {
  if (!/^[A-Z]+$/.test(word)) return word;
  const spelt = SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);
  const bare = spelt.slice(0, 1) + spelt.slice(1).replace(/[AEIOUH]/g, '');
  return bare.replace(/(.)\1+/g, '$1');
}
