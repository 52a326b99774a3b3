import { isDigits, readLettersAsDigits, cleanCode } from '../../matchers/indonesia/digits.ts';
import { upperAscii } from '../../matchers/indonesia/letters.ts';
import type { NameRules } from '../../matchers/indonesia/name-rules.ts';
import { type Born, takeDates } from './query-dates.ts';
import { namesOf } from './name-words.ts';

export interface QueryWord {
  readonly token: string;
  readonly key: string;
}

/** Digits that are a part of a NIK, a KK or a card number, or a date of birth. */
export interface QueryNumber {
  readonly digits: string;
  readonly born: readonly Born[];
}

/** What an officer typed, as it was understood. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly born: readonly Born[];
  readonly numbers: readonly QueryNumber[];
}

export const isEmpty = ({ words, born, numbers }: Query): boolean =>
  words.length + born.length + numbers.length === 0;

const LONGEST = 200;
const MOST_WORDS = 8;
const FEWEST_DIGITS = 4;
/** What officers write before a value. */
const LABELS: ReadonlySet<string> = new Set([
  'NIK', 'KK', 'NOKK', 'NOKA', 'PSNOKA', 'NO', 'NOMOR', 'TGL', 'TANGGAL', 'LAHIR', 'KEL', 'KELURAHAN', 'DESA', 'KEC',
  'KECAMATAN', 'NAMA',
]); // prettier-ignore

/** Text is text: quotes, stars and words like OR have no meaning of their own. `asOf` settles two-digit years. */
export function parseQuery(text: string, rules: NameRules, asOf: number): Query {
  const { rest, born } = takeDates(text.normalize('NFKC').slice(0, LONGEST), asOf);
  const { numbers, words } = takeNumbers(rest);
  const labelled = words.filter((word) => !LABELS.has(upperAscii(word).replace(/[^A-Z]/g, '')));
  const hasMore = labelled.length + numbers.length + born.length > 0;
  const named = namesOf((hasMore ? labelled : words).join(' '), rules).flatMap(({ tokens, keys }) =>
    tokens.map((token, i) => ({ token, key: keys[i] ?? token })),
  );
  return {
    words: named.slice(0, MOST_WORDS),
    born,
    numbers: numbers
      .filter((digits) => digits.length >= FEWEST_DIGITS)
      .slice(0, MOST_WORDS)
      .map((digits) => ({ digits, born: bornOf(digits, asOf) })),
  };
}

/** The digits as a year, or as a date without marks. */
function bornOf(digits: string, asOf: number): Born[] {
  const year = Number(digits);
  if (digits.length === 4)
    return year >= FIRST_YEAR && year <= Math.floor(asOf / 10_000)
      ? [{ low: year * 10_000 + 101, high: year * 10_000 + 1231 }]
      : [];
  return digits.length === 6 || digits.length === 8 ? [...takeDates(digits, asOf, true).born] : [];
}

const FIRST_YEAR = 1900;

/** Words of digits, blanks inside a number closed; the other words as they were. */
function takeNumbers(text: string): { numbers: string[]; words: string[] } {
  const numbers: string[] = [];
  const words: string[] = [];
  let group: string[] = [];
  const close = (): void => {
    const whole = group.join('');
    if (WHOLE_LENGTHS.has(whole.length)) numbers.push(whole);
    else numbers.push(...group);
    group = [];
  };
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const digits = digitsOf(word);
    if (digits === '') {
      close();
      words.push(word);
    } else group.push(digits);
  }
  close();
  return { numbers, words };
}

/** NIK and KK, and card numbers, typed in groups. */
const WHOLE_LENGTHS: ReadonlySet<number> = new Set([13, 16]);
const SOME_DIGITS = 8;

/** '' for a word that is no number; a few letters typed for digits are read as such in what is nearly a whole number. */
function digitsOf(word: string): string {
  const bare = cleanCode(word.replace(/[^\p{L}\p{N}]/gu, ''));
  if (isDigits(bare)) return bare;
  return bare.replace(/\D/g, '').length >= SOME_DIGITS ? readLettersAsDigits(bare) : '';
}
