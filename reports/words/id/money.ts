import { count } from '../../parts/number.ts';
import { rupiah } from '../../parts/rupiah.ts';

export const money = {
  name: 'Uang',
  heading: (amount: number, rows: number): string =>
    `Diduga ${rupiah(amount)} sebulan perlu diperiksa, pada ${count(rows)} baris`,
  nothing: 'Tidak ada rupiah yang terkait dengan temuan',
  noTariffs: 'Tabel tarif tidak disertakan, jadi rupiah tidak dihitung.',
  intro:
    'Setiap rupiah dihitung sekali: baris yang masuk beberapa kelas hanya dihitung pada kelas yang paling didahulukan.',
  caption: 'Rupiah sebulan, dihitung sekali',
  class: 'Kelas',
  countedRows: 'Baris dihitung',
  allRows: 'dari baris kelas',
  formula: 'Rumus',
  countedFormula: (rows: number, idrMonth: number): string =>
    `${count(rows)} baris × ${rupiah(idrMonth)} × 1 bulan`,
  classFormula: (formula: string): string => `seluruh kelas: ${formula}`,
  monthly: 'Rp sebulan',
  since: ['Rp sejak kejadian', 'seluruh baris'] as const,
  gap: (amount: number): string =>
    `Perhatian: jumlah kelas berbeda ${rupiah(amount)} dari jumlah yang dihitung. Angka ini perlu diperiksa.`,
  sinceNote:
    'Rp sejak kejadian: tarif dikalikan bulan sejak tanggal meninggal, pindah, atau mulai terdaftar, bila tanggal itu ada dalam data.',
  tariffCaption: 'Tarif yang dipakai',
  tariff: 'Tarif',
  perMonth: ['Rp', 'per orang sebulan'] as const,
  from: 'Berlaku sejak',
  payer: 'Pembayar',
  legal: 'Dasar hukum',
  howTo: [
    'Bentuk pemeriksa: baris × tarif × bulan. Tarif diambil dari tabel yang dapat disunting, menurut tanggal berlakunya.',
    'Contoh bentuknya: 3.868 baris × Rp 35.000 × 1 bulan = Rp 135.380.000.',
    'Rupiah menunjukkan nilai yang perlu diperiksa, bukan kerugian yang sudah terbukti.',
  ],
};
