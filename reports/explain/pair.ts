import type { Evidence, PairExplanation, RuleMeeting, Weighing } from '../../schemas/explanation.ts';
import { explainWords } from '../words/id/explain.ts';
import { levelWords } from '../words/id/levels.ts';
import { chance, rowName } from './figures.ts';
import { type Paint, heading, wrapped } from './layout.ts';
import { sideBySide } from './side-by-side.ts';
import { waterfall } from './waterfall.ts';

export interface Look {
  readonly masked: boolean;
  readonly paint: Paint;
}

/** A pair with what padan made of it, to stand beside the centre's answer. */
export interface ShownPair {
  readonly pair: PairExplanation;
  readonly ours: string;
}

/** Two rows beside one another, the weight of each field, how they met, and what the centre would say. */
export function pairLines({ pair, ours }: ShownPair, look: Look): string[] {
  const { paint } = look;
  const names = pair.rows.map(rowName);
  return [
    ...heading(`Isian ${names.join(' dan ')}${legend(look)}`, paint),
    ...sideBySide(names, pair.fields, look),
    ...(pair.weighing === null ? [] : weighingLines(pair.weighing, look)),
    ...heading('Bagaimana kedua baris ini bertemu', paint),
    ...meetingLines(pair),
    ...heading('Uji pusat (Kemensos), sebagai pembanding', paint),
    ...centreLines(pair, ours),
  ];
}

const legend = ({ masked }: Look): string =>
  masked ? '   (• disamarkan; × disamarkan, di sinilah bedanya)' : '   (^ di sinilah bedanya)';

function weighingLines(weighing: Weighing, { paint }: Look): string[] {
  return [
    ...heading('Bobot setiap isian, dalam bit (█ mendukung, ░ menentang)', paint),
    ...waterfall(weighing, paint),
    ...wrapped(
      'Satu bit berarti dua kali lebih mungkin; 10 bit seribu kali. 0 bit: sama mungkin ya dan tidak.',
    ),
    ...wrapped(classWords(weighing)),
  ];
}

/** Shares below this are not worth a word. */
const WORTH_TELLING = 0.0001;

/** The first class of a model is "the same person": always told. */
const SAME = 0;

function classWords({ classes }: Weighing): string {
  const told = classes
    .filter(({ probability }, k) => k === SAME || probability >= WORTH_TELLING)
    .sort((x, y) => y.probability - x.probability)
    .map(({ name, probability }) => `${explainWords.class(name)} ${chance(probability)}`);
  return `Bila pasangan ini dilihat sendiri: ${told.join('; ')}.`;
}

function meetingLines({ rules, foundBy, maxBlock, weighing, rows }: PairExplanation): string[] {
  if (weighing === null)
    return wrapped(`Baris ${rows[0].source} dan ${rows[1].source} tidak pernah dibandingkan satu sama lain.`);
  const others = rules.filter(({ rule }) => rule !== foundBy);
  const met = others.filter(({ outcome }) => outcome === 'bertemu').map(({ rule }) => `"${rule}"`);
  const failed = others.filter(({ outcome }) => outcome === 'dipisah' || outcome === 'ditolak');
  const spare = others.filter(({ outcome }) => outcome === 'tidak perlu').length;
  const opening =
    foundBy !== ''
      ? `Dibandingkan karena sama menurut aturan "${foundBy}".`
      : met.length > 0
        ? `Dibandingkan karena sama menurut aturan ${met.join(', ')}, lalu tidak disimpan karena bobotnya terlalu rendah.`
        : 'Tidak ada aturan yang mempertemukan keduanya, jadi program tidak membandingkannya.';
  return [
    ...wrapped(opening),
    ...(foundBy !== '' && met.length > 0 ? wrapped(`Juga sama menurut: ${met.join(', ')}.`) : []),
    ...failed.flatMap((rule) => wrapped(failedWords(rule, maxBlock))),
    ...(spare === 0 ? [] : wrapped(spareWords(spare))),
  ];
}

/** Rules of the second pass look only for rows that the first left without a good candidate. */
const spareWords = (count: number): string =>
  `${count} aturan cadangan juga akan mempertemukannya, tetapi hanya dipakai bagi baris yang belum punya calon baik.`;

function failedWords({ rule, outcome, blockRows, partedBy }: RuleMeeting, maxBlock: number): string {
  const group = `Aturan "${rule}" tidak mempertemukannya: ${blockRows} baris sama menurut aturan ini (paling banyak ${maxBlock})`;
  return outcome === 'ditolak'
    ? `${group}, terlalu banyak untuk dibandingkan.`
    : `${group}, lalu dibagi menurut ${explainWords.key(partedBy)} dan keduanya terpisah.`;
}

function centreLines({ centre }: PairExplanation, ours: string): string[] {
  const { sameNik, nameLikeness, leastLikeness, padan } = centre;
  const name =
    nameLikeness === null
      ? 'nama tidak dapat dibandingkan'
      : `kemiripan nama ${Math.floor(nameLikeness * 100)} % (paling sedikit ${Math.round(leastLikeness * 100)} %)`;
  return wrapped(
    `NIK ${sameNik ? 'sama persis' : 'tidak sama persis'}; ${name}. Menurut pusat: ${padan ? 'PADAN' : 'TIDAK PADAN'}; menurut padan: ${ours}.`,
  );
}

const MOST_TOLD = 3;

/** The fields that say most for and against, for a reader who reads one sentence. */
export function strongestWords({ evidence }: Weighing): string {
  const told = (entries: readonly Evidence[]): string =>
    entries
      .slice(0, MOST_TOLD)
      .map(
        ({ comparison, level }) => `${levelWords.title(comparison)} (${levelWords.level(comparison, level)})`,
      )
      .join('; ');
  const forIt = evidence.filter(({ bits }) => bits >= 0.5).sort((x, y) => y.bits - x.bits);
  const against = evidence.filter(({ bits }) => bits <= -0.5).sort((x, y) => x.bits - y.bits);
  return [
    forIt.length === 0 ? 'Tidak ada isian yang mendukung.' : `Paling mendukung: ${told(forIt)}.`,
    against.length === 0 ? 'Tidak ada isian yang menentang.' : `Paling menentang: ${told(against)}.`,
  ].join(' ');
}
