/** sign, digits, fraction, exponent */
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const INTEGER = /^\d+$/;
/** Doubles end at 1.8e308. */
const LARGEST_EXPONENT = 400;
/** What Excel shows of a number; the digits beyond are those of its binary form (0.30000000000000004). */
const SHOWN_DIGITS = 15;

/**
 * The number as plain decimal digits: 3.275010101900003E15 is 3275010101900003. Digit by digit, never through a
 * double: a NIK of Papua (91 to 96) is beyond 2^53. Undefined where the text is no number.
 */
export function plainNumber(text: string): string | undefined {
  if (INTEGER.test(text)) return text;
  const [, sign, whole = '', fraction = '', power = '0'] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  const exponent = Number(power);
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;
  const shifted = shift(whole, fraction, exponent);
  if (shifted.fraction === '') return signed(sign, shifted.whole);
  const digits = (shifted.whole + shifted.fraction).replace(/^0+/, '');
  if (digits.length <= SHOWN_DIGITS) return signed(sign, `${shifted.whole}.${shifted.fraction}`);
  return plainNumber(Number(text).toPrecision(SHOWN_DIGITS));
}

const signed = (sign: string, digits: string): string =>
  sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;

/** Moves the decimal point; no zeros are left at the end of the fraction nor before the whole. */
function shift(whole: string, fraction: string, exponent: number): { whole: string; fraction: string } {
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(point, 1), '0');
  const at = Math.max(point, 1);
  return {
    whole: padded.slice(0, at).replace(/^0+(?=\d)/, ''),
    fraction: padded.slice(at).replace(/0+$/, ''),
  };
}
