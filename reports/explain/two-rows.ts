import type { Mark, PlacedRow, TwoRowsExplanation } from '../../schemas/explanation.ts';
import { candidateLines, runnerUpWords } from './candidates.ts';
import { rowName } from './figures.ts';
import { wrapped } from './layout.ts';
import type { Look } from './look.ts';
import { pairLines, strongestWords } from './pair.ts';

/** Why two rows are one person or not: the answer, what became of each, then the evidence. */
export function twoRowsLines(explanation: TwoRowsExplanation, look: Look): string[] {
  const { rows, pair, conclusion } = explanation;
  const { text } = look.words;
  const seeker = rows.find(({ kind }) => kind !== 'register');
  const more = [
    conclusionWords(conclusion, look),
    conclusion.reason === 'di bawah ambang' && pair.weighing !== null
      ? thresholdWords(pair.weighing, look)
      : '',
    pair.weighing === null ? '' : strongestWords(pair.weighing, look),
    seeker !== undefined && conclusion.reason === 'tautan ini'
      ? runnerUpWords(seeker, explanation, look)
      : '',
    ...rows.map((row) => placeWords(row, look)),
  ].filter((sentence) => sentence !== '');
  return [
    look.paint(
      'judul',
      `${rows.map(rowName).join(` ${text.and} `)}: ${conclusion.linked ? text.onePersonNumbered(conclusion.person ?? 0) : text.notJoined}`,
    ),
    ...more.flatMap((sentence) => wrapped(sentence)),
    ...pairLines(
      {
        pair,
        ours: {
          words: conclusion.linked ? text.onePerson : text.notJoined,
          linked: conclusion.linked,
        },
      },
      look,
    ),
    ...(seeker === undefined || explanation.candidates.length < 2
      ? []
      : candidateLines(seeker, explanation, look)),
  ];
}

function placeWords(row: PlacedRow, { words: { text, terms } }: Look): string {
  if (row.kind === 'register') return text.registerPlace(rowName(row), row.person);
  const isPlaced = row.verdict === 'padan' || row.verdict === 'usulan';
  return text.place(rowName(row), terms.verdict(row.verdict), {
    person: row.person,
    partner: row.partner === null ? '' : rowName(row.partner),
    probability: isPlaced ? row.probability : null,
  });
}

function conclusionWords(
  { reason, bits: value, row }: TwoRowsExplanation['conclusion'],
  { words: { text, terms } }: Look,
): string {
  const words = terms.reason[reason];
  if (reason === 'calon lain lebih kuat' && row !== undefined && value !== undefined)
    return `${words} ${text.stronger(rowName(row), value)}`;
  if ((reason === 'lewat baris lain' || reason === 'ditarik') && row !== undefined)
    return `${words} ${text.see(rowName(row))}`;
  return value === undefined ? words : `${words} ${text.itsWeight(value)}`;
}

/** The highest of the marks that apply to these two rows is the one that would have joined them. */
const thresholdWords = (
  { probability, marks }: { readonly probability: number; readonly marks: readonly Mark[] },
  { words: { text } }: Look,
): string => {
  const least = Math.max(...marks.map((mark) => mark.probability));
  return probability < least && marks.length > 0 ? text.belowMark(probability, least) : '';
};
