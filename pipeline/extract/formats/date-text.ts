const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** 9999-12-31: Excel shows ##### beyond. */
const LAST_SERIAL = 2_958_465;
/** Excel's 1900 has a 29 February, as Lotus 1-2-3 had. */
const FALSE_LEAP_DAY = 60;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const ISO = /^(?:(\d{4,5}-\d\d-\d\d)(?:T|$)|T)?(?:(\d\d):(\d\d)(?::(\d\d)(?:\.\d*)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;
const DURATION = /^PT?(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:[.,]\d*)?S)?$/;

/** Days since the workbook's epoch → yyyy-mm-dd, with ` hh:mm:ss` if there is a time; undefined where no date is shown. */
export function serialDate(serial: number, epoch1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= LAST_SERIAL + 1) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const time = days * DAY_SECONDS === seconds ? '' : ` ${clock(seconds % DAY_SECONDS)}`;
  if (epoch1904) return isoDay(EPOCH_1904 + days * DAY_MS) + time;
  if (days === 0) return clock(seconds);
  if (days === FALSE_LEAP_DAY) return `1900-02-29${time}`;
  const before = days < FALSE_LEAP_DAY ? DAY_MS : 0;
  return isoDay(EPOCH_1900 + days * DAY_MS + before) + time;
}

/** Time of the day, or with `elapsed` all the hours. */
export function serialTime(serial: number, elapsed: boolean): string | undefined {
  if (!(serial >= 0) || serial >= LAST_SERIAL + 1) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  return clock(elapsed ? seconds : seconds % DAY_SECONDS);
}

/** xsd:date, dateTime or time as cells show them; what is none of them stays as it is. */
export function isoDate(text: string): string {
  const [whole, day = '', hour = '', minute = '', second = '00'] =
    ISO.exec(text.trim().replace(' ', 'T')) ?? [];
  if (whole === undefined || whole === '') return text;
  const time = hour === '' ? '' : `${hour}:${minute}:${second}`;
  if (day === '') return time;
  return time === '' || time === '00:00:00' ? day : `${day} ${time}`;
}

/** xsd:duration of hours, minutes and seconds (PT12H30M00S) → 12:30:00. */
export function durationTime(text: string): string {
  const [whole, hours = '0', minutes = '0', seconds = '0'] = DURATION.exec(text) ?? [];
  return whole === undefined ? text : clock(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

const two = (part: number): string => String(part).padStart(2, '0');

const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
