import type { Comparison } from './comparison.ts';

const LEVEL = {
  missing: 0,
  exact: 1,
  exactHeaped: 2,
  oneDay: 3,
  swapped: 4,
  heapedYear: 5,
  onePart: 6,
  year: 7,
  other: 8,
} as const;

/**
 * Birth dates. `tanggal isian`: the same year and one side is a date that clerks fill in (1 January, 31 December, 1 July).
 * `sehari`: midnight in WIB read as UTC.
 */
export const birthDate: Comparison = {
  name: 'tanggal lahir',
  levels: [
    'kosong',
    'sama',
    'sama, tanggal isian',
    'sehari',
    'hari-bulan tertukar',
    'tanggal isian',
    'satu bagian',
    'tahun sama',
    'lain',
  ],
  ordered: [
    ['sama', 'sehari', 'satu bagian', 'tahun sama', 'lain'],
    ['sama', 'sama, tanggal isian', 'tanggal isian', 'tahun sama'],
    ['sama', 'hari-bulan tertukar', 'lain'],
  ],
  frequency: [],
  bind: ({ birthDate: days, birthEpoch }) => ({
    level: (a, b) => {
      if (days[a] === 0 || days[b] === 0) return LEVEL.missing;
      const apart = Math.abs(birthEpoch[a] - birthEpoch[b]);
      // most pairs of strangers: in two years only day and month can be alike
      if (apart > DAYS_OF_A_YEAR) return days[a] % 10000 === days[b] % 10000 ? LEVEL.onePart : LEVEL.other;
      return dateLevel(days[a], days[b], apart);
    },
  }),
};

const DAYS_OF_A_YEAR = 366;

/** Level of two days yyyymmdd that lie `daysApart` days from one another. */
function dateLevel(a: number, b: number, daysApart: number): number {
  const heaped = isHeaped(a) || isHeaped(b);
  if (a === b) return heaped ? LEVEL.exactHeaped : LEVEL.exact;
  if (daysApart === 1) return LEVEL.oneDay;
  const sameYear = Math.trunc(a / 10000) === Math.trunc(b / 10000);
  const sameMonth = Math.trunc(a / 100) % 100 === Math.trunc(b / 100) % 100;
  const sameDay = a % 100 === b % 100;
  if (sameYear && a % 100 === Math.trunc(b / 100) % 100 && b % 100 === Math.trunc(a / 100) % 100)
    return LEVEL.swapped;
  if (sameYear && heaped) return LEVEL.heapedYear;
  if (Number(sameYear) + Number(sameMonth) + Number(sameDay) === 2) return LEVEL.onePart;
  return sameYear ? LEVEL.year : LEVEL.other;
}

function isHeaped(day: number): boolean {
  const monthDay = day % 10000;
  return monthDay === 101 || monthDay === 1231 || monthDay === 701;
}
