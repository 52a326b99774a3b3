import { bilingual } from './bilingual.ts';

export const generate = bilingual(
  {
    what: 'Membuat data sintetis satu kabupaten/kota: lima berkas dan kuncinya',
    out: 'Folder tujuan',
    residents: 'Jumlah penduduk hidup dalam register',
    seed: 'Benih acak: benih sama, berkas sama',
    asOf: 'Tanggal semua data, YYYY-MM-DD',
    regency: 'Kode Kemendagri kabupaten/kota',
    noise: 'Pengali semua laju cacat data',
    rate: 'Ubah satu laju: NAMA=NILAI, boleh diulang',
    listRates: 'Tampilkan semua laju lalu selesai',
    outMissing: '--out FOLDER wajib diisi',
    examples: [
      ['$0 generate --out contoh', '3.000 penduduk rekaan'],
      ['$0 generate --out kota --residents 100000 --noise 2', 'Satu kota, cacat dua kali lipat'],
      ['$0 generate --list-rates', 'Apa saja yang dapat diubah dengan --rate'],
    ],
  },
  {
    what: 'Make the synthetic data of a regency: five files and their truth',
    out: 'Folder to write to',
    residents: 'Number of living residents in the register',
    seed: 'Random seed: the same seed gives the same files',
    asOf: 'Date of all data, YYYY-MM-DD',
    regency: 'Kemendagri code of the regency',
    noise: 'Multiplies all rates of defects',
    rate: 'Change one rate: NAME=VALUE, may be repeated',
    listRates: 'Show all rates and end',
    outMissing: '--out FOLDER is needed',
    examples: [
      ['$0 generate --out contoh', '3,000 invented residents'],
      ['$0 generate --out kota --residents 100000 --noise 2', 'A city, with twice the defects'],
      ['$0 generate --list-rates', 'What --rate can change'],
    ],
  },
);
