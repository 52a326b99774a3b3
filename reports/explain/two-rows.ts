import type { PlacedRow, TwoRowsExplanation } from '../../schemas/explanation.ts';
import { explainWords } from '../words/id/explain.ts';
import { bits, chance, rowName, times } from './figures.ts';
import { wrapped } from './layout.ts';
import { type Look, pairLines, strongestWords } from './pair.ts';

/** Why two rows are one person or not: the answer, what became of each, then the evidence. */
export function twoRowsLines({ rows, pair, conclusion, limits }: TwoRowsExplanation, look: Look): string[] {
  const names = rows.map(rowName).join(' dan ');
  const verdict = conclusion.linked
    ? `SATU ORANG (nomor orang ${conclusion.person ?? ''})`
    : 'TIDAK DISATUKAN';
  const more = [
    conclusionWords(conclusion),
    conclusion.reason === 'di bawah ambang'
      ? thresholdWords(rows, limits, pair.weighing?.probability ?? 0)
      : '',
    pair.weighing === null ? '' : strongestWords(pair.weighing),
    ...rows.map((row) => placeWords(row)),
  ].filter((sentence) => sentence !== '');
  return [
    look.paint('judul', `${names}: ${verdict}`),
    ...more.flatMap((sentence) => wrapped(sentence)),
    ...pairLines({ pair, ours: conclusion.linked ? 'SATU ORANG' : 'TIDAK DISATUKAN' }, look),
  ];
}

function placeWords(row: PlacedRow): string {
  const person = `orang ${row.person}`;
  if (row.kind === 'register') return `${rowName(row)}: baris register, ${person}.`;
  const partner = row.partner === null ? '' : `, lewat ${rowName(row.partner)}`;
  const isPlaced = row.verdict === 'padan' || row.verdict === 'usulan';
  const sure = isPlaced ? `, peluang benar ${chance(row.probability)}` : '';
  return `${rowName(row)}: ${explainWords.verdict(row.verdict)}, ${person}${partner}${sure}.`;
}

function conclusionWords({ reason, bits: value, row }: TwoRowsExplanation['conclusion']): string {
  const words = explainWords.reason[reason];
  if (reason === 'calon lain lebih kuat' && row !== undefined && value !== undefined)
    return `${words} ${rowName(row)} lebih baik ${bits(value).replace('+', '')} bit: ${times(value)} lebih mungkin.`;
  if (reason === 'lewat baris lain' && row !== undefined) return `${words} Lihat ${rowName(row)}.`;
  return value === undefined ? words : `${words} Bobotnya ${bits(value)} bit.`;
}

function thresholdWords(
  rows: TwoRowsExplanation['rows'],
  limits: TwoRowsExplanation['limits'],
  probability: number,
): string {
  const peers =
    rows.every(({ kind }) => kind === 'register') || rows.every(({ kind }) => kind !== 'register');
  return `Dilihat sendiri peluangnya ${chance(probability)}, padahal perlu sedikitnya ${chance(peers ? limits.acceptPeers : limits.accept)}.`;
}
