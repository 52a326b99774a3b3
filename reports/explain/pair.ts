import type {
  CentreVerdict,
  FieldPart,
  PairExplanation,
  RuleMeeting,
  Weighing,
} from '../../schemas/explanation.ts';
import { rowName } from './figures.ts';
import { heading, wrapped } from './layout.ts';
import type { Look } from './look.ts';
import { sideBySide } from './side-by-side.ts';
import { waterfall } from './waterfall.ts';

/** A pair with what padan made of it, to stand beside the centre's answer. */
export interface ShownPair {
  readonly pair: PairExplanation;
  /** `linked` is null where padan leaves it to an officer. */
  readonly ours: { readonly words: string; readonly linked: boolean | null };
}

/** Two rows beside one another, the weight of each field, how they met, and what the centre would say. */
export function pairLines({ pair, ours }: ShownPair, look: Look): string[] {
  const { paint, masked } = look;
  const { text } = look.words;
  const names = pair.rows.map(rowName);
  return [
    ...heading(`${text.fieldsOf(names)}   ${masked ? text.legendMasked : text.legendOpen}`, paint),
    ...sideBySide(names, pair.fields, look),
    ...(pair.weighing === null ? [] : weighingLines(pair.weighing, look)),
    ...heading(text.howMet, paint),
    ...meetingLines(pair, look),
    ...(pair.centre === null
      ? []
      : [...heading(text.centre, paint), ...centreLines({ ...pair, centre: pair.centre }, ours, look)]),
  ];
}

function weighingLines(weighing: Weighing, look: Look): string[] {
  const { text } = look.words;
  return [
    ...heading(text.weights, look.paint),
    ...waterfall(weighing, look),
    ...wrapped(text.bitsMeaning),
    ...wrapped(classWords(weighing, look)),
  ];
}

/** Shares below this are not worth a word. */
const WORTH_TELLING = 0.0001;

/** The first class of a model is "the same person": always told. */
const SAME = 0;

function classWords({ classes }: Weighing, { words: { text, terms } }: Look): string {
  const told = classes
    .filter(({ probability }, k) => k === SAME || probability >= WORTH_TELLING)
    .sort((x, y) => y.probability - x.probability)
    .map(({ name, probability }) => [terms.class(name), probability] as const);
  return text.classes(told);
}

function meetingLines({ rules, foundBy, maxBlock, weighing, rows }: PairExplanation, look: Look): string[] {
  const { text, terms } = look.words;
  if (weighing === null) return wrapped(text.neverCompared(rows[0].source, rows[1].source));
  const others = rules.filter(({ rule }) => rule !== foundBy);
  const met = others.filter(({ outcome }) => outcome === 'bertemu').map(({ rule }) => terms.rule(rule));
  const failed = others.filter(({ outcome }) => outcome === 'dipisah' || outcome === 'ditolak');
  const spare = others.filter(({ outcome }) => outcome === 'tidak perlu').length;
  const opening =
    foundBy !== '' ? text.foundBy(terms.rule(foundBy)) : met.length > 0 ? text.notKept(met) : text.neverMet;
  return [
    ...wrapped(opening),
    ...(foundBy !== '' && met.length > 0 ? wrapped(text.alsoMet(met)) : []),
    ...failed.flatMap((rule) => wrapped(failedWords(rule, maxBlock, look))),
    ...(spare === 0 ? [] : wrapped(text.spare(spare))),
  ];
}

function failedWords(
  { rule, outcome, blockRows, partedBy }: RuleMeeting,
  most: number,
  { words: { text, terms } }: Look,
): string {
  const name = terms.rule(rule);
  return outcome === 'ditolak'
    ? text.refused(name, blockRows, most)
    : text.parted(name, blockRows, { most, by: terms.key(partedBy) });
}

type CentrePair = PairExplanation & { readonly centre: CentreVerdict };

function centreLines(pair: CentrePair, ours: ShownPair['ours'], look: Look): string[] {
  const { text } = look.words;
  const { sameNik, nameLikeness, leastLikeness, padan } = pair.centre;
  const name =
    nameLikeness === null
      ? text.centreNoName
      : text.centreName(Math.floor(nameLikeness * 100), Math.round(leastLikeness * 100));
  return wrapped(
    [
      `${text.centreNik(sameNik)}; ${name}.`,
      text.centreSays(padan, ours.words),
      centreDifference(pair, ours.linked, look),
    ]
      .join(' ')
      .trimEnd(),
  );
}

/** Why padan comes to another answer than the centre, in the fields that did it. */
function centreDifference({ centre, weighing }: CentrePair, linked: boolean | null, look: Look): string {
  const { text } = look.words;
  if (weighing === null) return '';
  if (centre.padan === linked) return text.centreAgrees;
  if (!centre.padan && linked === null) return text.centreUndecided;
  const fields = strongest(weighing, look);
  if (linked === true)
    return `${centre.sameNik ? text.centreStops.name : text.centreStops.nik} ${fields.forIt === '' ? '' : text.mostFor(fields.forIt)}`.trimEnd();
  return `${text.centreOverlooks} ${fields.against === '' ? '' : text.mostAgainst(fields.against)}`.trimEnd();
}

const MOST_TOLD = 3;

/** The fields that say most for and against, '' where none does. */
function strongest({ parts }: Weighing, { words: { levels } }: Look): { forIt: string; against: string } {
  const told = (fields: readonly FieldPart[]): string =>
    fields
      .slice(0, MOST_TOLD)
      .map(({ name, level }) => `${levels.title(name)} (${levels.level(name, level)})`)
      .join('; ');
  const fields = parts.filter((part) => part.kind === 'isian');
  return {
    forIt: told(fields.filter(({ bits }) => bits >= 0.5).sort((x, y) => y.bits - x.bits)),
    against: told(fields.filter(({ bits }) => bits <= -0.5).sort((x, y) => x.bits - y.bits)),
  };
}

/** For a reader who reads one sentence. */
export function strongestWords(weighing: Weighing, look: Look): string {
  const { text } = look.words;
  const { forIt, against } = strongest(weighing, look);
  return [
    forIt === '' ? text.noneFor : text.mostFor(forIt),
    against === '' ? text.noneAgainst : text.mostAgainst(against),
  ].join(' ');
}
