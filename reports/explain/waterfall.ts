import type { Weighing } from '../../schemas/explanation.ts';
import { wrapped } from './layout.ts';
import type { Look } from './look.ts';
import { type Step, markWords, missingFields, stepsOf } from './steps.ts';

const TITLE = 15;
const FIGURE = 6;
const BAR = 22;
const WORDS_AT = 2 + TITLE + FIGURE + 1 + BAR + 1 + 1;

type Place = (weight: number) => number;

/** A bar a field; blocks say for and against without colour. Below the total, the weights at which the verdict turns. */
export function waterfall(weighing: Weighing, look: Look): string[] {
  const { text } = look.words;
  const steps = stepsOf(weighing, look.words);
  const place = scale([
    0,
    ...steps.flatMap(({ from, to }) => [from, to]),
    ...weighing.marks.map(({ bits }) => bits),
  ]);
  const missing = missingFields(weighing, look.words);
  return [
    ...steps.flatMap((step) => stepLines(step, place, look)),
    ...markLines(weighing, place, look),
    ...(missing.length === 0 ? [] : wrapped(text.notCounted(missing))),
  ];
}

/** The column of a weight within the bar's width; all of these fit. */
function scale(weights: readonly number[]): Place {
  const least = Math.min(...weights);
  const span = Math.max(...weights) - least || 1;
  return (weight) => Math.round(((weight - least) / span) * BAR);
}

function stepLines(step: Step, place: Place, { paint, words: { figures } }: Look): string[] {
  const from = place(Math.min(step.from, step.to));
  const to = Math.max(place(Math.max(step.from, step.to)), from);
  const zero = place(0);
  const isFor = step.bits >= 0;
  const cells = columns(zero, (at) => (at >= from && at < to ? (isFor ? '█' : '░') : ' '));
  const bar = cells.replace(/[█░]+(?:│[█░]+)?/, (blocks) => paint(isFor ? 'naik' : 'turun', blocks));
  return line(`${step.title.padEnd(TITLE)}${figures.bits(step.bits).padStart(FIGURE)}`, bar, step.words);
}

/** One column for the axis, so that a bar that ends at zero does not cover it. */
const columns = (zero: number, cell: (at: number) => string): string =>
  Array.from({ length: BAR + 1 }, (_, i) => (i === zero ? '│' : cell(i > zero ? i - 1 : i))).join('');

function line(title: string, bar: string, words: string): string[] {
  const [first = '', ...more] = wrapped(words, WORDS_AT);
  return [`  ${title} ${bar} ${first.trimStart()}`.trimEnd(), ...more];
}

const MARK = '▲';

function markLines(weighing: Weighing, place: Place, { words }: Look): string[] {
  if (weighing.marks.length === 0) return [];
  const at = weighing.marks.map(({ bits }) => Math.min(place(bits), BAR - 1));
  const bar = columns(place(0), (column) => (at.includes(column) ? MARK : ' '));
  return line(
    words.text.marks.padEnd(TITLE + FIGURE),
    bar,
    words.text.marksWords(markWords(weighing, words)),
  );
}
