import { type DateOrder, type ParsedDate, parseDate } from '../../matchers/indonesia/tanggal.ts';

const YEARS_TO_COME = 10;
const MAY_COME = '+';

/** How a file's dates are told from those of other files: the order in which it writes numeric dates. */
export const birthDates = (order: DateOrder): string => order;

/** Of days that may lie ahead, as of a membership that begins next month: two-digit years reach further. */
export const comingDates = (order: DateOrder): string => order + MAY_COME;

/** The date of a cell with how it is written behind it. */
export function dateOf([text = '', how = 'dmy']: readonly string[], asOf: number): ParsedDate {
  const mayCome = how.endsWith(MAY_COME);
  const order = (mayCome ? how.slice(0, -MAY_COME.length) : how) as DateOrder;
  return parseDate(text, order, mayCome ? asOf + YEARS_TO_COME * 10_000 : asOf);
}
