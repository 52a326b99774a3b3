import type { Codes } from '../../schemas/codes.ts';

/** A code or word as it is compared. */
const wordKey = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();

/** A whole number at the start of a cell (`3`, `03`, `3.0`, `KELAS 3`); null when there is none. */
export function wholeNumber(text: string): number | null {
  const digits = /^\D*?(\d{1,12})(?:[.,]0+)?\s*$/.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Rupiah as bills write them: `37800`, `37.800`, `Rp 37.800,00`; null when there is none. */
export function rupiah(text: string): number | null {
  const trimmed = text
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/[.,]00?$/, '');
  const digits = trimmed.replace(/[.,\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3 };

export function careClass(text: string): number | null {
  const key = wordKey(text).replace(/^KELAS /, '');
  return ROMAN[key] ?? wholeNumber(key);
}

/** A register that says no status lists the living (BIP and most village extracts have no such column). */
const STATUS_UNSAID = 'HIDUP';

export interface CodeTables {
  readonly sex: (text: string) => 0 | 1 | 2;
  readonly status: (text: string) => string;
  readonly active: (code: string, word: string) => boolean;
  readonly segment: (code: string, word: string) => { readonly code: number | null; readonly group: string };
}

/** Look-ups compiled from schemas/codes.yaml. */
export function codeTables(codes: Codes): CodeTables {
  const statusOf = new Map<string, string>();
  for (const [status, words] of Object.entries(codes.status))
    for (const word of words) statusOf.set(wordKey(word), status);
  const male = new Set(codes.sex[1].map(wordKey));
  const female = new Set(codes.sex[2].map(wordKey));
  const activeCodes = new Set(codes.active_codes);
  const activeWords = new Set(codes.active_words);
  const groupOfCode = new Map<number, string>();
  const groupOfWord = new Map<string, { code: number | null; group: string }>();
  for (const [group, { codes: numbers, words }] of Object.entries(codes.segments)) {
    for (const number of numbers) groupOfCode.set(number, group);
    for (const word of words)
      groupOfWord.set(wordKey(word), { code: numbers.length === 1 ? (numbers[0] ?? null) : null, group });
  }
  return {
    sex: (text) => (male.has(wordKey(text)) ? 1 : female.has(wordKey(text)) ? 2 : 0),
    status: (text) => (text.trim() === '' ? STATUS_UNSAID : (statusOf.get(wordKey(text)) ?? '')),
    active: (code, word) => activeCodes.has(code.trim()) || activeWords.has(word.trim().toUpperCase()),
    segment: (code, word) => {
      const number = wholeNumber(code);
      const group = number === null ? undefined : groupOfCode.get(number);
      if (group !== undefined) return { code: number, group };
      return groupOfWord.get(wordKey(word)) ?? { code: number, group: '' };
    },
  };
}
