import { bilingual } from './bilingual.ts';

export const explain = bilingual(
  {
    what: 'Menjelaskan mengapa satu baris dipadankan atau tidak, atau membandingkan dua baris',
    rows: 'SUMBER:BARIS, satu atau dua, misalnya bpjs:12',
    out: 'Folder hasil padan run',
    config: 'Berkas proyek (padan.yaml) yang dipakai saat padan run, bila ada',
    buka: 'Tampilkan data pribadi tanpa samaran; isi alasannya, dicatat',
    json: 'Semua angka sebagai JSON',
    svg: 'Tulis juga gambar bobot setiap isian ke berkas ini',
    examples: [
      ['$0 explain bpjs:12 --out hasil', 'Apa yang terjadi dengan baris ini, dan mengapa'],
      ['$0 explain bpjs:12 dukcapil:345 --out hasil', 'Mengapa kedua baris ini satu orang atau bukan'],
      ['$0 explain bpjs:12 --out hasil --svg bobot.svg', 'Juga sebagai gambar, disamarkan seperti teksnya'],
    ],
  },
  {
    what: 'Explain why a row was linked or not, or hold two rows against each other',
    rows: 'SOURCE:ROW, one or two, for example bpjs:12',
    out: 'Folder of the results of padan run',
    config: 'Project file (padan.yaml) that padan run was given, if any',
    buka: 'Show personal data unmasked; give the reason, which is logged',
    json: 'All figures as JSON',
    svg: 'Write a picture of the weight of each field to this file as well',
    examples: [
      ['$0 explain bpjs:12 --out hasil', 'What became of this row, and why'],
      ['$0 explain bpjs:12 dukcapil:345 --out hasil', 'Why these two rows are one person, or not'],
      ['$0 explain bpjs:12 --out hasil --svg bobot.svg', 'As a picture as well, masked like the text'],
    ],
  },
);
