import { monthOf } from '../../matchers/indonesia/months.ts';

/** How cells that hold a number, a class, a decile, a month or an amount are read; null or '' where they cannot be. */

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** A code or word as it is compared: upper case, one blank for whatever stands between letters and figures. */
export const wordKey = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();

/** A whole number at the end of a cell (`3`, `03`, `3.0`, `KELAS 3`). */
export function wholeNumber(text: string): number | null {
  const digits = /^\D*?(\d{1,12})(?:[.,]0+)?\s*$/.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Rupiah as bills write them: `37800`, `37.800`, `Rp 37.800,00`, `Rp37.800,-`. */
export function rupiah(text: string): number | null {
  const trimmed = text
    .trim()
    .replace(/^(?:rp|idr)\.?\s*/i, '')
    .replace(/[.,]?-+$/, '')
    .replace(/[.,]00?$/, '');
  const digits = trimmed.replace(/[.,\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

/** 1 to 3: `2`, `2.0`, `II`, `KELAS III`, `Kls I`, `Kelas 1 (Satu)`. */
export function careClass(text: string): number | null {
  const words = wordKey(text.toUpperCase().replace(/KELAS|KLS|RAWAT/g, ' ')).split(' ');
  for (const word of words) {
    const value = ROMAN.indexOf(word as (typeof ROMAN)[number]);
    if (word !== '' && value >= 1 && value <= 3) return value;
    if (/^0?[123]$/.test(word)) return Number(word);
  }
  return null;
}

/**
 * 1 to 10: `3`, `3.0`, `DESIL 3`, `Desil III`, `3 (miskin)`. A range that lies on one side of the poverty line (1 to 5)
 * takes its bound next to the line: `1-4` is 4, `6-10` is 6; one that crosses it is not read.
 */
export function decile(text: string): number | null {
  const key = text.toUpperCase().replace(/(\d)[.,]0+(?!\d)/g, '$1');
  const range = /(\d{1,2})\s*(?:-|–|S\/D|SD|SAMPAI)\s*(\d{1,2})/.exec(key);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return high <= 5 ? inDeciles(high) : low >= 6 ? inDeciles(low) : null;
  }
  const digits = /\d+/.exec(key)?.[0];
  if (digits !== undefined) return inDeciles(Number(digits));
  const roman = wordKey(key)
    .split(' ')
    .map((word) => ROMAN.indexOf(word as (typeof ROMAN)[number]));
  return inDeciles(roman.find((value) => value > 0) ?? 0);
}

const inDeciles = (value: number): number | null => (value >= 1 && value <= 10 ? value : null);

/** yyyy-mm from `2026-05`, `05/2026`, `202605`, `2026-05-01`, `01/05/2026`, `Mei 2026`, `Mei-26`. */
export function period(text: string): string {
  const trimmed = text.trim().replace(/[T ]\d{1,2}:.*$/, '');
  const yearFirst = /^(\d{4})[-/.]?(\d{1,2})(?:[-/.]\d{1,2})?$/.exec(trimmed);
  if (yearFirst !== null) return yearMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const yearLast = /^(?:\d{1,2}[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(trimmed);
  if (yearLast !== null) return yearMonth(Number(yearLast[2]), Number(yearLast[1]));
  const named = /^(?:\d{1,2}[-/. ]+)?([A-Za-z]+)[-/. ]*(\d{4}|\d{2})$/.exec(trimmed);
  if (named === null) return '';
  const year = Number(named[2]);
  return yearMonth(year < 100 ? 2000 + year : year, monthOf(named[1] ?? ''));
}

const yearMonth = (year: number, month: number): string =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : '';
