import { bilingual } from './bilingual.ts';

export const evaluate = bilingual(
  {
    what: 'Membandingkan hasil dengan kunci jawaban: presisi, recall, dan F1',
    out: 'Folder hasil yang dinilai',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv dengan kolom findings, untuk menilai temuan',
  },
  {
    what: 'Compare results with the truth: precision, recall and F1',
    out: 'Folder of the results to be judged',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv with a column findings, to judge the findings',
  },
);
