import type { Share } from '../../schemas/evaluation.ts';
import type { SampleEvaluation } from '../../schemas/sample.ts';
import type { EvaluationFormat } from './evaluation.ts';
import { flat, measureLines } from './flat-measures.ts';
import { figureTable } from './figure-table.ts';

export function sampleEvaluationText(evaluation: SampleEvaluation, format: EvaluationFormat): string {
  switch (format) {
    case 'table':
      return tables(evaluation);
    case 'csv':
      return csv(evaluation);
    case 'json':
      return `${JSON.stringify(json(evaluation), null, 2)}\n`;
  }
}

function json({ strata, precision_if_unsure, recall_if_unsure, ...figures }: SampleEvaluation): object {
  return { ...flat(figures), precision_if_unsure, recall_if_unsure, strata };
}

function csv({
  strata,
  precision_if_unsure,
  recall_if_unsure,
  schema: _,
  ...figures
}: SampleEvaluation): string {
  const [precisionLow, precisionHigh] = precision_if_unsure;
  const [recallLow, recallHigh] = recall_if_unsure;
  const ifUnsure = {
    precision_if_unsure_low: precisionLow,
    precision_if_unsure_high: precisionHigh,
    recall_if_unsure_low: recallLow,
    recall_if_unsure_high: recallHigh,
  };
  const all = { name: 'semua', ...figures, ...ifUnsure };
  return measureLines([
    ['sample', [all]],
    ['strata', strata],
  ]);
}

function tables(evaluation: SampleEvaluation): string {
  const { strata, unsure, wrong, missed, expected_wrong: expected } = evaluation;
  const share = (name: string, figure: Share | null, places: number): string[] =>
    figure === null
      ? [name, '-', '']
      : [
          name,
          figure.value.toFixed(places),
          `${figure.low.toFixed(places)} - ${figure.high.toFixed(places)}`,
        ];
  const notes = [
    `Diputuskan ${evaluation.answered} pasangan sebagai sampel dari ${evaluation.claims} yang dinyatakan satu orang dan ${evaluation.refused} yang tidak.`,
    `Menurut peluangnya sendiri, padan menduga ${expected.toFixed(1)} dari yang dinyatakan satu orang keliru.`,
    ...(unsure === 0
      ? []
      : [
          `${unsure} putusan ragu tidak ikut dihitung. Bila semuanya memberatkan padan: presisi ${figure(evaluation.precision_if_unsure[0])}, recall ${figure(evaluation.recall_if_unsure[0])}; bila meringankan: ${figure(evaluation.precision_if_unsure[1])} dan ${figure(evaluation.recall_if_unsure[1])}.`,
        ]),
    ...(evaluation.unanswered_pairs === 0
      ? []
      : [`${evaluation.unanswered_pairs} pasangan dari golongan yang seluruhnya ragu tidak ikut dihitung.`]),
    `Recall hanya atas pasangan yang pernah dibandingkan: ${evaluation.without_candidate} baris tanpa calon sama sekali, dan orang yang benar dari baris yang salah orang, tidak tampak di sini.`,
  ];
  return [
    figureTable(
      ['golongan', 'pasangan', 'sama', 'beda', 'ragu'],
      strata.map(({ name, size, same, different, unsure: doubtful }) => [
        name,
        ...[size, same, different, doubtful].map(String),
      ]),
    ),
    figureTable(
      ['perkiraan', 'angka', 'rentang 95 %'],
      [
        share('presisi', evaluation.precision, 4),
        share('recall', evaluation.recall, 4),
        share('F1', evaluation.f1, 4),
        share('keliru', wrong, 0),
        share('terlewat', missed, 0),
      ],
    ),
    notes.map((note) => `${note}\n`).join(''),
  ].join('\n');
}

const figure = (value: number | null): string => value?.toFixed(4) ?? '-';
