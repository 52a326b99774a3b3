import type { GroupedSummary, LeftOutField } from '../../../schemas/summary.ts';
import { count, decimal } from '../../parts/number.ts';

/** Why a field was left out: told while running, at the end and in the report. */
export const leftOut = ({ field, within, share }: LeftOutField): string =>
  `isian ${field} tidak dibandingkan: kata-katanya sudah ada di isian ${within.join(', ')} (${decimal(Math.floor(share * 1000) / 10, 1)}\u00a0% barisnya), dan bukti yang sama tidak dihitung dua kali`;

/** The report on files of any columns. */
export const lain = {
  title: 'Laporan pemadanan',
  about:
    'Laporan ini menunjukkan baris mana yang merupakan orang atau benda yang sama, dalam satu berkas atau antarberkas. Daftarnya ada di terbatas/crosswalk.csv: baris dengan person_id yang sama adalah satu.',
  grouped: ({ groups, rows }: GroupedSummary, stored: number, wrong: string): string =>
    `${count(rows)} dari ${count(stored)} baris tergabung dalam ${count(groups)} kelompok; diperkirakan ${wrong} baris keliru.`,
  sources: 'Sumber',
  columns: ['Sumber', 'Baris berkas', 'Ditolak', 'Diterima', 'Yang berbeda', 'Baris ganda', 'Ditinjau'],
  how: 'Yang berbeda: orang atau benda yang berbeda di balik baris yang diterima. Baris ganda: baris yang diterima dikurangi yang berbeda. Ditinjau: diklaim oleh acuan, tetapi belum pasti.',
  fields: 'Isian yang dibandingkan',
  fieldColumns: [
    'Pasangan sumber',
    'Isian',
    'Tingkat',
    'Di antara yang sama',
    'Di antara yang lain',
    'Bobot (bit)',
  ],
  fieldHow:
    'Dipelajari dari berkas ini sendiri, tanpa contoh yang sudah diketahui. Di antara yang sama: bagian pasangan satu orang yang berada di tingkat itu; di antara yang lain: bagian pasangan dua orang.',
  note: 'Catatan:',
  rules: 'Aturan pengusul pasangan',
  ruleColumns: ['Aturan', 'Pasangan', 'Pasangan baru', 'Kelompok ditolak'],
} as const;
