import type { Candidate, PlacedRow, RowExplanation } from '../../schemas/explanation.ts';
import { count } from '../parts/number.ts';
import { explainWords } from '../words/id/explain.ts';
import { bits, chance, rowName, times } from './figures.ts';
import { heading, wrapped } from './layout.ts';
import { type Look, pairLines, strongestWords } from './pair.ts';
import { sideBySide } from './side-by-side.ts';

/** What became of one row: the answer first, then its pair, its rivals and the person's other rows. */
export function rowLines(explanation: RowExplanation, look: Look): string[] {
  const { row, pairs, fields } = explanation;
  return [
    look.paint(
      'judul',
      `${rowName(row)} (baris ke-${count(row.line)} di berkas): ${explainWords.verdict(row.verdict)}`,
    ),
    ...verdictWords(explanation)
      .filter((sentence) => sentence !== '')
      .flatMap((sentence) => wrapped(sentence)),
    ...(pairs.length === 0
      ? [...heading('Isian baris ini', look.paint), ...sideBySide([rowName(row)], fields, look)]
      : pairs.flatMap((pair) => pairLines({ pair, ours: oursWords(row) }, look))),
    ...candidateLines(explanation, look),
    ...otherLines(explanation, look),
  ];
}

function verdictWords(explanation: RowExplanation): string[] {
  const { row, pairs } = explanation;
  if (row.kind === 'register') return registerWords(explanation);
  const weighing = pairs[0]?.weighing;
  const strongest =
    weighing === null || weighing === undefined || row.way === 'tidak ada' ? [] : [strongestWords(weighing)];
  switch (row.verdict) {
    case 'padan':
    case 'usulan':
      return [
        placedWords(explanation),
        row.verdict === 'padan' ? explainWords.outcome.padan : proposalWords(explanation),
        ...strongest,
        runnerUpWords(explanation),
      ];
    case 'tinjau':
      return [explainWords.outcome.tinjau, ...undecidedWords(explanation), ...strongest];
    case 'sendiri':
      return [explainWords.outcome.sendiri, ...aloneWords(explanation)];
  }
}

/** A row that no register row claims may still be one person with another row. */
const oursWords = ({ way, verdict }: PlacedRow): string =>
  way === 'kelompok' || way === 'register' ? 'SATU ORANG' : explainWords.verdict(verdict);

function registerWords({ row, others, otherCount }: RowExplanation): string[] {
  const own = `Ini baris register: penduduk dengan nomor orang ${row.person}.`;
  const twin = others.filter(({ kind }) => kind === 'register').map(rowName);
  const twice =
    twin.length === 0 ? [] : [`Register memuat orang ini lebih dari sekali: juga di ${twin.join(', ')}.`];
  return otherCount === 0
    ? [`${own} Tidak ada baris lain yang dipadankan dengannya.`]
    : [`${own} ${count(otherCount)} baris lain dipadankan dengannya (daftar di bawah).`, ...twice];
}

function placedWords({ row, through }: RowExplanation): string {
  const sure = `Peluang benar: ${chance(row.probability)}.`;
  const partner = row.partner === null ? '' : rowName(row.partner);
  switch (row.way) {
    case 'lewat kartu':
      return `Tagihan ini milik orang ${row.person}, karena nomor kartunya kartu ${partner}. ${throughWords(through)} ${sure}`;
    case 'lewat baris':
      return `Dipadankan dengan orang ${row.person} lewat ${partner}, bukan langsung dengan register. ${throughWords(through)} ${sure}`;
    case 'langsung':
    case 'kelompok':
    case 'register':
    case 'tidak ada':
      return `Dipadankan dengan ${partner}, orang ${row.person}. ${sure}`;
  }
}

/** What is wrong with the row's own NIK, where the deciding pair shows it. */
function proposalWords({ row, pairs }: RowExplanation): string {
  const nik = pairs[0]?.fields.find(({ field }) => field === 'nik');
  if (row.way !== 'langsung' || nik === undefined || nik.agreement === 'tunggal')
    return explainWords.proposal.unknown;
  return explainWords.proposal[nik.agreement];
}

