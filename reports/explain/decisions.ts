import type { Explanation, OfficerDecision } from '../../schemas/explanation.ts';
import type { ExplainText } from '../words/id/explain-text.ts';
import { rowName } from './figures.ts';
import { wrapped } from './layout.ts';
import type { Look } from './look.ts';

/** What officers decided of these rows, before all else: no weight below counts against it. */
export function decisionLines({ decisions = [] }: Explanation, { paint, words }: Look): string[] {
  if (decisions.length === 0) return [];
  return [
    paint('judul', words.text.decisions),
    ...decisions.flatMap((decision) => wrapped(decisionWords(decision, words.text))),
    '',
  ];
}

const decisionWords = ({ rows, same, officer, date }: OfficerDecision, text: ExplainText): string =>
  text.decision({ rows: rows.map(rowName), same, officer, date });
