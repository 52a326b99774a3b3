import type { RegionCodes } from '../reading.ts';

/**
 * Whose region codes a file holds, by the cells of its district column: a kecamatan has two digits of its own in
 * Kemendagri's codes (six with regency and province), three (seven) in those of BPS, which BDT and older DTKS carry.
 */
export function regionCodesOf(districts: readonly string[]): RegionCodes {
  let kemendagri = 0;
  let bps = 0;
  for (const cell of districts) {
    const digits = cell
      .trim()
      .replace(/^(\d+)[.,]0+$/, '$1')
      .replaceAll('.', '');
    if (!/^\d+$/.test(digits)) continue;
    if (digits.length === 3 || digits.length === 7) bps += 1;
    else kemendagri += 1;
  }
  return bps > kemendagri ? 'bps' : 'kemendagri';
}
