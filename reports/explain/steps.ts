import type { Part, PairExplanation, Weighing } from '../../schemas/explanation.ts';
import type { ExplainWords } from '../words/explain.ts';
import { rowName } from './figures.ts';
import { probabilityOf } from '../parts/odds.ts';

/** A bar of a waterfall, each from where the one before ended; sums start at zero. */
export interface Step {
  readonly kind: 'awal' | 'isian' | 'konteks' | 'jumlah';
  readonly title: string;
  readonly bits: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** The comparison, '' for what is none. */
  readonly comparison: string;
}

const MISSING = 'kosong';

/** Below this a part prints as nothing: rivals far behind are told in a sentence of their own. */
const LEAST_SHOWN = 0.05;

/** The prior, what each field adds, what belongs to no field, and the total. Missing fields are left out. */
export function stepsOf(weighing: Weighing, words: ExplainWords): Step[] {
  const { startBits, parts, weightBits, totalBits, probability } = weighing;
  const { text } = words;
  const sum = (kind: 'awal' | 'jumlah', bits: number, [title, said]: readonly [string, string]): Step => ({
    kind,
    title,
    bits,
    from: 0,
    to: bits,
    words: said,
    comparison: '',
  });
  const shown = parts.filter((part) =>
    part.kind === 'isian' ? part.level !== MISSING : Math.abs(part.bits) >= LEAST_SHOWN,
  );
  const steps = shown.map((part): Step => ({
    kind: part.kind === 'isian' ? 'isian' : 'konteks',
    title: titleOf(part, words),
    bits: part.bits,
    from: part.runningBits - part.bits,
    to: part.runningBits,
    words: wordsOf(part, words, weighing),
    comparison: part.kind === 'isian' ? part.name : '',
  }));
  const context = steps.filter(({ kind }) => kind === 'konteks');
  return [
    sum('awal', startBits, [
      text.start,
      weighing.ownFields === true ? text.startOwn : text.startWords(probabilityOf(startBits), weighing.group),
    ]),
    ...steps.filter(({ kind }) => kind === 'isian'),
    ...(context.length === 0
      ? []
      : [
          sum('jumlah', weightBits, [text.ofFields, text.ofFieldsWords(probabilityOf(weightBits))]),
          ...context,
        ]),
    sum('jumlah', totalBits, [text.total, text.totalWords(probability)]),
  ];
}

/** Fields that one of the rows lacks, by name. */
export const missingFields = ({ parts }: Weighing, { levels }: ExplainWords): string[] =>
  parts
    .filter((part) => part.kind === 'isian' && part.level === MISSING)
    .map(({ name }) => levels.title(name));

function titleOf({ kind, name }: Part, { levels, terms }: ExplainWords): string {
  if (kind === 'isian') return levels.title(name);
  return kind === 'konteks' ? terms.contextTitle(name) : terms.calibrationTitle;
}

function wordsOf(part: Part, { levels, terms, text }: ExplainWords, { ownFields }: Weighing): string {
  if (part.kind === 'kalibrasi')
    return terms.calibration(probabilityOf(part.runningBits - part.bits), probabilityOf(part.runningBits));
  if (part.kind === 'konteks')
    return terms.context(part.name, {
      bits: part.bits,
      count: part.count,
      rows: part.rows.map(rowName),
      share: part.share ?? 0,
    });
  const [rare, common] = ownFields === true ? [text.rareValue, text.commonValue] : [text.rare, text.common];
  const rarity = part.rarityBits >= 0.5 ? rare : part.rarityBits <= -0.5 ? common : '';
  return `${levels.level(part.name, part.level)}: ${terms.strength(part.bits)}${rarity}`;
}

/** The marks in words, lowest first. */
export const markWords = ({ marks }: Weighing, { terms, text }: ExplainWords): string[] =>
  marks.map(({ name, bits, probability }) => text.markWords(terms.mark(name), bits, probability));

/** The fields of the two rows that a comparison weighs. */
export const fieldsOf = ({ fields }: PairExplanation, comparison: string): PairExplanation['fields'] =>
  fields.filter((field) => field.comparison === comparison);
