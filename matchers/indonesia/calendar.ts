/** Days as integers yyyymmdd (0 is "no date"), and as days since 1970-01-01 for distances. */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Nobody in a register was born before, no card ends after: years beyond are typing errors. */
const FIRST_YEAR = 1850;
const LAST_YEAR = 2199;

export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** yyyymmdd, or 0 where the calendar has no such day. */
export function toDay(year: number, month: number, date: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || date < 1 || date > daysInMonth(year, month)) return 0;
  return year * 10_000 + month * 100 + date;
}

/** The latest day not after `asOf` whose year ends in these two digits; 0 where that year has no such day. */
export function pivotDay(shortYear: number, monthDate: number, asOf: number): number {
  const asOfYear = Math.floor(asOf / 10_000);
  let year = asOfYear - (asOfYear % 100) + shortYear;
  if (year * 10_000 + monthDate > asOf) year -= 100;
  return toDay(year, Math.floor(monthDate / 100), monthDate % 100);
}

/** Days since 1970-01-01; the day must not be 0. Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function epochDay(day: number): number {
  const month = Math.floor(day / 100) % 100;
  const year = Math.floor(day / 10_000) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + (day % 100) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of {@link epochDay}. */
export function fromEpochDay(days: number): number {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 10_000 + month * 100 + date;
}

/**
 * Full calendar months from one day to another, negative backwards. A month is full on the same date, or on the last
 * day of a shorter month: from 30 November, three months are full on 28 February.
 */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from) || 0;
  const year = Math.floor(to / 10_000);
  const month = Math.floor(to / 100) % 100;
  const months = (year - Math.floor(from / 10_000)) * 12 + month - (Math.floor(from / 100) % 100);
  const full = to % 100 >= from % 100 || to % 100 === daysInMonth(year, month);
  return full ? months : months - 1;
}
