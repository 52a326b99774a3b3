/** No KK: 6 region + DDMMYY of ISSUE + 4 serial. It changes over life: equality supports, difference says little. */
import { cleanCode, isDigits, isPadded, isPlaceholder } from './digits.ts';

export interface ParsedNoKk {
  /** 16 digits, or '' where there is no number to compare. */
  readonly kk: string;
  readonly cleaned: string;
}

const LENGTH = 16;

/** Placeholders, wrong lengths, letters and OpenSID's temporary numbers (a leading 0, but Jakarta's old 09) give ''. */
export function parseNoKk(text: string): ParsedNoKk {
  const cleaned = cleanCode(text);
  const sound =
    cleaned.length === LENGTH &&
    isDigits(cleaned) &&
    !isPlaceholder(cleaned) &&
    !isPadded(cleaned) &&
    (!cleaned.startsWith('0') || cleaned.startsWith('09'));
  return { kk: sound ? cleaned : '', cleaned };
}
