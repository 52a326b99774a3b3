import type { CalibrationScore, Difference, Evaluation, Score, Share } from '../../schemas/evaluation.ts';
import { figureTable } from './figure-table.ts';

/** The evaluation for people. */
export function evaluationTables(evaluation: Evaluation): string {
  const { twins, verdicts, probabilities, calibration, findings, against } = evaluation;
  const parts = [
    scoreTable('pasangan baris', evaluation.pairs),
    scoreTable('antarsumber', evaluation.pairs_by_source),
    ...(evaluation.pairs_by_nik === null ? [] : [scoreTable('menurut NIK', evaluation.pairs_by_nik)]),
    personTable(evaluation),
    ...(twins === null
      ? []
      : [
          figureTable(
            ['pasangan kembar', 'banyak', 'bagian', RANGE],
            [
              ['terpisah', String(twins.apart), shareOf(twins.apart, twins.pairs), ''],
              [
                'tergabung',
                String(twins.merged),
                shareOf(twins.merged, twins.pairs),
                ends(twins.merged_share),
              ],
            ],
          ),
        ]),
    ...(verdicts === null
      ? []
      : [
          figureTable(
            ['status', 'baris', 'benar', 'salah', 'dugaan', `salah, ${RANGE}`],
            verdicts.map(({ name, rows, right, wrong, expected_wrong, wrong_share }) => [
              name,
              ...[rows, right, wrong].map(String),
              expected_wrong === null ? '-' : expected_wrong.toFixed(1),
              ends(wrong_share),
            ]),
          ),
        ]),
    ...(probabilities === null
      ? []
      : [
          calibrationTable(
            'peluang',
            probabilities.filter(({ rows }) => rows > 0),
          ),
        ]),
    ...(calibration === null ? [] : [calibrationTable('menurut sumber', calibration)]),
    ...(calibration === null
      ? []
      : [
          `Baris padan dan usulan yang keliru: dugaan ${evaluation.expected_wrong.toFixed(1)}, sebenarnya ${evaluation.actual_wrong}\n`,
        ]),
    ...(findings === null ? [] : [scoreTable('temuan', findings)]),
    ...(against === null ? [] : [differenceTable(against)]),
    'Rentang 95 %: sejauh mana angkanya dapat berubah bila orangnya lain, datanya sejenis (docs/model.md).\n',
  ];
  return parts.join('\n');
}

const RANGE = 'rentang 95 %';
const DECIMALS = 5;

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '-' : (part / whole).toFixed(DECIMALS);
const value = (share: Share | null): string => share?.value.toFixed(DECIMALS) ?? '-';
const ends = (share: Share | null, decimals = DECIMALS): string =>
  share === null ? '-' : `${share.low.toFixed(decimals)} - ${share.high.toFixed(decimals)}`;

const scoreTable = (title: string, scores: readonly Score[]): string =>
  figureTable(
    [title, 'benar', 'salah', 'terlewat', 'presisi', 'recall', 'F1', `F1, ${RANGE}`],
    scores.map(({ name, right, wrong, missed, precision, recall, f1 }) => [
      name,
      ...[right, wrong, missed].map(String),
      ...[precision, recall, f1].map(value),
      ends(f1),
    ]),
  );

const personTable = ({ persons }: Evaluation): string =>
  figureTable(
    ['orang', 'banyak', 'bagian', RANGE],
    [
      ['tepat', String(persons.exact), value(persons.exact_share), ends(persons.exact_share)],
      ['campur', String(persons.mixed), value(persons.mixed_share), ends(persons.mixed_share)],
      ['pecah', String(persons.split), value(persons.split_share), ends(persons.split_share)],
      ['semua', String(persons.total), shareOf(persons.total, persons.total), ''],
    ],
  );

/** Over less than this a ratio says nothing; csv and json have it all the same. */
const LEAST_EXPECTED = 0.1;

const calibrationTable = (title: string, scores: readonly CalibrationScore[]): string =>
  figureTable(
    [title, 'baris', 'benar', 'salah', 'dugaan', 'nisbah', `nisbah, ${RANGE}`],
    scores.map(({ name, rows, wrong, expected_wrong, ratio }) => [
      name,
      ...[rows, rows - wrong, wrong].map(String),
      expected_wrong.toFixed(1),
      ...(expected_wrong < LEAST_EXPECTED ? ['-', '-'] : [ratio?.value.toFixed(2) ?? '-', ends(ratio, 2)]),
    ]),
  );

/** Measures shown to people; the others are in csv and json. */
const MEASURE_WORDS: Readonly<Record<string, string>> = { f1: 'F1', exact_share: 'tepat' };

/** The other result's figure beside this one's; whether one is better is said only where chance does not explain it. */
const differenceTable = (list: readonly Difference[]): string =>
  figureTable(
    ['dibanding hasil lain', 'ini', 'lain', 'selisih', RANGE, ''],
    list
      .filter(({ measure }) => MEASURE_WORDS[measure] !== undefined)
      .map(({ name, measure, this: here, other, difference }) => [
        `${name}: ${MEASURE_WORDS[measure] ?? ''}`,
        here.toFixed(DECIMALS),
        other.toFixed(DECIMALS),
        signed(difference.value),
        `${signed(difference.low)} s.d. ${signed(difference.high)}`,
        difference.low > 0 ? 'lebih baik' : difference.high < 0 ? 'lebih buruk' : 'tidak terbedakan',
      ]),
  );

const signed = (figure: number): string => `${figure < 0 ? '' : '+'}${figure.toFixed(DECIMALS)}`;
