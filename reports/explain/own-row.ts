import type { RowExplanation } from '../../schemas/explanation.ts';
import { runnerUpWords } from './candidates.ts';
import type { Look } from './look.ts';
import { strongestWords } from './pair.ts';

/** What became of a row of a project with `link:`, where rows are grouped and no NIK is anybody's. */
export function ownVerdictWords(
  explanation: RowExplanation,
  look: Look,
  placed: (explanation: RowExplanation, look: Look) => string,
): string[] {
  const { row, pairs, otherCount } = explanation;
  const { text } = look.words;
  const weighing = pairs[0]?.weighing ?? null;
  const strongest = weighing === null ? [] : [strongestWords(weighing, look)];
  const grouped = otherCount === 0 ? text.own.alone : text.own.grouped(otherCount, row.person);
  if (row.kind === 'register') return [text.own.register(row.person), grouped];
  switch (row.verdict) {
    case 'padan':
    case 'usulan':
      return [
        placed(explanation, look),
        text.own.proposal,
        ...strongest,
        row.marginBits === null ? runnerUpWords(row, explanation, look) : '',
      ];
    case 'tinjau':
      return [text.own.undecided, ...strongest];
    case 'sendiri':
      return [grouped, ...strongest];
  }
}
