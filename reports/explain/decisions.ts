import type { Explanation, OfficerDecision } from '../../schemas/explanation.ts';
import { rowName } from './figures.ts';
import { type Paint, wrapped } from './layout.ts';

/** What officers decided of these rows, before all else: no weight below counts against it. */
export function decisionLines({ decisions = [] }: Explanation, paint: Paint): string[] {
  if (decisions.length === 0) return [];
  return [
    paint('judul', 'Putusan petugas, mendahului semua bobot di bawah'),
    ...decisions.flatMap((decision) => wrapped(decisionWords(decision))),
    '',
  ];
}

const decisionWords = ({ rows, same, officer, date }: OfficerDecision): string =>
  `${rows.map(rowName).join(' dan ')}: ${same ? 'satu orang' : 'dua orang'} (${officer}, ${date})`;
