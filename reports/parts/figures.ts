import type { Lang } from '../../schemas/lang.ts';
import { longDate } from './date.ts';
import { NBSP, count, decimal } from './number.ts';

/** Figures as a language writes them. */
export interface Figures {
  readonly count: (value: number) => string;
  readonly decimal: (value: number, places: number) => string;
  /** +13,2 or −6,1; what rounds to nothing has no sign. */
  readonly bits: (value: number) => string;
  /** Two decimals of a per cent; rounding never claims certainty. */
  readonly chance: (probability: number) => string;
  /** A probability in four decimals; rounding never claims certainty. */
  readonly probability: (value: number) => string;
  readonly longDate: (iso: string) => string;
}

const indonesian: Figures = {
  count,
  decimal,
  bits: (value) => signed(value, decimal(value, 1)),
  chance: (probability) => `${chanceText(probability, decimal)}${NBSP}%`,
  probability: (value) => probabilityText(value, decimal),
  longDate: (iso) => longDate(iso),
};

/** The English form has points and commas the other way round, and no blank before the sign. */
const swapped = (text: string): string => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
const englishDecimal = (value: number, places: number): string => swapped(decimal(value, places));

const english: Figures = {
  count: (value) => swapped(count(value)),
  decimal: englishDecimal,
  bits: (value) => signed(value, englishDecimal(value, 1)),
  chance: (probability) => `${chanceText(probability, englishDecimal)}%`,
  probability: (value) => probabilityText(value, englishDecimal),
  longDate: (iso) => longDate(iso, ENGLISH_MONTHS),
};

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const FIGURES: Readonly<Record<Lang, Figures>> = { id: indonesian, en: english };

const signed = (value: number, text: string): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);

function chanceText(probability: number, write: Figures['decimal']): string {
  if (probability === 0 || probability === 1) return String(probability * 100);
  if (probability > 0.9999) return `>${write(99.99, 2)}`;
  return probability < 0.0001 ? `<${write(0.01, 2)}` : write(probability * 100, 2);
}

function probabilityText(value: number, write: Figures['decimal']): string {
  if (value > 0 && value < 0.00005) return `<${write(0.0001, 4)}`;
  return value < 1 && value > 0.99995 ? `>${write(0.9999, 4)}` : write(value, 4);
}
