import { serialDate, serialTime } from './date-text.ts';
import { plainNumber } from './number-text.ts';

/** What a number format makes of a number, as far as an identity or a date depends on it. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time'; readonly elapsed: boolean }
  | { readonly kind: 'zeros'; readonly digits: number };

const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };
const TIME: NumberFormat = { kind: 'time', elapsed: false };
const ELAPSED: NumberFormat = { kind: 'time', elapsed: true };

/** Formats that a workbook uses by their number alone: ECMA-376 part 1, 18.8.30, East Asian ones among them. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22) return DATE;
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return TIME;
  if (id === 46) return ELAPSED;
  if (id === 32 || id === 33) return TIME;
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  return PLAIN;
}

/** `dd/mm/yyyy`, `[$-421]dd mmmm yyyy;@`, `0000000000000`, `"Rp"#,##0` … */
export function formatOfCode(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"?|[\\_*]./g, '');
  const [first = ''] = bare.split(';');
  const elapsed = /\[(h+|m+|s+)\]/i.test(first);
  const letters = first.replace(/\[[^\]]*\]/g, '').replace(/s\.0+/gi, 's');
  if (/^0{2,}$/.test(letters)) return { kind: 'zeros', digits: letters.length };
  if (elapsed) return ELAPSED;
  if (/[0#?]/.test(letters)) return PLAIN;
  const clock = letters.replace(/am\/pm|a\/p/gi, 'h');
  if (/[yd]|mmm/i.test(clock)) return DATE;
  if (/[hs]/i.test(clock)) return TIME;
  return /^\W*m+\W*$/i.test(clock) ? DATE : PLAIN;
}

export interface NumberText {
  readonly text: string;
  /** False for dates, times, and what is no number at all. */
  readonly number: boolean;
}

/** The text of a number cell: the digits that the file holds, or the date they stand for. */
export function formatted(digits: string, format: NumberFormat, epoch1904: boolean): NumberText {
  if (format.kind === 'date' || format.kind === 'time') {
    const serial = Number(digits);
    const text = format.kind === 'date' ? serialDate(serial, epoch1904) : serialTime(serial, format.elapsed);
    if (text !== undefined) return { text, number: false };
  }
  const plain = plainNumber(digits);
  if (plain === undefined) return { text: digits, number: false };
  const padded = format.kind === 'zeros' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
  return { text: padded, number: true };
}
