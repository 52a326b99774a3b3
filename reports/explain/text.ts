import type { Explanation, RejectExplanation } from '../../schemas/explanation.ts';
import { count } from '../parts/number.ts';
import { explainWords } from '../words/id/explain.ts';
import { decisionLines } from './decisions.ts';
import { rowName } from './figures.ts';
import { type Paint, wrapped } from './layout.ts';
import { rowLines } from './row.ts';
import { twoRowsLines } from './two-rows.ts';

/** An explanation for people, 100 columns wide. */
export function explanationText(explanation: Explanation, paint: Paint): string {
  const look = { masked: explanation.masked, paint };
  return `${[...decisionLines(explanation, paint), ...linesOf(explanation, look)].join('\n')}\n`;
}

function linesOf(explanation: Explanation, look: { masked: boolean; paint: Paint }): string[] {
  switch (explanation.kind) {
    case 'baris':
      return rowLines(explanation, look);
    case 'pasangan':
      return twoRowsLines(explanation, look);
    case 'ditolak':
      return rejectLines(explanation, look.paint);
  }
}

const rejectLines = ({ rows }: RejectExplanation, paint: Paint): string[] =>
  rows.flatMap((row) => [
    paint('judul', `${rowName(row)} (baris ke-${count(row.line)} di berkas): DITOLAK`),
    ...wrapped(
      `Sebab: ${explainWords.rejected(row.reason)}${row.column === '' ? '' : ` (mulai kolom ${row.column})`}.`,
    ),
    ...wrapped('Baris ini tidak ikut dipadankan dan tidak ada di crosswalk.csv; ia tercatat di rejects.csv.'),
    ...wrapped(explainWords.rejectedNext(row.reason)),
  ]);
