import { calendarDay, clampedDay, dayNumber, NO_DAY } from './calendar.ts';
import type { Random } from './random.ts';
import type { RateName } from './rate-names.ts';
import type { World } from './world.ts';

type DateDefect = readonly [rate: RateName, write: (birth: number, random: Random) => number];

const sign = (random: Random): number => (random.below(2) === 0 ? 1 : -1);

function yearsOff(birth: number, years: number): number {
  const { year, month, day } = calendarDay(birth);
  return clampedDay(year + years, month, day);
}

function swapped(birth: number): number {
  const { year, month, day } = calendarDay(birth);
  return day > 12 ? birth : dayNumber(year, day, month);
}

function heaped(birth: number, random: Random): number {
  const { year } = calendarDay(birth);
  const [month, day] = random.pick([
    [1, 1],
    [12, 31],
    [7, 1],
  ] as const);
  return dayNumber(year, month, day);
}

function partWrong(birth: number, random: Random): number {
  const { year, month, day } = calendarDay(birth);
  switch (random.below(3)) {
    case 0:
      return clampedDay(year, month, random.between(1, 28));
    case 1:
      return clampedDay(year, random.between(1, 12), day);
    default:
      return clampedDay(year + sign(random) * random.between(2, 9), month, day);
  }
}

/** In order; one strikes at most. */
const DEFECTS: readonly DateDefect[] = [
  ['birth_missing', () => NO_DAY],
  ['birth_day_early', (birth) => birth - 1],
  ['birth_swapped', swapped],
  ['birth_heaped_wrong', heaped],
  ['birth_year_off_1', (birth, random) => yearsOff(birth, sign(random))],
  ['birth_year_off_10', (birth, random) => yearsOff(birth, 10 * sign(random))],
  ['birth_part_wrong', partWrong],
];

/** The birth date as a file has it; a defect that would put it into the future leaves it alone. */
export function writtenBirth(world: World, birth: number, factor: number): number {
  const { random, dice, asOf } = world;
  let roll = random.next();
  for (const [rate, write] of DEFECTS) {
    roll -= dice.rate(rate) * factor;
    if (roll >= 0) continue;
    const written = write(birth, random);
    if (written > asOf || written < NO_DAY || written === birth) return birth;
    dice.note(rate);
    return written;
  }
  return birth;
}
