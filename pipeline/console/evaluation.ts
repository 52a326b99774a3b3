import type { Evaluation } from '../evaluate/evaluation.ts';
import type { Score } from '../evaluate/pairs.ts';

export type EvaluationFormat = 'table' | 'csv' | 'json';

export function evaluationText(evaluation: Evaluation, format: EvaluationFormat): string {
  switch (format) {
    case 'table':
      return tables(evaluation);
    case 'csv':
      return csv(evaluation);
    case 'json':
      return `${JSON.stringify(withRatios(evaluation), null, 2)}\n`;
  }
}

/** What could not be judged, a line each; for stderr, so that a table or a CSV stays what it is. */
export function leftOutText({ left_out }: Evaluation): string {
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
  ];
  return lines.map((line) => `Perhatian: ${line}\n`).join('');
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const ratios = ({ right, wrong, missed }: Score): Record<'precision' | 'recall' | 'f1', number | null> => ({
  precision: ratio(right, right + wrong),
  recall: ratio(right, right + missed),
  f1: ratio(2 * right, 2 * right + wrong + missed),
});

const scored = (scores: readonly Score[]): Measured[] =>
  scores.map((score) => ({ ...score, ...ratios(score) }));

type Measured = Readonly<Record<string, string | number | null>> & { readonly name: string };

function withRatios(evaluation: Evaluation): object {
  const { pairs, pairs_by_source, pairs_by_nik, findings } = evaluation;
  return {
    ...evaluation,
    pairs: scored(pairs),
    pairs_by_source: scored(pairs_by_source),
    pairs_by_nik: scored(pairs_by_nik),
    findings: findings && scored(findings),
  };
}

/** Every measure on a line of its own: what is added later adds lines, never columns. */
function csv(evaluation: Evaluation): string {
  const { rows, persons, twins, expected_wrong, actual_wrong, left_out, findings } = evaluation;
  const all = { name: 'semua' };
  const sections: readonly (readonly [string, readonly Measured[]])[] = [
    ['pairs', scored(evaluation.pairs)],
    ['pairs_by_source', scored(evaluation.pairs_by_source)],
    ['pairs_by_nik', scored(evaluation.pairs_by_nik)],
    ['persons', [{ ...all, ...persons }]],
    ['twins', twins === null ? [] : [{ ...all, ...twins }]],
    ['verdicts', evaluation.verdicts.map((verdict) => ({ ...verdict }))],
    ['probabilities', evaluation.probabilities.map((band) => ({ ...band }))],
    ['rows', [{ ...all, rows, expected_wrong, actual_wrong }]],
    ['findings', scored(findings ?? [])],
    [
      'left_out',
      [
        ...left_out.truthSources.map(({ source, rows: count }) => ({ name: source, not_in_result: count })),
        ...left_out.unknownSources.map(({ source, rows: count }) => ({ name: source, not_in_truth: count })),
        {
          ...all,
          without_truth: left_out.rowsWithoutTruth,
          not_in_crosswalk: left_out.rowsNotInCrosswalk,
        },
      ],
    ],
  ];
  const lines = sections.flatMap(([section, entries]) =>
    entries.flatMap(({ name, ...measures }) =>
      Object.entries(measures).map(
        ([measure, value]) => `${section},"${name.replaceAll('"', '""')}",${measure},${value ?? ''}`,
      ),
    ),
  );
  return ['section,name,measure,value', ...lines].map((line) => `${line}\n`).join('');
}

function tables(evaluation: Evaluation): string {
  const { persons, twins, findings, expected_wrong, actual_wrong } = evaluation;
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(4));
  const verdicts = evaluation.verdicts.map(({ name, rows, right, wrong, expected_wrong: expected }) => [
    name,
    String(rows),
    String(right),
    String(wrong),
    expected === null ? '-' : expected.toFixed(1),
  ]);
  const bands = evaluation.probabilities
    .filter(({ rows }) => rows > 0)
    .map(({ name, rows, wrong, expected_wrong: expected }) => [
      name,
      String(rows),
      String(rows - wrong),
      String(wrong),
      expected.toFixed(1),
    ]);
  const judged = ['baris', 'benar', 'salah', 'dugaan'];
  const parts = [
    scoreTable('pasangan baris', evaluation.pairs),
    scoreTable('antarsumber', evaluation.pairs_by_source),
    scoreTable('menurut NIK', evaluation.pairs_by_nik),
    table(
      ['orang', 'banyak', 'bagian'],
      [
        ['tepat', String(persons.exact), share(persons.exact, persons.total)],
        ['campur', String(persons.mixed), share(persons.mixed, persons.total)],
        ['pecah', String(persons.split), share(persons.split, persons.total)],
        ['semua', String(persons.total), share(persons.total, persons.total)],
      ],
    ),
    ...(twins === null
      ? []
      : [
          table(
            ['pasangan kembar', 'banyak', 'bagian'],
            [
              ['terpisah', String(twins.apart), share(twins.apart, twins.pairs)],
              ['tergabung', String(twins.merged), share(twins.merged, twins.pairs)],
            ],
          ),
        ]),
    table(['status', ...judged], verdicts),
    table(['peluang', ...judged], bands),
    `Baris padan dan usulan yang keliru: dugaan ${expected_wrong.toFixed(1)}, sebenarnya ${actual_wrong}\n`,
    ...(findings === null ? [] : [scoreTable('temuan', findings)]),
  ];
  return parts.join('\n');
}

function scoreTable(title: string, scores: readonly Score[]): string {
  const rows = scores.map((score) => [
    score.name,
    ...[score.right, score.wrong, score.missed].map(String),
    ...Object.values(ratios(score)).map((value) => value?.toFixed(4) ?? '-'),
  ]);
  return table([title, 'benar', 'salah', 'terlewat', 'presisi', 'recall', 'F1'], rows);
}

const FIRST_WIDTH = 18;
const WIDTH = 10;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const first = Math.max(FIRST_WIDTH, ...rows.map(([name = '']) => name.length));
  return [head, ...rows]
    .map(
      ([name = '', ...cells]) =>
        `${name.padEnd(first)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}\n`,
    )
    .join('');
}
