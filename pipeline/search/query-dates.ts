import { toDay } from '../../matchers/indonesia/calendar.ts';
import { monthOf } from '../../matchers/indonesia/months.ts';
import { parseDate } from '../../matchers/indonesia/tanggal.ts';

/** Days of birth that are meant, yyyymmdd: a day, a month or a year. */
export interface Born {
  readonly low: number;
  readonly high: number;
}

/** Not inside a longer number, as in a NIK with dots. */
const START = String.raw`(?<![\p{L}\d]|\d[-/.])`;
const END = String.raw`(?![\p{L}\d]|[-/.]\d)`;
const FORMS: readonly RegExp[] = [
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})`,
  String.raw`\d{1,2} \d{1,2} \d{4}`,
  String.raw`\d{1,2}[-/. ]*[A-Z]{3,9}[-/., ]*\d{4}`,
].map((form) => new RegExp(START + form + END, 'giu'));
const COMPACT = /^\d{6,8}$/;
const MONTH_YEAR = /(?<![\p{L}\d])([A-Z]{3,9})[-/., ]+(\d{4})(?!\d|[-/.]\d)/giu;

/** Dates in a text and what is left of it; `compact` reads digits without marks as well. */
export function takeDates(
  text: string,
  asOf: number,
  compact = false,
): { rest: string; born: readonly Born[] } {
  const born: Born[] = [];
  const take = (found: string): string => {
    const { day } = parseDate(found.replace(/ (?=[\d ])/g, '-'), 'dmy', asOf);
    if (day === 0 || day > asOf) return found;
    born.push({ low: day, high: day });
    return ' ';
  };
  if (compact) return { rest: COMPACT.test(text) ? take(text) : text, born };
  const dated = FORMS.reduce((left, form) => left.replace(form, take), text);
  const rest = dated.replace(MONTH_YEAR, (found, word: string, year: string) => {
    const month = monthOf(word);
    const low = toDay(Number(year), month, 1);
    if (month === 0 || low === 0) return found;
    born.push({ low, high: low + 30 });
    return ' ';
  });
  return { rest, born };
}
