import type { PairExplanation, PlacedRow, RowExplanation } from '../../schemas/explanation.ts';
import { candidateLines, runnerUpWords } from './candidates.ts';
import { rowName } from './figures.ts';
import { heading, wrapped } from './layout.ts';
import type { Look } from './look.ts';
import { ownVerdictWords } from './own-row.ts';
import { type ShownPair, pairLines, strongestWords } from './pair.ts';
import { sideBySide } from './side-by-side.ts';

/** What became of one row: the answer first, then its pair, its rivals and the person's other rows. */
export function rowLines(explanation: RowExplanation, look: Look): string[] {
  const { row, pairs, fields, candidates } = explanation;
  const { text, terms } = look.words;
  const isTold = row.way === 'lewat kartu' || (candidates.length === 1 && row.way === 'langsung');
  return [
    look.paint('judul', text.title(rowName(row), row.line, terms.verdict(row.verdict))),
    ...verdictWords(explanation, look)
      .filter((sentence) => sentence !== '')
      .flatMap((sentence) => wrapped(sentence)),
    ...(pairs.length === 0
      ? [...heading(text.fieldsOfOne, look.paint), ...sideBySide([rowName(row)], fields, look)]
      : pairs.flatMap((pair) => pairLines({ pair, ours: ours(row, pair, look) }, look))),
    ...(candidates.length === 0 || isTold ? [] : candidateLines(row, explanation, look)),
    ...otherLines(explanation, look),
  ];
}

function verdictWords(explanation: RowExplanation, look: Look): string[] {
  const { row, pairs } = explanation;
  const { terms } = look.words;
  if (explanation.ownFields === true && (row.kind === 'register' || row.verdict !== 'padan'))
    return ownVerdictWords(explanation, look, placedWords);
  if (row.kind === 'register') return registerWords(explanation, look);
  const weighing = pairs[0]?.weighing;
  const strongest =
    weighing === null || weighing === undefined || row.way === 'tidak ada'
      ? []
      : [strongestWords(weighing, look)];
  switch (row.verdict) {
    case 'padan':
    case 'usulan':
      return [
        placedWords(explanation, look),
        row.verdict === 'padan' ? terms.outcome.padan : proposalWords(explanation, look),
        ...strongest,
        runnerUpWords(row, explanation, look),
      ];
    case 'tinjau':
      return [terms.outcome.tinjau, ...undecidedWords(explanation, look), ...strongest];
    case 'sendiri':
      return [terms.outcome.sendiri, ...aloneWords(explanation, look)];
  }
}

/** A row that no register row claims may still be one person with another row, the one that it was joined to. */
function ours(
  { way, verdict, partner }: PlacedRow,
  { rows }: PairExplanation,
  { words: { text, terms } }: Look,
): ShownPair['ours'] {
  const isPartner = partner !== null && rows.some((row) => rowName(row) === rowName(partner));
  const joined = way === 'register' || (isPartner && (way === 'kelompok' || way === 'putusan'));
  return {
    words: joined ? text.onePerson : terms.verdict(verdict),
    linked: verdict === 'tinjau' ? null : joined || verdict !== 'sendiri',
  };
}

function registerWords({ row, others, otherCount }: RowExplanation, { words: { text } }: Look): string[] {
  const own = text.registerRow(row.person);
  const twin = others.filter(({ kind }) => kind === 'register').map(rowName);
  return otherCount === 0
    ? [`${own} ${text.registerNobody}`]
    : [`${own} ${text.registerOthers(otherCount)}`, ...(twin.length === 0 ? [] : [text.registerTwice(twin)])];
}

function placedWords(explanation: RowExplanation, look: Look): string {
  const { row, through } = explanation;
  const { text } = look.words;
  const sure = probabilityWords(explanation, look);
  const partner = row.partner === null ? '' : rowName(row.partner);
  switch (row.way) {
    case 'lewat kartu':
      return `${text.placedByCard(row.person, partner)} ${throughWords(through, look)} ${sure}`;
    case 'lewat baris':
      return `${text.placedThrough(row.person, partner)} ${throughWords(through, look)} ${sure} ${withdrawnWords(explanation, look)}`.trimEnd();
    case 'putusan':
      return `${text.placedByDecision(row.person, partner)} ${sure}`;
    case 'langsung':
    case 'kelompok':
    case 'register':
    case 'tidak ada':
      return `${text.placed(row.person, partner)} ${sure}`;
  }
}

/** Beyond this a probability is not the one that its pair's parts lead to. */
const ROUNDING = 1e-6;

