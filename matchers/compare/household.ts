import type { Comparison } from './comparison.ts';

const LEVEL = {
  missing: 0,
  kkAndAddress: 1,
  address: 2,
  kk: 3,
  neighbours: 4,
  village: 5,
  district: 6,
  other: 7,
} as const;

/**
 * KK, address and village in ONE comparison: they hang together, and counted apart they cost .02 of F1 (PEERS).
 * An address is a village with its RT/RW and street; `RT/RW` the same without the street.
 */
export const household: Comparison = {
  name: 'rumah tangga',
  levels: ['kosong', 'KK dan alamat', 'alamat', 'KK', 'RT/RW', 'kelurahan', 'kecamatan', 'lain'],
  ordered: [
    ['KK dan alamat', 'alamat', 'RT/RW', 'kelurahan', 'kecamatan', 'lain'],
    ['KK dan alamat', 'KK', 'lain'],
  ],
  frequency: [],
  bind: ({ kk, street, rtRw, village, district }) => ({
    level: (a, b) => {
      const sameKk = kk[a] >= 0 && kk[a] === kk[b];
      const knownVillages = village[a] >= 0 && village[b] >= 0;
      const sameVillage = knownVillages && village[a] === village[b];
      const sameRtRw = sameVillage && rtRw[a] !== 0 && rtRw[a] === rtRw[b];
      const sameStreet =
        street[a] >= 0 && street[a] === street[b] && (sameRtRw || (sameVillage && rtRw[a] * rtRw[b] === 0));
      if (sameKk) return sameStreet ? LEVEL.kkAndAddress : LEVEL.kk;
      if (sameStreet) return LEVEL.address;
      if (sameRtRw) return LEVEL.neighbours;
      if (sameVillage) return LEVEL.village;
      if (district[a] >= 0 && district[a] === district[b]) return LEVEL.district;
      const known = knownVillages || (kk[a] >= 0 && kk[b] >= 0);
      return known ? LEVEL.other : LEVEL.missing;
    },
  }),
};
