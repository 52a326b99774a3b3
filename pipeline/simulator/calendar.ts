/** Days as whole numbers since 1900-01-01, with tables up to 2100, since each date is written several times. */
export const NO_DAY = -1;
const FIRST_YEAR = 1900;
const EPOCH = Date.UTC(FIRST_YEAR, 0, 1);
const MS_PER_DAY = 86_400_000;

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface DayTexts {
  readonly calendar: CalendarDay;
  readonly iso: string;
}

const cache: DayTexts[] = [];

const pad2 = (value: number): string => (value < 10 ? `0${value}` : String(value));

function texts(dayNumber: number): DayTexts {
  const known = cache[dayNumber];
  if (known !== undefined) return known;
  const date = new Date(EPOCH + dayNumber * MS_PER_DAY);
  const calendar = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const fresh = { calendar, iso: `${calendar.year}-${pad2(calendar.month)}-${pad2(calendar.day)}` };
  cache[dayNumber] = fresh;
  return fresh;
}

export function dayNumber(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / MS_PER_DAY);
}

export function calendarDay(day: number): CalendarDay {
  return texts(day).calendar;
}

export function lastOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of that month, or its last day where the month is shorter. */
export function clampedDay(year: number, month: number, day: number): number {
  return dayNumber(year, month, Math.min(day, lastOfMonth(year, month)));
}

export function addMonths(day: number, months: number): number {
  const from = calendarDay(day);
  const index = from.year * 12 + from.month - 1 + months;
  return clampedDay(Math.floor(index / 12), (index % 12) + 1, from.day);
}

export function parseIso(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return day >= 0 && texts(day).iso === text ? day : undefined;
}

export function iso(day: number): string {
  return day === NO_DAY ? '' : texts(day).iso;
}

/** dd-mm-yyyy, or with another separator. */
export function dayFirst(day: number, separator: string): string {
  if (day === NO_DAY) return '';
  const text = texts(day).iso;
  return text.slice(8) + separator + text.slice(5, 7) + separator + text.slice(0, 4);
}

/** yyyymm as people write a billing period: yyyy-mm. */
export function period(day: number): string {
  return texts(day).iso.slice(0, 7);
}

/** DDMMYY of a NIK or KK; women's day carries 40. */
export function ddmmyy(day: number, woman: boolean): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return pad2(dayOfMonth + (woman ? 40 : 0)) + pad2(month) + pad2(year % 100);
}

export function ageYears(birth: number, on: number): number {
  return (on - birth) / 365.25;
}
