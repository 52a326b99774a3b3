import { bilingual } from './bilingual.ts';

export const evaluate = bilingual(
  {
    what: 'Menilai hasil dengan kunci jawaban, atau dengan sampel yang diputuskan petugas',
    out: 'Folder hasil yang dinilai',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv: findings untuk menilai temuan, twin_of untuk orang kembar',
    labels: 'Daftar dari padan sample yang sudah diisi, sebagai ganti --truth',
    against: 'Folder hasil lain dari berkas yang sama: selisihnya dengan hasil ini',
    curve: 'Folder untuk kurva ambang: ambang.csv dan ambang.svg',
    format: 'Bentuk hasil: tabel untuk dibaca, csv atau json untuk mesin',
    examples: [
      ['$0 evaluate --out hasil --truth truth.csv', 'Pasangan, orang, dan status'],
      ['$0 evaluate --out hasil --truth truth.csv --persons persons.csv', 'Juga temuan dan orang kembar'],
      ['$0 evaluate --out hasil --truth truth.csv --against hasil-lama', 'Mana yang lebih baik'],
      ['$0 evaluate --out hasil --labels hasil/terbatas/sampel.csv', 'Dari putusan petugas atas sampel'],
    ],
  },
  {
    what: 'Judge results by the truth, or by a sample that an officer decided',
    out: 'Folder of the results to be judged',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv: findings to judge the findings, twin_of for twins',
    labels: 'Filled-in list of padan sample, in place of --truth',
    against: 'Folder of another result on the same files: what differs from this one',
    curve: 'Folder for the curve of thresholds: ambang.csv and ambang.svg',
    format: 'Form of the result: a table to read, csv or json for machines',
    examples: [
      ['$0 evaluate --out hasil --truth truth.csv', 'Pairs, persons and verdicts'],
      ['$0 evaluate --out hasil --truth truth.csv --persons persons.csv', 'Findings and twins as well'],
      ['$0 evaluate --out hasil --truth truth.csv --against hasil-lama', 'Which is better'],
      ['$0 evaluate --out hasil --labels hasil/terbatas/sampel.csv', "By an officer's decisions on a sample"],
    ],
  },
);
