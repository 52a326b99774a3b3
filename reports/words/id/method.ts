import type { ModelSummary } from '../../../schemas/summary.ts';
import { count, decimal, outOf, type Ratio } from '../../parts/number.ts';
import { decisions } from './decisions.ts';
import { expected } from './opening.ts';

/** Four decimals; what rounds to nothing is told as a bound, not as zero. */
function probability(value: number): string {
  return value > 0 && value < 0.00005 ? '<0,0001' : decimal(value, 4);
}

/** Where the weights of a pair of sources come from, in a sentence. */
function origin({ origin: from, pairs, rounds, converged, change }: ModelSummary): string {
  if (from === 'default')
    return `Bobot bawaan padan, tidak dipelajari dari berkas ini (${count(pairs)} pasangan).`;
  const how = `dari ${count(pairs)} pasangan dalam ${count(rounds)} putaran, ${converged ? 'sampai mantap' : `belum mantap: putaran habis dengan perubahan terakhir ${decimal(change, 4)}`}`;
  return from === 'pinned'
    ? `Bobot tetap dari model yang diberikan, dahulu dipelajari ${how}.`
    : `Dipelajari ${how}.`;
}

export const method = {
  name: 'Metode dan kepercayaan',
  heading: (wrong: number, ratio: Ratio): string =>
    `Diperkirakan ${expected(wrong)} dari ${count(ratio.numerator)} baris terpadankan keliru`,
  headingPlain: 'Bagaimana angka ini diperoleh',
  intro:
    'Baris dipasangkan menurut peluang, bukan menurut NIK saja: setiap persamaan dan perbedaan NIK, nama, tanggal lahir, jenis kelamin, dan keluarga menambah atau mengurangi bobot. Bobot dipelajari dari berkas itu sendiri, tanpa contoh berlabel.',
  terms: [
    ['Padan', 'NIK sama persis dan dapat dipakai, identitas sesuai.'],
    ['Usulan', 'NIK berbeda atau rusak, tetapi bukti lain cukup kuat. Menunggu persetujuan instansi.'],
    [
      'Tinjau',
      'Bukti belum cukup atau ada dua calon yang hampir sama kuat. Menunggu petugas; tidak dihitung sebagai terpadankan.',
    ],
    ['Sendiri', 'Tidak ada calon yang layak. Bisa penduduk daerah lain, bisa belum tercatat.'],
    ['Diduga', 'Berlaku untuk semua temuan sampai instansi yang berwenang memastikannya.'],
  ] as readonly (readonly [string, string])[],
  thresholds: 'Ambang dan perkiraan',
  accept: (value: number): string => `Pasangan diterima bila peluangnya paling sedikit ${decimal(value, 2)}.`,
  review: (value: number): string =>
    `Pasangan ditinjau bila peluangnya paling sedikit ${decimal(value, 2)}, tetapi belum diterima.`,
  wrong: (wrong: number, ratio: Ratio): string =>
    `Diperkirakan ${expected(wrong)} baris keliru dari ${count(ratio.numerator)} baris terpadankan: jumlah (1 − peluang) semua baris padan dan usulan.`,
  unmatched: (ratio: Ratio): string =>
    `Belum terpadankan: ${outOf({ numerator: ratio.denominator - ratio.numerator, denominator: ratio.denominator })} baris.`,
  pairs: (pairs: number): string => `${count(pairs)} pasangan calon dinilai.`,
  decisions,
  wrongCaption: 'Perkiraan baris keliru menurut berkas',
  file: 'Berkas',
  matchedRows: 'Terpadankan',
  wrongRows: ['Diperkirakan keliru', 'baris'] as const,
  expected,
  weights: (group: string): string => `Bobot ${group}`,
  weightsCaption: (group: string): string => `Bobot persamaan, ${group}`,
  model: (model: ModelSummary): string =>
    `${origin(model)} Bagian pasangan yang orangnya sama: ${probability(model.prior_same)}.`,
  unseen: (unseen: ModelSummary['unseen']): string =>
    `Tidak pernah terlihat saat belajar, jadi memakai nilai bawaan: ${unseen.map(({ comparison, levels }) => `${comparison} (${levels.join(', ')})`).join('; ')}.`,
  comparison: 'Perbandingan',
  level: 'Tingkat',
  m: ['m', 'orang sama'] as const,
  u: ['u', 'orang lain'] as const,
  weight: ['Bobot', 'bit'] as const,
  weightNote:
    'Bobot positif mendukung orang yang sama, bobot negatif menentangnya; satu bit melipatduakan peluang.',
  probability,
  signed: (bits: number): string => (bits > 0 ? `+${decimal(bits, 1)}` : decimal(bits, 1)),
  gatesCaption: 'Pemeriksaan sebelum terbit',
  gate: 'Pemeriksaan',
  result: 'Hasil',
  message: 'Keterangan',
  gateOk: 'lulus',
  gateWarn: 'peringatan',
  gateStop: 'gagal',
  limits: 'Batas laporan ini',
  limitsList: [
    'Register penduduk dianggap benar tentang NIK, kematian, dan perpindahan; kesalahan di dalamnya ikut terbawa.',
    'Tanggal data setiap berkas berbeda; sebagian perbedaan dapat terjadi karena waktu, bukan karena kesalahan.',
    'Warga yang bernama sama, lahir pada hari sama, dan tanpa NIK tidak dapat dibedakan dengan pasti.',
    'Perkiraan baris keliru adalah harapan statistik, bukan hasil pemeriksaan lapangan.',
  ],
};
