import { count, percent, share, target, type Ratio } from '../../parts/number.ts';

export const uhc = {
  name: 'UHC',
  heading: (ratio: Ratio, needed: number, goal: number): string =>
    needed === 0
      ? `Cakupan ${percent(ratio)}, target ${target(goal)} tercapai`
      : `Cakupan ${percent(ratio)}; butuh ${count(needed)} pendaftaran lagi untuk ${target(goal)}`,
  missing: 'Cakupan tidak dihitung',
  missingText:
    'Cakupan dan keaktifan memerlukan register penduduk dan berkas kepesertaan; salah satunya tidak ada.',
  coverage: (ratio: Ratio): string => `Cakupan: ${share(ratio)} penduduk.`,
  activeMembers: (ratio: Ratio): string => `Keaktifan atas peserta: ${share(ratio)} peserta.`,
  activePopulation: (ratio: Ratio): string => `Keaktifan atas penduduk: ${share(ratio)} penduduk.`,
  need: (needed: number, what: string, goal: number): string =>
    needed === 0
      ? `Target ${target(goal)} tercapai.`
      : `Butuh ${count(needed)} ${what} lagi untuk mencapai ${target(goal)}.`,
  registrations: 'pendaftaran',
  activations: 'aktivasi',
  bars: (below: number, districts: number, goal: number): string =>
    below === 0
      ? `Semua ${count(districts)} kecamatan mencapai target cakupan ${target(goal)}`
      : `${count(below)} dari ${count(districts)} kecamatan di bawah target cakupan ${target(goal)}`,
  activeBars: (below: number, districts: number, goal: number): string =>
    below === 0
      ? `Semua ${count(districts)} kecamatan mencapai target keaktifan ${target(goal)}`
      : `${count(below)} dari ${count(districts)} kecamatan di bawah target keaktifan ${target(goal)}`,
  targetMark: (goal: number): string => `target ${target(goal)}`,
  caption: 'Cakupan dan keaktifan menurut kecamatan',
  district: 'Kecamatan',
  population: 'Penduduk',
  members: 'Peserta',
  active: 'Aktif',
  coverageHead: ['Cakupan', 'peserta / penduduk'] as const,
  activeMembersHead: ['Keaktifan', 'aktif / peserta'] as const,
  activePopulationHead: ['Keaktifan', 'aktif / penduduk'] as const,
  registrationsHead: ['Butuh', 'pendaftaran lagi'] as const,
  activationsHead: ['Butuh', 'aktivasi lagi'] as const,
  needNote:
    'Kebutuhan seluruh daerah dihitung atas jumlahnya sendiri; kecamatan yang sudah melewati target menutup sebagian kekurangan yang lain.',
  noDistricts: 'Kecamatan penduduk tidak diketahui, jadi rincian per kecamatan tidak disusun.',
  segmentCaption: 'Peserta dan peserta aktif menurut segmen (penduduk saja)',
  segment: 'Segmen',
  howTo: [
    'Penduduk: catatan register berstatus hidup. Peserta: penduduk yang memiliki catatan kepesertaan. Aktif: paling sedikit satu catatannya aktif.',
    'Cakupan = peserta / penduduk. Keaktifan biasanya aktif / peserta; sebagian paparan memakai aktif / penduduk, jadi keduanya dicetak.',
    'Butuh N lagi: bilangan bulat terkecil yang membuat bagian itu mencapai target.',
  ],
};
