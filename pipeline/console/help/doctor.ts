import { bilingual } from './bilingual.ts';

export const doctor = bilingual(
  {
    what: 'Memeriksa komputer, folder hasil, dan penyimpanan sebelum atau sesudah gangguan',
    out: 'Folder hasil yang diperiksa',
    config: 'Berkas proyek: folder hasil, tanggal, dan ukuran berkas sumber diambil dari sana',
    json: 'Hasil sebagai JSON untuk mesin',
    examples: [
      ['$0 doctor', 'Komputer saja'],
      ['$0 doctor --config padan.yaml', 'Juga berkas sumber, folder hasil, dan penyimpanan'],
    ],
  },
  {
    what: 'Check the machine, the output folder and the store, before a run or after trouble',
    out: 'Output folder to look at',
    config: 'Project file: output folder, date and size of the source files are taken from it',
    json: 'Result as JSON for machines',
    examples: [
      ['$0 doctor', 'The machine alone'],
      ['$0 doctor --config padan.yaml', 'Source files, output folder and stores as well'],
    ],
  },
);
