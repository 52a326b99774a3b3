import { bilingual } from './bilingual.ts';

export const model = bilingual(
  {
    what: 'Menulis halaman tentang model pemadanan: bobot setiap isian, ambang, aturan, pembelajaran',
    out: 'Folder hasil padan run',
    config: 'Berkas proyek (padan.yaml) yang dipakai saat padan run, bila ada',
    html: 'Berkas halaman; tanpa data pribadi',
    json: 'Cetak semua angkanya sebagai JSON, tanpa menulis halaman',
    examples: [
      ['$0 model --out hasil', 'Tulis model.html di folder tempat Anda mengetik'],
      ['$0 model --out hasil --lang en --html model-en.html', 'Dalam bahasa Inggris, ke berkas lain'],
    ],
  },
  {
    what: 'Write a page about the linkage model: weight of each field, thresholds, rules, training',
    out: 'Folder of the results of padan run',
    config: 'Project file (padan.yaml) that padan run was given, if any',
    html: 'File of the page; it holds no personal data',
    json: 'Print all its figures as JSON, and write no page',
    examples: [
      ['$0 model --out hasil', 'Write model.html in the folder where you type'],
      ['$0 model --out hasil --lang en --html model-en.html', 'In English, to another file'],
    ],
  },
);
