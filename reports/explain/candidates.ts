import type { Candidate, PlacedRow, RowExplanation } from '../../schemas/explanation.ts';
import { rowName } from './figures.ts';
import { heading, wrapped } from './layout.ts';
import type { Look } from './look.ts';

type Rivals = Pick<RowExplanation, 'candidates' | 'candidateCount'>;

/** How far behind the next candidate of a row is; '' where the row did not get its person by its own pair. */
export function runnerUpWords(row: PlacedRow, { candidates }: Rivals, { words: { text } }: Look): string {
  const [, second] = candidates;
  if (row.way !== 'langsung') return '';
  if (second === undefined || row.marginBits === null) return text.noRunnerUp;
  return text.runnerUp(rowName(second), row.marginBits);
}

export function candidateLines(
  row: PlacedRow,
  { candidates, candidateCount }: Rivals,
  { paint, words }: Look,
): string[] {
  const { text, figures } = words;
  const more = candidateCount - candidates.length;
  const line = (candidate: Candidate): string =>
    `  ${rowName(candidate).padEnd(20)} ${text.person(candidate.person).padEnd(16)} ${figures.bits(candidate.standingBits).padStart(6)} ${text.bit}   ${text.candidateChance(candidate.probability)}`;
  return [
    ...heading(text.candidates(rowName(row)), paint),
    ...candidates.map(line),
    ...(more > 0 ? wrapped(text.moreCandidates(more)) : []),
  ];
}
