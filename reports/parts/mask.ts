const DOT = '•';

/** A NIK, KK or card number as reports show it: its region and its last two digits, `3275••••••••••01`. */
export function maskNumber(text: string): string {
  const kept = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (kept.length < 10) return DOT.repeat(kept.length);
  return `${kept.slice(0, 4)}${DOT.repeat(kept.length - 6)}${kept.slice(-2)}`;
}

/** A name as reports show it: the first letter of each word, `S••• A•••••`. */
export const maskName = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => [...word])
    .map(([first = '', ...rest]) => first + DOT.repeat(rest.length))
    .join(' ');

/** A birth date as reports show it: the year alone. */
export const maskDay = (isoDate: string): string => (isoDate === '' ? '' : `${isoDate.slice(0, 4)}-••-••`);

/** Of an address only that there is one. */
export const maskText = (text: string): string => (text.trim() === '' ? '' : DOT.repeat(3));
