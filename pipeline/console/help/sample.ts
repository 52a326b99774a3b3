import { bilingual } from './bilingual.ts';

export const sample = bilingual(
  {
    what: 'Mengambil sampel pasangan baris untuk diputuskan petugas: orang yang sama atau bukan',
    out: 'Folder hasil padan run',
    rows: 'Banyaknya pasangan',
    to: 'Berkas CSV untuk petugas; bawaan: terbatas/sampel.csv di folder hasil',
    seed: 'Bilangan lain memberi sampel lain',
    examples: [
      ['$0 sample --out hasil --rows 200', 'Isi kolom PUTUSAN di hasil/terbatas/sampel.csv, lalu:'],
      ['$0 evaluate --out hasil --labels hasil/terbatas/sampel.csv', 'Perkirakan presisi dan recall'],
    ],
  },
  {
    what: 'Draw a sample of pairs of rows for an officer to decide: the same person or not',
    out: 'Folder of the results of padan run',
    rows: 'How many pairs',
    to: 'CSV file for the officer; default: terbatas/sampel.csv in the folder of the results',
    seed: 'Another number draws another sample',
    examples: [
      ['$0 sample --out hasil --rows 200', 'Fill in the column PUTUSAN of hasil/terbatas/sampel.csv, then:'],
      ['$0 evaluate --out hasil --labels hasil/terbatas/sampel.csv', 'Estimate precision and recall'],
    ],
  },
);