const throughWords = (through: PlacedRow | null): string => {
  if (through === null) return '';
  const with_ = through.partner === null ? '' : ` dengan ${rowName(through.partner)}`;
  return `${rowName(through)} sendiri ${explainWords.verdict(through.verdict)}${with_} (peluang ${chance(through.probability)}).`;
};

function runnerUpWords({ row, candidates }: RowExplanation): string {
  const [, second] = candidates;
  if (row.way !== 'langsung') return '';
  if (second === undefined || row.marginBits === null) return 'Tidak ada calon lain.';
  return `Calon kedua ${rowName(second)} kalah ${bits(row.marginBits).replace('+', '')} bit: ${times(row.marginBits)} kurang mungkin.`;
}

function undecidedWords({ row, candidates, limits, through }: RowExplanation): string[] {
  if (row.way === 'lewat kartu')
    return [
      `Tagihan ini memakai kartu milik ${row.partner === null ? '' : rowName(row.partner)}, yang juga belum diputuskan. ${throughWords(through)}`,
    ];
  const [first, second] = candidates;
  if (first === undefined) return [];
  const least = `Putusan memerlukan sedikitnya ${chance(limits.accept)}.`;
  if (second === undefined)
    return [`Satu-satunya calon ${rowName(first)} berpeluang ${chance(first.probability)}. ${least}`];
  return [
    `Dua calon: ${rowName(first)} berpeluang ${chance(first.probability)} dan ${rowName(second)} ${chance(second.probability)}; bukan keduanya ${chance(row.probability)}. ${least}`,
  ];
}

function aloneWords({ row, candidates, limits, pairs, otherCount, through }: RowExplanation): string[] {
  const [best] = candidates;
  const joined =
    otherCount === 0
      ? []
      : [
          `Namun ia dianggap seorang dengan ${count(otherCount)} baris lain yang juga tidak ada di register (nomor orang ${row.person})${through === null ? '' : `, lewat ${rowName(through)}`}.`,
        ];
  if (best === undefined)
    return [
      'Tidak ada baris register yang cukup mirip: tidak satu pun aturan menemukannya, atau semua yang ditemukan jelas orang lain.',
      ...joined,
    ];
  const shown = pairs.find(({ rows }) => rows.some((name) => rowName(name) === rowName(best)));
  return [
    `Calon terbaik ${rowName(best)} hanya berpeluang ${chance(best.probability)} (bobot ${bits(best.weightBits)} bit); untuk ditinjau perlu ${chance(limits.review)}, untuk dipadankan ${chance(limits.accept)}.`,
    ...(shown?.weighing ? [strongestWords(shown.weighing)] : []),
    ...joined,
  ];
}

function candidateLines({ row, candidates, candidateCount }: RowExplanation, { paint }: Look): string[] {
  if (
    candidates.length === 0 ||
    row.way === 'lewat kartu' ||
    (candidates.length === 1 && row.way === 'langsung')
  )
    return [];
  const more = candidateCount - candidates.length;
  return [
    ...heading('Calon di register, terbaik dahulu', paint),
    ...candidates.map(candidateLine),
    ...(more > 0 ? wrapped(`dan ${count(more)} calon lain yang lebih lemah`) : []),
  ];
}

const candidateLine = (candidate: Candidate): string =>
  `  ${rowName(candidate).padEnd(20)} orang ${String(candidate.person).padEnd(9)} ${bits(candidate.weightBits).padStart(6)} bit   peluang ${chance(candidate.probability)}`;

function otherLines({ row, others, otherCount }: RowExplanation, { paint }: Look): string[] {
  if (others.length === 0) return [];
  const more = otherCount - others.length;
  return [
    ...heading(`Baris lain dari orang ${row.person}`, paint),
    ...others.map(otherLine),
    ...(more > 0 ? wrapped(`dan ${count(more)} baris lain`) : []),
  ];
}

function otherLine(other: PlacedRow): string {
  const name = `  ${rowName(other).padEnd(20)} `;
  if (other.kind === 'register') return `${name}register`;
  const isPlaced = other.verdict === 'padan' || other.verdict === 'usulan';
  const sure = isPlaced ? `, peluang ${chance(other.probability)}` : '';
  return `${name}${explainWords.verdict(other.verdict).toLowerCase()}${sure}`;
}
