import { NIK_STRIDE, type NikTable } from './columns.ts';
import { sameSlices, withinOneEdit } from './text-distance.ts';

/** A NIK of 16 digits: 6 region, 6 birth date (women's day + 40), 4 serial. */
export function nikFirst15(niks: NikTable, a: number, b: number): boolean {
  return both16(niks, a, b) && sameSlices(niks.digits, a * NIK_STRIDE, b * NIK_STRIDE, 15);
}

export function endsInZero(niks: NikTable, a: number): boolean {
  return niks.digits[a * NIK_STRIDE + niks.length[a] - 1] === 0;
}

export function nikRegion(niks: NikTable, a: number, b: number): boolean {
  return sameSlices(niks.digits, a * NIK_STRIDE, b * NIK_STRIDE, 6);
}

export function nikBirth(niks: NikTable, a: number, b: number): boolean {
  return both16(niks, a, b) && sameSlices(niks.digits, a * NIK_STRIDE + 6, b * NIK_STRIDE + 6, 6);
}

export function nikSerial(niks: NikTable, a: number, b: number): boolean {
  return both16(niks, a, b) && sameSlices(niks.digits, a * NIK_STRIDE + 12, b * NIK_STRIDE + 12, 4);
}

/** How far the serials of two NIK of 16 digits lie apart. */
export function nikSerialsApart(niks: NikTable, a: number, b: number): number {
  let apart = 0;
  for (let i = 12; i < 16; i += 1)
    apart = apart * 10 + niks.digits[a * NIK_STRIDE + i] - niks.digits[b * NIK_STRIDE + i];
  return Math.abs(apart);
}

/** True when a NIK of 16 digits holds this birth date, yyyymmdd; women's days have 40 added. */
export function nikHolds({ digits, length }: NikTable, a: number, date: number): boolean {
  if (date === 0 || length[a] !== 16) return false;
  const at = (i: number): number => digits[a * NIK_STRIDE + i] * 10 + digits[a * NIK_STRIDE + i + 1];
  const day = at(6) % 40;
  return (
    day === date % 100 && at(8) === Math.trunc(date / 100) % 100 && at(10) === Math.trunc(date / 10000) % 100
  );
}

/** 1 male, 2 female: women's day of birth has 40 added; 0 for a NIK that is not 16 digits. */
export function nikSex({ digits, length }: NikTable, a: number): number {
  if (length[a] !== 16) return 0;
  return digits[a * NIK_STRIDE + 6] >= 4 ? 2 : 1;
}

/** One region, month and year, and days that are 40 apart. */
export function nikOppositeSex(niks: NikTable, a: number, b: number): boolean {
  const { digits } = niks;
  const x = a * NIK_STRIDE;
  const y = b * NIK_STRIDE;
  return (
    both16(niks, a, b) &&
    Math.abs(digits[x + 6] - digits[y + 6]) === 4 &&
    nikRegion(niks, a, b) &&
    sameSlices(digits, x + 7, y + 7, 5)
  );
}

export function nikOneEdit(niks: NikTable, a: number, b: number): boolean {
  return withinOneEdit(niks.digits, a * NIK_STRIDE, niks.length[a], b * NIK_STRIDE, niks.length[b]);
}

/** Digits apart from here on are not counted. */
export const FAR = 3;

/** Digits that differ at the same place, for two NIK of 16 digits, counted up to FAR; 17 otherwise. */
export function nikDigitsApart(niks: NikTable, a: number, b: number): number {
  if (!both16(niks, a, b)) return 17;
  // birth date and serial before the region, which neighbours share: strangers are told apart in half the steps
  let apart = 0;
  for (let i = 6; i < 16 && apart < FAR; i += 1)
    if (niks.digits[a * NIK_STRIDE + i] !== niks.digits[b * NIK_STRIDE + i]) apart += 1;
  for (let i = 0; i < 6 && apart < FAR; i += 1)
    if (niks.digits[a * NIK_STRIDE + i] !== niks.digits[b * NIK_STRIDE + i]) apart += 1;
  return apart;
}

function both16(niks: NikTable, a: number, b: number): boolean {
  return niks.length[a] === 16 && niks.length[b] === 16;
}
