import { bilingual } from './bilingual.ts';

export const profile = bilingual(
  {
    what: 'Memeriksa berkas sebelum dipadankan: bentuk, kolom, mutu NIK, tanggal, nama',
    files: 'Berkas, folder, atau pola',
    source:
      'Anggap berkas ini sebagai sumber tersebut (dukcapil, dinsos, bpjs, …); bawaan: diduga dari kolomnya',
    asOf: 'Tanggal acuan YYYY-MM-DD (bawaan: hari ini)',
    json: 'Cetak sebagai JSON',
    html: 'Tulis juga sebagai halaman HTML ke berkas ini',
    examples: [
      ['$0 profile bpjs.xlsx', 'Apa isi berkas ini'],
      ['$0 profile data/ --html profil.html', 'Semua daftar dalam folder, juga sebagai halaman'],
      ['$0 profile daftar.csv --source dinsos', 'Baca sebagai data Dinsos'],
    ],
  },
  {
    what: 'Look at files before linking: form, columns, quality of NIK, dates, names',
    files: 'Files, folders or patterns',
    source: 'Take the file for this source (dukcapil, dinsos, bpjs, …); default: guessed by its columns',
    asOf: 'Date of reference YYYY-MM-DD (default: today)',
    json: 'Print as JSON',
    html: 'Write an HTML page to this file as well',
    examples: [
      ['$0 profile bpjs.xlsx', 'What is in this file'],
      ['$0 profile data/ --html profil.html', 'All lists in a folder, as a page as well'],
      ['$0 profile daftar.csv --source dinsos', 'Read it as data of Dinsos'],
    ],
  },
);