/** From here on it is worth a word that others share the odds of a pair. */
const LEAST_SHARED = 1e-4;

function probabilityWords(
  { row, through, product, pairs, ownFields }: RowExplanation,
  { words: { text } }: Look,
): string {
  const sure = text.probability(row.probability);
  const own = pairs[0]?.weighing?.probability;
  if (product !== null && through !== null)
    return text.probabilityOfBoth(row.probability, {
      ...product,
      row: rowName(through),
      isShared: (own ?? 0) - product.pair > LEAST_SHARED,
    });
  return ownFields !== true &&
    row.way === 'langsung' &&
    own !== undefined &&
    Math.abs(own - row.probability) > ROUNDING
    ? `${sure} ${text.liftedByDecision}`
    : sure;
}

/** Why a row did not get its best candidate although that was probable enough; '' where it was not taken back. */
function withdrawnWords(
  { candidates: [best], withdrawnBy }: RowExplanation,
  { words: { text } }: Look,
): string {
  if (best === undefined || withdrawnBy === null) return '';
  const chance = { probability: best.probability, bits: best.standingBits };
  return text.withdrawn(rowName(best), chance, rowName(withdrawnBy));
}

/** What is wrong with the row's own NIK, where the deciding pair shows it. */
function proposalWords({ row, pairs }: RowExplanation, { words: { terms } }: Look): string {
  const nik = pairs[0]?.fields.find(({ field }) => field === 'nik');
  if (row.way !== 'langsung' || nik === undefined || nik.agreement === 'tunggal')
    return terms.proposal.unknown;
  return terms.proposal[nik.agreement];
}

function throughWords(through: PlacedRow | null, { words: { text, terms } }: Look): string {
  if (through === null) return '';
  return text.through(rowName(through), terms.verdict(through.verdict), {
    partner: through.partner === null ? '' : rowName(through.partner),
    probability: through.probability,
  });
}

function undecidedWords({ row, candidates, limits, through }: RowExplanation, look: Look): string[] {
  const { text } = look.words;
  if (row.way === 'lewat kartu')
    return [
      `${text.cardUndecided(row.partner === null ? '' : rowName(row.partner))} ${throughWords(through, look)}`,
    ];
  if (row.way === 'putusan') return [text.decidedUndecided(row.partner === null ? '' : rowName(row.partner))];
  const [first, second] = candidates;
  if (first === undefined) return [];
  const least = text.leastToDecide(limits.accept);
  if (second === undefined) return [`${text.onlyCandidate(rowName(first), first.probability)} ${least}`];
  return [
    `${text.twoCandidates([rowName(first), first.probability], [rowName(second), second.probability], row.probability)} ${least}`,
  ];
}

function aloneWords(explanation: RowExplanation, look: Look): string[] {
  const { row, candidates, limits, pairs, otherCount, through, withdrawnBy } = explanation;
  const { text } = look.words;
  const [best] = candidates;
  const joined =
    otherCount === 0
      ? []
      : [text.joinedAlone(otherCount, row.person, through === null ? '' : rowName(through))];
  if (best === undefined) return [text.noCandidate, ...joined];
  const shown = pairs.find(({ rows }) => rows.some((name) => rowName(name) === rowName(best)));
  const chance = { probability: best.probability, bits: best.standingBits };
  return [
    withdrawnBy !== null
      ? withdrawnWords(explanation, look)
      : best.probability < limits.accept
        ? text.bestTooWeak(rowName(best), chance, limits)
        : text.bestRefused(rowName(best), chance),
    ...(shown?.weighing ? [strongestWords(shown.weighing, look)] : []),
    ...joined,
  ];
}

function otherLines({ row, others, otherCount }: RowExplanation, look: Look): string[] {
  if (others.length === 0) return [];
  const { text } = look.words;
  const more = otherCount - others.length;
  return [
    ...heading(text.otherRows(row.person), look.paint),
    ...others.map((other) => otherLine(other, look)),
    ...(more > 0 ? wrapped(text.moreRows(more)) : []),
  ];
}

function otherLine(other: PlacedRow, { words: { text, terms } }: Look): string {
  const name = `  ${rowName(other).padEnd(20)} `;
  if (other.kind === 'register') return `${name}${text.register}`;
  const isPlaced = other.verdict === 'padan' || other.verdict === 'usulan';
  const sure = isPlaced ? `, ${text.candidateChance(other.probability)}` : '';
  return `${name}${terms.verdict(other.verdict).toLowerCase()}${sure}`;
}
