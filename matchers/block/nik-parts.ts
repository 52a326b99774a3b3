import { NIK_STRIDE, type LinkColumns } from '../kernel/columns.ts';
import { mix } from '../kernel/hash.ts';
import type { BlockingKey } from './key.ts';

/**
 * Parts of a NIK: two NIK that are one edit apart share their first eight or their last eight digits, unless the eighth
 * and the ninth have changed places.
 */
export const NIK_PARTS: readonly BlockingKey[] = [
  { name: 'nik-first-15', slots: 1, bind: (columns) => part(columns, 0, 15) },
  { name: 'nik-first-8', slots: 1, bind: (columns) => part(columns, 0, 8) },
  { name: 'nik-last-8', slots: 1, bind: (columns) => part(columns, -8, 8) },
];

/** A negative start counts from the end. */
function part({ nik, niks }: LinkColumns, start: number, length: number): (record: number) => number {
  return (record) => {
    const id = nik[record];
    if (id < 0) return 0;
    const first = id * NIK_STRIDE + (start < 0 ? niks.length[id] + start : start);
    let hash = length;
    for (let i = 0; i < length; i += 1) hash = (Math.imul(hash, 31) + niks.digits[first + i] + 1) | 0;
    return mix(hash) || 1;
  };
}
