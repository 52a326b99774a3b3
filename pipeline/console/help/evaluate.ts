import { bilingual } from './bilingual.ts';

export const evaluate = bilingual(
  {
    what: 'Membandingkan hasil dengan kunci jawaban: pasangan, orang, status, temuan',
    out: 'Folder hasil yang dinilai',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv: findings untuk menilai temuan, twin_of untuk orang kembar',
    against: 'Folder hasil lain dari berkas yang sama: selisihnya dengan hasil ini',
    format: 'Bentuk hasil: tabel untuk dibaca, csv atau json untuk mesin',
    examples: [
      ['$0 evaluate --out hasil --truth truth.csv', 'Pasangan, orang, dan status'],
      ['$0 evaluate --out hasil --truth truth.csv --persons persons.csv', 'Juga temuan dan orang kembar'],
      ['$0 evaluate --out hasil --truth truth.csv --format csv > nilai.csv', 'Untuk diolah lagi'],
    ],
  },
  {
    what: 'Compare results with the truth: pairs, persons, verdicts, findings',
    out: 'Folder of the results to be judged',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv: findings to judge the findings, twin_of for twins',
    against: 'Folder of another result on the same files: what differs from this one',
    format: 'Form of the result: a table to read, csv or json for machines',
    examples: [
      ['$0 evaluate --out hasil --truth truth.csv', 'Pairs, persons and verdicts'],
      ['$0 evaluate --out hasil --truth truth.csv --persons persons.csv', 'Findings and twins as well'],
      ['$0 evaluate --out hasil --truth truth.csv --format csv > nilai.csv', 'To be worked on'],
    ],
  },
);
