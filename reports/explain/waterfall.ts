import type { Weighing } from '../../schemas/explanation.ts';
import { explainWords } from '../words/id/explain.ts';
import { levelWords } from '../words/id/levels.ts';
import { bits, chance } from './figures.ts';
import { type Paint, wrapped } from './layout.ts';

const TITLE = 15;
const FIGURE = 6;
const BAR = 22;
const WORDS_AT = 2 + TITLE + FIGURE + 1 + BAR + 1 + 1;

interface Step {
  readonly title: string;
  readonly bits: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A bar a field, each from where the one before ended; blocks say for and against without colour. */
export function waterfall(weighing: Weighing, paint: Paint): string[] {
  const { startBits, evidence, weightBits, probability } = weighing;
  const start: Step = {
    title: 'Titik awal',
    bits: startBits,
    from: 0,
    to: startBits,
    words: `${chance(1 / (1 + 2 ** -startBits))} pasangan ${weighing.group} yang diperiksa memang satu orang`,
  };
  const fields = evidence
    .filter(({ level }) => level !== MISSING)
    .map(({ comparison, level, bits: value, rarityBits, runningBits }): Step => ({
      title: levelWords.title(comparison),
      bits: value,
      from: runningBits - value,
      to: runningBits,
      words: `${levelWords.level(comparison, level)}: ${explainWords.strength(value)}${rarity(rarityBits)}`,
    }));
  const total: Step = {
    title: 'Jumlah',
    bits: weightBits,
    from: 0,
    to: weightBits,
    words: `peluang orang yang sama ${chance(probability)}`,
  };
  const steps = [start, ...fields, total];
  const place = scale(steps);
  return [...steps.flatMap((step) => lines(step, place, paint)), ...missing(evidence)];
}

const MISSING = 'kosong';

/** Half a bit of rarity is worth a word. */
const rarity = (value: number): string =>
  value >= 0.5 ? ', nama ini jarang di sini' : value <= -0.5 ? ', nama ini umum di sini' : '';

function missing(evidence: Weighing['evidence']): string[] {
  const titles = evidence
    .filter(({ level }) => level === MISSING)
    .map(({ comparison }) => levelWords.title(comparison));
  return titles.length === 0
    ? []
    : wrapped(`Tidak dihitung, karena kosong di salah satu baris: ${titles.join(', ')}.`);
}

/** The column of a weight within the bar's width; all steps and zero fit. */
function scale(steps: readonly Step[]): (weight: number) => number {
  const ends = [0, ...steps.flatMap(({ from, to }) => [from, to])];
  const least = Math.min(...ends);
  const span = Math.max(...ends) - least || 1;
  return (weight) => Math.round(((weight - least) / span) * BAR);
}

function lines(step: Step, place: (weight: number) => number, paint: Paint): string[] {
  const from = place(Math.min(step.from, step.to));
  const to = Math.max(place(Math.max(step.from, step.to)), from);
  const zero = place(0);
  const isFor = step.bits >= 0;
  const cells = Array.from({ length: BAR + 1 }, (_, i) => {
    // one column for the axis, so that a bar that ends at zero does not cover it
    const at = i > zero ? i - 1 : i;
    if (i === zero) return '│';
    return at >= from && at < to ? (isFor ? '█' : '░') : ' ';
  }).join('');
  const bar = cells.replace(/[█░]+(?:│[█░]+)?/, (blocks) => paint(isFor ? 'naik' : 'turun', blocks));
  const [first = '', ...more] = wrapped(step.words, WORDS_AT);
  return [
    `  ${step.title.padEnd(TITLE)}${bits(step.bits).padStart(FIGURE)} ${bar} ${first.trimStart()}`,
    ...more,
  ];
}
