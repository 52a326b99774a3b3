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

export function nikOneEdit(niks: NikTable, a: number, b: number): boolean {
  return withinOneEdit(niks.digits, a * NIK_STRIDE, niks.length[a], b * NIK_STRIDE, niks.length[b]);
}

/** Digits apart from here on are not counted. */
export const FAR = 3;

/** Digits that differ at the same place, for two NIK of 16 digits, counted up to FAR; 17 otherwise. */
export function nikDigitsApart(niks: NikTable, a: number, b: number): number {
  if (!both16(niks, a, b)) return 17;
  let apart = 0;
  for (let i = 0; i < 16 && apart < FAR; i += 1)
    if (niks.digits[a * NIK_STRIDE + i] !== niks.digits[b * NIK_STRIDE + i]) apart += 1;
  return apart;
}

function both16(niks: NikTable, a: number, b: number): boolean {
  return niks.length[a] === 16 && niks.length[b] === 16;
}
