import type { DistrictCoverage } from '../../../schemas/summary.ts';

/** Code, name, residents, members, active members: the names are those of Kota Bekasi, the figures are made up. */
export const DISTRICTS = [
  ['327503', 'BEKASI UTARA', 3_400, 3_352, 2_770],
  ['327508', 'JATIASIH', 2_600, 2_489, 1_968],
  ['327505', 'BANTARGEBANG', 2_150, 1_914, 1_402],
  ['327509', 'JATISAMPURNA', 1_900, 1_870, 1_555],
  ['327506', 'PONDOKGEDE', 2_700, 2_602, 2_078],
  ['327511', 'MUSTIKAJAYA', 2_250, 2_068, 1_611],
  ['327501', 'BEKASI TIMUR', 2_900, 2_851, 2_344],
  ['327504', 'BEKASI SELATAN', 2_400, 2_370, 1_951],
  ['327512', 'PONDOKMELATI', 1_700, 1_655, 1_330],
  ['327502', 'BEKASI BARAT', 2_400, 2_318, 1_842],
] as const;

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function districtCoverage([
  code,
  name,
  population,
  members,
  active,
]: (typeof DISTRICTS)[number]): DistrictCoverage {
  return {
    code,
    name,
    population,
    members,
    active,
    registrations_needed: Math.max(0, Math.ceil(0.98 * population) - members),
    activations_needed: Math.max(0, Math.ceil(0.8 * members) - active),
  };
}
