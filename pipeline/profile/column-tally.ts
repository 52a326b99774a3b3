import { maskName, maskNumber, maskText } from '../../reports/parts/mask.ts';
import type { Field } from '../../schemas/source.ts';
import { SHAPES, shapeOf } from '../extract/shapes.ts';
import { ownText } from './own-text.ts';

/** Distinct values counted per column; beyond them the column is one of many values. */
const MOST_VALUES = 20_000;
/** A value that so many rows share is a code, not a person's. */
const LEAST_SHARED = 5;
/** In a column that no field claims it may be a family's: its head, its card. No family is as large as this. */
const LEAST_SHARED_UNKNOWN = 20;
/** Phones, cards and other numbers of people are never shown, however many rows share them. */
const LONG_NUMBER = /(?:\d[-. ]?){7}/;
const EXAMPLES = 3;
/** A column of codes has few values. */
const FEW = 40;

const NUMBERS: ReadonlySet<string> = new Set<Field>(['nik', 'kk', 'card', 'own_id']);
const NAMES: ReadonlySet<string> = new Set<Field>(['name', 'mother']);
const DATES: ReadonlySet<string> = new Set<Field>(['birth_date', 'status_date', 'start_date']);
/** Names of places, of which a city has more than of codes. */
const PLACES: ReadonlySet<string> = new Set<Field>(['regency', 'district', 'village']);
const PRIVATE: ReadonlySet<string> = new Set<Field>(['address', 'birth_place']);

/** What a column holds, counted cell by cell. */
export class ColumnTally {
  filled = 0;
  readonly shapes = new Array<number>(SHAPES.length).fill(0);
  private readonly values = new Map<string, number>();
  private isMore = false;

  see(cell: string): void {
    const text = cell.trim();
    const shape = shapeOf(text);
    this.shapes[shape] = (this.shapes[shape] ?? 0) + 1;
    if (text === '') return;
    this.filled += 1;
    const seen = this.values.get(text);
    if (seen !== undefined) this.values.set(text, seen + 1);
    else if (this.values.size < MOST_VALUES) this.values.set(ownText(text), 1);
    else this.isMore = true;
  }

  get distinct(): { readonly distinct: number; readonly more: boolean } {
    return { distinct: this.values.size, more: this.isMore };
  }

  /** The commonest values of a column of codes as they are; of any other column the first ones, masked. */
  examples(field: Field | null): string[] {
    const isPersonal = field !== null && [NUMBERS, NAMES, DATES, PRIVATE].some((fields) => fields.has(field));
    if (!isPersonal && (this.values.size <= FEW || (field !== null && PLACES.has(field)))) {
      const least = field === null ? LEAST_SHARED_UNKNOWN : LEAST_SHARED;
      const shared = [...this.values].filter(
        ([value, count]) => count >= least && (field !== null || !LONG_NUMBER.test(value)),
      );
      return shared
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, EXAMPLES)
        .map(([value]) => value);
    }
    const masked = [...this.values.keys()].slice(0, EXAMPLES).map((value) => masks(field)(value));
    return [...new Set(masked)].filter((value) => value !== '');
  }
}

function masks(field: Field | null): (text: string) => string {
  if (field !== null && NUMBERS.has(field)) return maskNumber;
  if (field !== null && DATES.has(field)) return maskDate;
  if (field !== null && PRIVATE.has(field)) return maskText;
  return (text) => {
    if (/^\W*\d{10,}\W*$/.test(text)) return maskNumber(text);
    return DATE.test(text) ? maskDate(text) : maskName(text.replace(/\d/g, '•'));
  };
}

const DATE = /^\d{1,4}[-/. ]\w{1,9}[-/. ]\d{2,4}$/;

/** The last two digits stay, of a year or of a day. */
export const maskDate = (text: string): string => text.trim().replace(/\d(?=.*\d{2})/g, '•');
