/** What NIK, No KK and noka share: lossless cleaning of a typed or exported number, and its placeholders. */

/** White space (NBSP and BOM are in \s), zero-width marks, soft hyphen, what a broken byte is read as, apostrophes and quotes, the = of a formula. */
const NOISE = /[\s\u00ad\u200b-\u200f\u2060\ufeff\ufffd='"`´‘’‚‛“”„′ʼ]/g;
const SEPARATORS = /[.,_·\-\u2010-\u2015\u2212]/g;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d*)?E[+-]?\d{1,3}$/i;
const ZEROS = /^0*$/;
/** A card number has 13 digits; fewer before a row of zeros are a group of a dotted NIK. */
const SHORTEST_WHOLE = 13;

/** Upper case, without blanks, dots and dashes: `TIDAK ADA`, `N.A.` and `n/a` are read as they stand here. */
const MISSING_WORDS: ReadonlySet<string> = new Set([
  'NULL', 'NIL', 'NIHIL', 'NONE', 'NAN', 'NA', 'N/A', '#N/A', '#NA', '#REF!', '#VALUE!', '#NAME?', '\\N', 'UNKNOWN',
  'KOSONG', 'TIDAKADA', 'TDKADA', 'TAKADA', 'BELUMADA', 'BLMADA', 'TIDAKPUNYA', 'BELUMPUNYA', 'TIDAKMEMILIKI',
  'BELUMMEMILIKI', 'TIDAKTAHU', 'TIDAKDIKETAHUI', 'TIDAKTERDATA', 'BELUMTERDATA', 'TANPANIK', 'BELUMADANIK',
  'TIDAKADANIK', 'TIDAKPUNYANIK', 'BELUMPUNYANIK', 'UNDEFINED',
]); // prettier-ignore

export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}

/** True for `3,27501E+15`: the digits are gone, expanding it invents them. */
export function isScientific(cleaned: string): boolean {
  return SCIENTIFIC.test(cleaned);
}

/**
 * The characters that carry the number, in their order: never a digit more. Letters stay, for the caller to judge;
 * scientific text stays whole.
 */
export function cleanCode(text: string): string {
  if (isDigits(text)) return text;
  const bare = text.replace(NOISE, '');
  if (SCIENTIFIC.test(bare)) return bare;
  return cutFloatTail(bare).replace(SEPARATORS, '');
}

/**
 * `3201015107709001.0` and `3.201.015.107.709.001,00` lose the fraction; `32.75.01…0000`, written in groups, keeps
 * its zeros, for its mark stands there more than once.
 */
function cutFloatTail(text: string): string {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (at <= 0 || text.indexOf(text.charAt(at)) !== at) return text;
  const fraction = text.slice(at + 1);
  if (!ZEROS.test(fraction)) return text;
  return fraction.length <= 2 || at >= SHORTEST_WHOLE ? text.slice(0, at) : text;
}

/** Nothing was meant: empty, `-`, one character over and over, digits counting up or down, a word for "none". */
export function isPlaceholder(cleaned: string): boolean {
  if (cleaned.length === 0) return true;
  const step = cleaned.length > 1 ? stepOf(cleaned, 0) : 0;
  if (step === 0 || step === 1 || step === -1) {
    let i = 1;
    while (i < cleaned.length - 1 && stepOf(cleaned, i) === step) i++;
    if (i >= cleaned.length - 1 && (step === 0 || (cleaned.length >= 4 && isDigits(cleaned)))) return true;
  }
  const first = cleaned.charCodeAt(0);
  return (first < 48 || first > 57) && MISSING_WORDS.has(cleaned.toUpperCase());
}

/** From a character to the next; 9 to 0 counts as one up, 0 to 9 as one down, as in 1234567890123456. */
function stepOf(text: string, at: number): number {
  const step = text.charCodeAt(at + 1) - text.charCodeAt(at);
  return step === -9 ? 1 : step === 9 ? -1 : step;
}

/** A region and nothing behind it, 3275010000000000: its last ten digits are one digit. It names nobody. */
export function isPadded(digits: string): boolean {
  const last = digits.charCodeAt(digits.length - 1);
  for (let i = digits.length - 10; i < digits.length - 1; i++) {
    if (digits.charCodeAt(i) !== last) return false;
  }
  return true;
}

/** Letters that stand for digits on worn keyboards and in scans: O, I, l, S, B. '' if any other is among them. */
export function readLettersAsDigits(cleaned: string): string {
  if (isDigits(cleaned)) return cleaned;
  let digits = '';
  for (let i = 0; i < cleaned.length; i++) {
    const digit = LETTER_DIGITS[cleaned.charAt(i)];
    if (digit === undefined) return '';
    digits += digit;
  }
  return digits;
}

const LETTER_DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('0123456789', (digit) => [digit, digit])),
  ...{ O: '0', o: '0', I: '1', i: '1', L: '1', l: '1', S: '5', s: '5', B: '8', b: '8' },
};
