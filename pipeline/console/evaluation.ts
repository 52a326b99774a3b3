import type { Evaluation } from '../../schemas/evaluation.ts';
import { evaluationTables } from './evaluation-tables.ts';
import { type NamedMeasures, flat, measureLines } from './flat-measures.ts';

export type EvaluationFormat = 'table' | 'csv' | 'json';

export function evaluationText(evaluation: Evaluation, format: EvaluationFormat): string {
  switch (format) {
    case 'table':
      return evaluationTables(evaluation);
    case 'csv':
      return csv(evaluation);
    case 'json':
      return `${JSON.stringify(withEnds(evaluation), null, 2)}\n`;
  }
}

/** What could not be judged, a line each; for stderr, so that a table or a CSV stays what it is. */
export function leftOutText({ left_out, pairs_by_nik, verdicts }: Evaluation): string {
  const { truthSources, unknownSources, rowsWithoutTruth, rowsNotInCrosswalk } = left_out;
  const lines = [
    ...truthSources.map(
      ({ source, rows }) =>
        `sumber ${source} ada di kunci (${rows} baris), tidak ada di hasil ini: tidak dinilai`,
    ),
    ...unknownSources.map(
      ({ source, rows }) =>
        `sumber ${source} ada di hasil (${rows} baris), tidak ada di kunci: tidak dinilai`,
    ),
    ...(rowsWithoutTruth > 0 ? [`${rowsWithoutTruth} baris hasil tidak ada di kunci: tidak dinilai`] : []),
    ...(rowsNotInCrosswalk > 0
      ? [`${rowsNotInCrosswalk} baris kunci tidak ada di crosswalk.csv (ditolak?): dihitung terlewat`]
      : []),
    ...(pairs_by_nik === null ? ['tidak ada NIK yang dapat dipakai: tidak dinilai menurut NIK'] : []),
    ...(verdicts === null
      ? ['tidak ada register atau status: status, peluang, dan ambang tidak dinilai']
      : []),
  ];
  return lines.map((line) => `Perhatian: ${line}\n`).join('');
}

const SECTIONS = [
  'pairs',
  'pairs_by_source',
  'pairs_by_nik',
  'persons',
  'twins',
  'verdicts',
  'probabilities',
  'calibration',
  'thresholds',
  'findings',
  'against',
] as const;

const withEnds = (evaluation: Evaluation): object => ({
  ...evaluation,
  ...Object.fromEntries(
    SECTIONS.map((section) => {
      const measures: object | readonly object[] | null = evaluation[section];
      if (measures === null) return [section, null];
      return [section, Array.isArray(measures) ? measures.map(flat) : flat(measures)];
    }),
  ),
});

/** Lets measures of any kind stand in one list. */
const named = (
  ...list: readonly (Readonly<Record<string, string | number>> & NamedMeasures)[]
): readonly NamedMeasures[] => list;

/** Every measure on a line of its own: what is added later adds lines, never columns. */
function csv(evaluation: Evaluation): string {
  const { rows, persons, twins, expected_wrong, actual_wrong, left_out } = evaluation;
  const all = { name: 'semua' };
  const sections: readonly (readonly [string, readonly NamedMeasures[]])[] = [
    ['pairs', evaluation.pairs],
    ['pairs_by_source', evaluation.pairs_by_source],
    ['pairs_by_nik', evaluation.pairs_by_nik ?? []],
    ['persons', [{ ...all, ...persons }]],
    ['twins', twins === null ? [] : [{ ...all, ...twins }]],
    ['verdicts', evaluation.verdicts ?? []],
    ['probabilities', evaluation.probabilities ?? []],
    ['calibration', evaluation.calibration ?? []],
    [
      'thresholds',
      (evaluation.thresholds ?? []).map(({ threshold, ...rest }) => ({ name: String(threshold), ...rest })),
    ],
    ['rows', named({ ...all, rows, expected_wrong, actual_wrong })],
    ['findings', evaluation.findings ?? []],
    [
      'against',
      (evaluation.against ?? []).map(({ name, measure, this: here, other, difference }) => ({
        name,
        [`${measure}_this`]: here,
        [`${measure}_other`]: other,
        [`${measure}_difference`]: difference,
      })),
    ],
    [
      'left_out',
      [
        ...left_out.truthSources.map(({ source, rows: count }) => ({ name: source, not_in_result: count })),
        ...left_out.unknownSources.map(({ source, rows: count }) => ({ name: source, not_in_truth: count })),
        ...named({
          ...all,
          without_truth: left_out.rowsWithoutTruth,
          not_in_crosswalk: left_out.rowsNotInCrosswalk,
        }),
      ],
    ],
  ];
  return measureLines(sections);
}
