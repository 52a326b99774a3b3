import type { KindOfField } from './field.ts';
import { wholeValue } from './whole-value.ts';

const LEVEL = { edit: 2, swapped: 3, partial: 4, twoParts: 5, year: 6, nearYear: 7, other: 8 } as const;

/**
 * Days yyyymmdd, with 0 for a month or a day that is not known. `sebagian diketahui`: all that both know agrees, 1 January
 * counting as a year alone. `dua bagian`: two of year, month and day.
 */
export const date: KindOfField = {
  levels: [
    'kosong',
    'sama',
    'satu ketikan',
    'hari-bulan tertukar',
    'sebagian diketahui',
    'dua bagian',
    'tahun sama',
    'tahun berdekatan',
    'lain',
  ],
  ordered: [
    ['sama', 'satu ketikan', 'dua bagian', 'tahun sama', 'tahun berdekatan', 'lain'],
    ['sama', 'hari-bulan tertukar', 'lain'],
    ['sama', 'sebagian diketahui', 'tahun sama'],
  ],
  frequency: ['sama'],
  start: {
    same: [0.8, 0.06, 0.02, 0.04, 0.03, 0.02, 0.01, 0.02],
    kin: [0.02, 0.02, 0.01, 0.02, 0.03, 0.05, 0.05, 0.8],
  },
  bind: (field, { own }) => wholeValue(field, own, (x, y) => dateLevel(field.numbers[x], field.numbers[y])),
};

function dateLevel(a: number, b: number): number {
  const yearA = Math.trunc(a / 10000);
  const yearB = Math.trunc(b / 10000);
  const monthA = Math.trunc(a / 100) % 100;
  const monthB = Math.trunc(b / 100) % 100;
  const dayA = a % 100;
  const dayB = b % 100;
  const sameYear = yearA === yearB;
  if (sameYear && (isYearAlone(a) || isYearAlone(b))) return LEVEL.partial;
  if (monthA * dayA * monthB * dayB === 0) {
    if (sameYear) return monthA === monthB || monthA * monthB === 0 ? LEVEL.partial : LEVEL.year;
    return Math.abs(yearA - yearB) === 1 ? LEVEL.nearYear : LEVEL.other;
  }
  if (isOneDigitOff(a, b)) return LEVEL.edit;
  if (sameYear && monthA === dayB && monthB === dayA) return LEVEL.swapped;
  if (Number(sameYear) + Number(monthA === monthB) + Number(dayA === dayB) === 2) return LEVEL.twoParts;
  if (sameYear) return LEVEL.year;
  return Math.abs(yearA - yearB) === 1 ? LEVEL.nearYear : LEVEL.other;
}

const isYearAlone = (day: number): boolean => day % 10000 === 101 || day % 10000 === 0;

/** One digit differs, or two neighbours are swapped. */
function isOneDigitOff(a: number, b: number): boolean {
  let differing = 0;
  let first = -1;
  let last = -1;
  let x = a;
  let y = b;
  for (let place = 0; place < 8; place += 1) {
    if (x % 10 !== y % 10) {
      differing += 1;
      if (first < 0) first = place;
      last = place;
    }
    x = Math.trunc(x / 10);
    y = Math.trunc(y / 10);
  }
  if (differing < 2) return true;
  if (differing > 2 || last !== first + 1) return false;
  const digits = (value: number): number => Math.trunc(value / 10 ** first) % 100;
  return digits(a) === (digits(b) % 10) * 10 + Math.trunc(digits(b) / 10);
}
