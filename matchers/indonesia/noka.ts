/** BPJS card number (noka, PSNOKA): 13 digits, usually with leading zeros, which Excel drops. */
import { cleanCode, isDigits, isPlaceholder } from './digits.ts';

const LENGTH = 13;
/** Fewer digits than this are a row number or a family position, not a card that lost its zeros. */
const SHORTEST = 7;

/** 13 digits, left-padded when zeros were dropped; '' if it is no card number. */
export function parseNoka(text: string): string {
  const cleaned = cleanCode(text);
  if (cleaned.length < SHORTEST || cleaned.length > LENGTH) return '';
  if (!isDigits(cleaned) || isPlaceholder(cleaned)) return '';
  return cleaned.padStart(LENGTH, '0');
}
