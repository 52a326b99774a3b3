/** Dates as officers and their programs write them. */
import { cleanCode, isPlaceholder } from './digits.ts';
import { fromEpochDay, pivotDay, toDay } from './calendar.ts';
import { monthOf } from './months.ts';

export { epochDay, fromEpochDay, monthsBetween } from './calendar.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface ParsedDate {
  /** yyyymmdd; 0 if unreadable or missing. */
  readonly day: number;
  readonly missing: boolean;
  /** Day and month could be swapped: both are at most 12 and differ. */
  readonly ambiguous: boolean;
  /** 1 January, 31 December, 1 July: what is written when nobody knows. */
  readonly heaped: boolean;
}

interface Parts {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  readonly firstLength: number;
  readonly lastLength: number;
}

const MISSING: ParsedDate = { day: 0, missing: true, ambiguous: false, heaped: false };
const UNREADABLE: ParsedDate = { day: 0, missing: false, ambiguous: false, heaped: false };

const QUOTES = /[\u200b-\u200f\u2060\ufeff'"`‘’“”=]/g;
/** `JAKARTA, 12-08-1985`: place and date in one column. */
const PLACE = /^[A-Z][A-Z .]*,\s*(?=\d)/i;
const TIME = '(?:[T ,]+\\d{1,2}[:.]\\d{2}.*)?$';
const NUMBERS = new RegExp(
  `^(\\d{4}|\\d{1,2})\\s*[-/. ,]\\s*(\\d{1,2})\\s*[-/. ,]\\s*(\\d{4}|\\d{1,2})${TIME}`,
  'i',
);
const DATE_WORD = new RegExp(`^(\\d{4}|\\d{1,2})[-/., ]*([A-Z]{3,9})[-/., ]*(\\d{4}|\\d{1,2})${TIME}`, 'i');
const WORD_DATE = new RegExp(`^([A-Z]{3,9})[-/., ]*(\\d{1,2})[-/., ]+(\\d{4}|\\d{2})${TIME}`, 'i');
const SERIAL = /^(\d{4,5})(?:[.,]\d*)?$/;
const COMPACT = /^\d{6,8}$/;
const ONLY_ZEROS = /^[0\s:/.,-]*$/;
const SOME_DIGIT = /\d/;

/** Excel's day 25569 is 1970-01-01; below 61 its calendar has a day that never was, 29 February 1900. */
const EXCEL_EPOCH = 25_569;
/** Four digits up to here are a bare year, not a serial. */
const LAST_BARE_YEAR = 2199;

/** `asOf` settles the century of two-digit years: the latest day that is not after it. */
export function parseDate(text: string, order: DateOrder, asOf: number): ParsedDate {
  const fast = parseTenCharacters(text, order, asOf);
  if (fast !== undefined) return fast;
  const bare = text.replace(QUOTES, '').trim().replace(PLACE, '');
  if (ONLY_ZEROS.test(bare) || (!SOME_DIGIT.test(bare) && isPlaceholder(cleanCode(bare)))) return MISSING;
  const numbers = NUMBERS.exec(bare);
  if (numbers !== null) return fromParts(partsOf(numbers, 2), order, asOf);
  if (SERIAL.test(bare)) return fromSerial(Number.parseInt(bare, 10));
  if (COMPACT.test(bare)) return fromCompact(bare, order, asOf);
  return fromWords(bare, asOf);
}

/** dd-mm-yyyy and yyyy-mm-dd with any of `-/.` between, nothing around: nearly all of them, without a RegExp. */
function parseTenCharacters(text: string, order: DateOrder, asOf: number): ParsedDate | undefined {
  if (text.length !== 10) return undefined;
  if (isMark(text.charCodeAt(4)) && isMark(text.charCodeAt(7))) {
    const first = digitsAt(text, 0, 4);
    const middle = digitsAt(text, 5, 7);
    const last = digitsAt(text, 8, 10);
    if (first < 0 || middle < 0 || last < 0) return undefined;
    return fromParts({ first, middle, last, firstLength: 4, lastLength: 2 }, order, asOf);
  }
  if (!isMark(text.charCodeAt(2)) || !isMark(text.charCodeAt(5))) return undefined;
  const first = digitsAt(text, 0, 2);
  const middle = digitsAt(text, 3, 5);
  const last = digitsAt(text, 6, 10);
  if (first < 0 || middle < 0 || last < 0) return undefined;
  return fromParts({ first, middle, last, firstLength: 2, lastLength: 4 }, order, asOf);
}

/** `-`, `.` and `/` are neighbours in ASCII. */
function isMark(code: number): boolean {
  return code >= 45 && code <= 47;
}

/** -1 where a character is no digit. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function partsOf(match: RegExpExecArray, middleGroup: number): Parts {
  const first = match[1] ?? '';
  const last = match[3] ?? '';
  return {
    first: Number(first),
    middle: Number(match[middleGroup]),
    last: Number(last),
    firstLength: first.length,
    lastLength: last.length,
  };
}

/** Dates that programs write for "none": all zeros, .NET's year 1, Excel's day 0 in its three spellings. */
function isNothing({ first, middle, last, firstLength, lastLength }: Parts): boolean {
  if (first === 0 && middle === 0 && last === 0) return true;
  if (firstLength !== 4 && lastLength !== 4) return false;
  const year = firstLength === 4 ? first : last;
  const date = firstLength === 4 ? last : first;
  if (year === 1 || (year === 1900 && date === 0)) return true;
  return year === 1899 && middle === 12 && date >= 30;
}

function fromParts(parts: Parts, order: DateOrder, asOf: number): ParsedDate {
  if (isNothing(parts)) return MISSING;
  const { first, middle, last, firstLength, lastLength } = parts;
  if (firstLength === 4) return found(toDay(first, middle, last) || toDay(first, last, middle), false);
  const dayFirst = lastLength === 4 ? toDay(last, middle, first) : pivotDay(last, middle * 100 + first, asOf);
  const monthFirst =
    lastLength === 4 ? toDay(last, first, middle) : pivotDay(last, first * 100 + middle, asOf);
  if (order === 'ymd' && lastLength !== 4) {
    const yearFirst = pivotDay(first, middle * 100 + last, asOf);
    if (yearFirst !== 0) return found(yearFirst, false);
  }
  const asked = order === 'mdy' ? monthFirst || dayFirst : dayFirst || monthFirst;
  if (asked === 0 && lastLength !== 4) return found(pivotDay(first, middle * 100 + last, asOf), false);
  return found(asked, dayFirst !== 0 && monthFirst !== 0 && dayFirst !== monthFirst);
}

function fromSerial(serial: number): ParsedDate {
  if (serial <= LAST_BARE_YEAR) return UNREADABLE;
  const day = fromEpochDay(serial - EXCEL_EPOCH);
  return found(toDay(Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100), false);
}

/** ddmmyyyy or yyyymmdd; seven digits lost the zero of the day; six are ddmmyy, or yymmdd when asked. */
function fromCompact(digits: string, order: DateOrder, asOf: number): ParsedDate {
  if (digits.length === 6) {
    return fromParts(compactParts(digits, 2, 4), order, asOf);
  }
  const full = digits.padStart(8, '0');
  const yearFirst = fromParts(compactParts(full, 4, 6), order, asOf);
  const yearLast = fromParts(compactParts(full, 2, 4), order, asOf);
  const asked = order === 'ymd' ? yearFirst : yearLast;
  return asked.day === 0 ? (order === 'ymd' ? yearLast : yearFirst) : asked;
}

function compactParts(digits: string, middleAt: number, lastAt: number): Parts {
  return {
    first: Number(digits.slice(0, middleAt)),
    middle: Number(digits.slice(middleAt, lastAt)),
    last: Number(digits.slice(lastAt)),
    firstLength: middleAt,
    lastLength: digits.length - lastAt,
  };
}

/** `12 Agustus 1985`, `12-FEB-80`, `1985-AUG-12`, `Agustus 12, 1985`: a named month leaves no doubt. */
function fromWords(text: string, asOf: number): ParsedDate {
  const dateFirst = DATE_WORD.exec(text);
  const wordFirst = dateFirst === null ? WORD_DATE.exec(text) : null;
  const month = monthOf(dateFirst?.[2] ?? wordFirst?.[1] ?? '');
  if (month === 0) return UNREADABLE;
  const start = dateFirst?.[1] ?? wordFirst?.[2] ?? '';
  const end = dateFirst?.[3] ?? wordFirst?.[3] ?? '';
  if (start.length === 4) return found(toDay(Number(start), month, Number(end)), false);
  if (end.length === 4) return found(toDay(Number(end), month, Number(start)), false);
  return found(pivotDay(Number(end), month * 100 + Number(start), asOf), false);
}

function found(day: number, ambiguous: boolean): ParsedDate {
  if (day === 0) return UNREADABLE;
  const monthDate = day % 10_000;
  return {
    day,
    missing: false,
    ambiguous,
    heaped: monthDate === 101 || monthDate === 1231 || monthDate === 701,
  };
}
