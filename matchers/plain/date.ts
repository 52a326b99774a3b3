import { monthOf } from '../indonesia/months.ts';

export type PlainOrder = 'dmy' | 'mdy' | 'ymd';
export const PLAIN_ORDERS: readonly PlainOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * yyyymmdd as written in any century, 0 for a month or a day that is not told (`1796`, `1796-05`), and 0 for no date. A day
 * that no calendar has is kept: its digits may be one slip away from the true ones. `asOf` (yyyymmdd) settles the century
 * of years of two digits: the latest that is not after it.
 */
export function plainDate(text: string, order: PlainOrder, asOf: number): number {
  const bare = text.trim().replace(/(?<=\d)[T ]+\d{1,2}:\d{2}.*$/, '');
  const parts = partsOf(bare, order);
  if (parts === undefined) return 0;
  const { year, month, day } = parts;
  const full = year < 100 ? withCentury(year, month * 100 + day, asOf) : year;
  if (full < 1000 || full > 2999 || month > 99 || day > 99) return 0;
  return full * 10_000 + month * 100 + day;
}

/** True for a day that may stand in a calendar: what the order of a file's dates is told by. */
export function isPlausible(date: number): boolean {
  const month = Math.trunc(date / 100) % 100;
  const day = date % 100;
  return date > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string, order: PlainOrder): Parts | undefined {
  const word = /\p{L}{3,}/u.exec(text)?.[0];
  const groups = Array.from(text.matchAll(/\d+/g), ([digits]) => digits);
  if (word !== undefined) return monthOf(word) === 0 ? undefined : named(groups, monthOf(word));
  if (groups.length === 1) return compact(groups[0] ?? '', order);
  if (groups.length === 2) {
    const [first = '', last = ''] = groups;
    const isYearFirst = first.length === 4;
    const [year, month] = isYearFirst ? [first, last] : [last, first];
    return year.length === 4 && month.length <= 2
      ? { year: Number(year), month: Number(month), day: 0 }
      : undefined;
  }
  return groups.length === 3 ? ordered(groups, order) : undefined;
}

function ordered(groups: readonly string[], order: PlainOrder): Parts | undefined {
  const [first = '', middle = '', last = ''] = groups;
  if (groups.some(({ length }) => length > 4) || middle.length > 2) return undefined;
  if (first.length >= 3 || (order === 'ymd' && last.length <= 2))
    return { year: Number(first), month: Number(middle), day: Number(last) };
  const [day, month] = order === 'mdy' ? [middle, first] : [first, middle];
  return { year: Number(last), month: Number(month), day: Number(day) };
}

/** Digits alone: a year, yyyymm, or eight digits in the file's order. */
function compact(digits: string, order: PlainOrder): Parts | undefined {
  if (digits.length === 4) return { year: Number(digits), month: 0, day: 0 };
  if (digits.length === 6 && order === 'ymd' && Number(digits.slice(4)) <= 12)
    return { year: Number(digits.slice(0, 4)), month: Number(digits.slice(4)), day: 0 };
  const full = digits.length === 7 ? `0${digits}` : digits;
  if (full.length !== 8) return undefined;
  return order === 'ymd'
    ? ordered([full.slice(0, 4), full.slice(4, 6), full.slice(6)], order)
    : ordered([full.slice(0, 2), full.slice(2, 4), full.slice(4)], order);
}

function named(groups: readonly string[], month: number): Parts | undefined {
  const year = groups.find(({ length }) => length === 4) ?? groups[1];
  if (year === undefined) return undefined;
  const day = groups.find((group) => group !== year) ?? '0';
  return { year: Number(year), month, day: Number(day) };
}

function withCentury(short: number, monthDay: number, asOf: number): number {
  const asOfYear = Math.trunc(asOf / 10_000);
  const year = asOfYear - (asOfYear % 100) + short;
  return year * 10_000 + monthDay > asOf ? year - 100 : year;
}
