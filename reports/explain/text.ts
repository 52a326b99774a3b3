import type { Explanation, RejectExplanation } from '../../schemas/explanation.ts';
import type { ExplainWords } from '../words/explain.ts';
import { decisionLines } from './decisions.ts';
import { rowName } from './figures.ts';
import { type Paint, wrapped } from './layout.ts';
import type { Look } from './look.ts';
import { rowLines } from './row.ts';
import { twoRowsLines } from './two-rows.ts';

/** An explanation for people, 100 columns wide. */
export function explanationText(explanation: Explanation, words: ExplainWords, paint: Paint): string {
  const look = { masked: explanation.masked, paint, words };
  return `${[...decisionLines(explanation, look), ...linesOf(explanation, look)].join('\n')}\n`;
}

function linesOf(explanation: Explanation, look: Look): string[] {
  switch (explanation.kind) {
    case 'baris':
      return rowLines(explanation, look);
    case 'pasangan':
      return twoRowsLines(explanation, look);
    case 'ditolak':
      return rejectLines(explanation, look);
  }
}

const rejectLines = ({ rows }: RejectExplanation, { paint, words: { text, terms } }: Look): string[] =>
  rows.flatMap((row) => [
    paint('judul', text.title(rowName(row), row.line, text.rejected)),
    ...wrapped(text.rejectedWhy(terms.rejected(row.reason), row.column)),
    ...wrapped(text.rejectedWhere),
    ...wrapped(terms.rejectedNext(row.reason)),
  ]);
