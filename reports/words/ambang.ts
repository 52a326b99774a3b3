import { count, decimal } from '../parts/number.ts';

interface CurveTotals {
  readonly claims: number;
  readonly wrong: number;
  readonly inRegister: number;
  readonly missed: number;
}

/** What the picture of the thresholds says. */
const id = {
  lang: 'id',
  title: 'Ambang lebih tinggi: lebih sedikit yang keliru, lebih banyak yang terlewat',
  subtitle: ({ claims, wrong, inRegister, missed }: CurveTotals): string =>
    `Tanpa ambang tambahan: ${count(claims)} baris dinyatakan orang tertentu di register, ${count(wrong)} keliru; ` +
    `dari ${count(inRegister)} baris yang orangnya ada di sana, ${count(missed)} terlewat.`,
  precision: 'Presisi: dari baris yang dinyatakan, bagian yang benar',
  recall: 'Recall: dari baris yang orangnya ada di register, bagian yang ditemukan',
  axis: 'Ambang peluang (skala log-odds)',
  note: 'Pita: rentang 95 %. Angka di balik gambar: ambang.csv.',
  percent: (share: number, places: number): string => `${decimal(share * 100, places)} %`,
  number: (value: number): string => String(value).replace('.', ','),
};

export type CurveWords = typeof id;

const en: CurveWords = {
  lang: 'en',
  title: 'A higher threshold: fewer wrong, more missed',
  subtitle: ({ claims, wrong, inRegister, missed }) =>
    `Without a further threshold: ${english(claims)} rows are said to be a person of the register, ${english(wrong)} wrongly; ` +
    `of ${english(inRegister)} rows whose person is there, ${english(missed)} are missed.`,
  precision: 'Precision: share of the rows so said that are right',
  recall: 'Recall: share of the rows whose person is in the register that are found',
  axis: 'Threshold of probability (log-odds scale)',
  note: 'Band: 95 % interval. The figures behind the picture: ambang.csv.',
  percent: (share, places) => `${(share * 100).toFixed(places)} %`,
  number: String,
};

const english = (value: number): string => count(value).replaceAll('.', ',');

export const CURVE_WORDS = { id, en } as const;
