import { count, outOf } from '../../parts/number.ts';

export const sources = {
  name: 'Sumber',
  heading: (files: number, rows: number, rejected: number): string =>
    rejected === 0
      ? `${count(files)} berkas, ${count(rows)} baris, semuanya diterima`
      : `${count(files)} berkas, ${count(rows)} baris, ${count(rejected)} ditolak`,
  none: 'Tidak ada berkas yang dibaca.',
  by: (agency: string, role: string): string => `${agency} · ${role}`,
  roles: {
    register: 'register acuan',
    file: 'dipadankan dengan register',
    list: 'daftar tambahan',
    bill: 'tagihan',
  },
  file: 'Berkas',
  extractDate: 'Tanggal data',
  rows: 'Baris berkas',
  control: 'Angka resmi',
  noControl: 'tidak disertakan',
  controlSame: 'sama dengan berkas',
  controlGap: (gap: number): string =>
    gap > 0 ? `berkas lebih ${count(gap)} baris` : `berkas kurang ${count(-gap)} baris`,
  rejected: 'Ditolak',
  unread: 'Sel tak terbaca',
  soundNik: 'NIK sah',
  noNik: 'tanpa kolom NIK',
  matched: 'Terpadankan',
  isRegister: 'acuan; berkas lain dipadankan dengannya',
  persons: 'Warga',
  personsOfRows: (persons: number, rows: number): string =>
    `${outOf({ numerator: persons, denominator: rows })} baris diterima`,
  ofStored: 'baris diterima',
  hash: 'SHA-256',
  reason: (label: string, rows: number): string => `${label} ${count(rows)}`,
  howTo: [
    'Ditolak: baris yang tidak dapat dibaca sebagai satu catatan, misalnya judul kolom yang berulang atau catatan kaki. Tiap baris yang ditolak ada dalam rejects.csv dengan nomor baris dan sebabnya.',
    'Sel tak terbaca: berisi, tetapi bukan nilai yang dikenal di kolomnya; barisnya tetap diterima, tanpa nilai itu.',
    'NIK sah: dapat dipakai setelah dibersihkan tanpa mengubah angkanya. Penyebut: baris yang diterima.',
    'Terpadankan: baris padan ditambah usulan, dibagi baris yang diterima dari berkas itu.',
    'Warga: orang yang berbeda di balik baris yang diterima; baris ganda dihitung sekali.',
    'SHA-256: dua belas angka pertama dari sidik berkas; berkas dengan sidik sama isinya sama.',
  ],
};
