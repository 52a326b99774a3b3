import { FIGURES } from '../../parts/figures.ts';
import type { ExplainText } from '../id/explain-text.ts';

const { bits, chance, count, decimal } = FIGURES.en;

function times(value: number): string {
  const factor = 2 ** Math.abs(value);
  if (factor >= 1e9) return 'more than a billion times';
  if (factor >= 1e6) return `about ${count(factor / 1e6)} million times`;
  if (factor < 10) return `about ${decimal(factor, 1)} times`;
  const unit = 10 ** Math.floor(Math.log10(factor));
  return `about ${count(Math.round(factor / unit) * unit)} times`;
}

const size = (value: number): string => bits(Math.abs(value)).replace('+', '');
const quoted = (rules: readonly string[]): string => rules.map((rule) => `"${rule}"`).join(', ');
const rowsInWords = (rows: number): string => (rows === 1 ? 'one other row' : `${count(rows)} other rows`);

export const explainText: ExplainText = {
  and: 'and',
  title: (row, line, verdict) => `${row} (record ${count(line)} of the file): ${verdict}`,

  decisions: 'What officers decided; it goes before all weights below',
  decision: ({ rows, same, officer, date }) =>
    `${rows.join(' and ')}: ${same ? 'one person' : 'two people'} (${officer}, ${date})`,

  fieldsOfOne: 'What this row holds',
  fieldsOf: (names) => `What ${names.join(' and ')} hold`,
  legendMasked: '(• masked; × masked, and here they differ)',
  legendOpen: '(^ here they differ)',
  read: 'read as',
  missing: 'missing',
  same: 'same',
  differs: (where) => (where === '' ? 'DIFFERS' : `DIFFERS: ${where}`),
  digits: (places) => `digit ${places.join(', ')}`,
  digitCount: (places) => `${places} digits`,
  words: (places) => `word ${places.join(', ')}`,
  dayParts: ['year', 'month', 'day'],

  weights: 'Weight of each field, in bits (█ for, ░ against)',
  start: 'Start',
  startWords: (share, group) => `${chance(share)} of the ${group} pairs looked at are one person`,
  startOwn: 'before any field is looked at: odds of one person against the row having no partner at all',
  ofFields: 'Fields alone',
  ofFieldsWords: (probability) => `by itself ${chance(probability)}`,
  total: 'Total',
  totalWords: (probability) => `chance of the same person ${chance(probability)}`,
  marks: 'Thresholds',
  marksWords: (marks) => marks.join('; '),
  markWords: (name, value, probability) => `${name} from ${bits(value)} bits on (${chance(probability)})`,
  rare: ', this name is rare here',
  common: ', this name is common here',
  rareValue: ', this value is rare here',
  commonValue: ', this value is common here',
  notCounted: (titles) => `Not counted, as one of the rows lacks it: ${titles.join(', ')}.`,
  bitsMeaning:
    'One bit makes it twice as likely, 10 bits a thousand times. 0 bits: yes and no are as likely as each other.',
  classes: (told) =>
    `This pair looked at by itself: ${told.map(([name, share]) => `${name} ${chance(share)}`).join('; ')}.`,
  noneFor: 'No field speaks for it.',
  mostFor: (fields) => `Most for it: ${fields}.`,
  noneAgainst: 'No field speaks against it.',
  mostAgainst: (fields) => `Most against it: ${fields}.`,

  howMet: 'How these two rows met',
  neverCompared: (a, b) => `Rows of ${a} and ${b} are never compared with one another.`,
  foundBy: (rule) => `Compared because they agree by the rule "${rule}".`,
  notKept: (rules) =>
    `Compared because they agree by ${quoted(rules)}, then not kept: the weight is too low.`,
  neverMet: 'No rule brings the two together, so padan did not compare them.',
  alsoMet: (rules) => `They agree by these rules as well: ${quoted(rules)}.`,
  spare: (rules) =>
    `${rules} wider ${rules === 1 ? 'rule' : 'rules'} would bring them together too, but ${rules === 1 ? 'is' : 'are'} used only for rows that have no good candidate yet.`,
  refused: (rule, rows, most) =>
    `The rule "${rule}" does not bring them together: ${rows} rows agree by it (at most ${most} are compared), too many.`,
  parted: (rule, rows, { most, by }) =>
    `The rule "${rule}" does not bring them together: ${rows} rows agree by it (at most ${most} are compared), so they were split by ${by}, which parts the two.`,

  centre: "The ministry's own test (Kemensos), for comparison",
  centreNik: (same) => (same ? 'The NIK are the same' : 'The NIK are not the same'),
  centreNoName: 'the names cannot be compared',
  centreName: (likeness, least) => `names alike by ${likeness}% (at least ${least}% is asked for)`,
  centreSays: (padan, ours) => `The ministry: ${padan ? 'PADAN' : 'TIDAK PADAN (no match)'}; padan: ${ours}.`,
  centreAgrees: 'Both agree.',
  centreUndecided: 'padan leaves the decision to an officer.',
  centreStops: {
    nik: 'The ministry stops where the NIK are not the very same; padan weighs every field.',
    name: 'The NIK are the same, but the names differ too much for the ministry; padan weighs every field.',
  },
  centreOverlooks:
    'For the ministry the same NIK and names that are alike suffice; padan also weighs the fields that speak against it, and other candidates.',

  registerRow: (person) => `This is a row of the register: resident, person number ${person}.`,
  own: {
    register: (person) => `This is a row of the register, person number ${person}.`,
    proposal: 'This row is in one group with that row of the register.',
    undecided:
      'This row is like a row of the register, but not in one group with it: the mean weight of all pairs of the two groups is not above 0 bits. Look and choose.',
    alone: 'This row is in one group with no other row.',
    grouped: (rows, person) =>
      `This row is in one group with ${rowsInWords(rows)} (person number ${person}).`,
  },
  registerTwice: (rows) => `The register holds this person more than once: also in ${rows.join(', ')}.`,
  registerNobody: 'No other row was linked to it.',
  registerOthers: (rows) => `Linked to it: ${rowsInWords(rows)} (listed below).`,
  probability: (probability) => `Chance that this is right: ${chance(probability)}.`,
  probabilityOfBoth: (probability, { pair, through, row, isShared }) =>
    `Chance that this is right: ${chance(probability)}, that is ${chance(pair)} that the two rows are one person${isShared ? ' (others taken into account)' : ''}, times ${chance(through)} that ${row} is linked rightly.`,
  liftedByDecision:
    'This is the chance of another row, which is the same person by decision of an officer; the weights below do not lead to it.',
  placedByDecision: (person, partner) =>
    `An officer decided that this row is one person with ${partner}: person ${person}.`,
  placedByCard: (person, partner) =>
    `This bill is that of person ${person}, as its card number is the card of ${partner}.`,
  placedThrough: (person, partner) =>
    `Linked to person ${person} through ${partner}, not to the register directly.`,
  placed: (person, partner) => `Linked to ${partner}, person ${person}.`,
  through: (row, verdict, { partner, probability }) =>
    `${row} itself is ${verdict}${partner === '' ? '' : ` with ${partner}`} (chance ${chance(probability)}).`,
  noRunnerUp: 'There is no other candidate.',
  runnerUp: (row, margin) =>
    `The runner-up ${row} is behind by ${size(margin)} bits: ${times(margin)} less likely.`,
  cardUndecided: (partner) => `This bill has the card of ${partner}, which is not decided either.`,
  decidedUndecided: (partner) =>
    `An officer decided that this row is one person with ${partner}, but who that is in the register is not decided.`,
  leastToDecide: (least) => `A decision needs at least ${chance(least)}.`,
  onlyCandidate: (row, probability) => `The only candidate, ${row}, has a chance of ${chance(probability)}.`,
  twoCandidates: ([a, pA], [b, pB], nobody) =>
    `Two candidates: ${a} with a chance of ${chance(pA)} and ${b} with ${chance(pB)}; neither of them ${chance(nobody)}.`,
  joinedAlone: (rows, person, through) =>
    `It is taken for one person with ${rowsInWords(rows)} that the register does not know either (person number ${person})${through === '' ? '' : `, through ${through}`}.`,
  noCandidate:
    'No row of the register is alike enough: no rule found one, or all that were found are plainly somebody else.',
  bestTooWeak: (row, best, least) =>
    `The best candidate ${row} has a chance of only ${chance(best.probability)} (weight ${bits(best.bits)} bits); review needs ${chance(least.review)}, a link ${chance(least.accept)}.`,
  withdrawn: (row, best, by) =>
    `The best candidate in the register, ${row}, has a chance of ${chance(best.probability)} (weight ${bits(best.bits)} bits): enough. But ${by} is even likelier to be the same person as this row, and fits nobody in the register. So the link with ${row} was taken back.`,
  bestRefused: (row, best) =>
    `The best candidate ${row} has a chance of ${chance(best.probability)} (weight ${bits(best.bits)} bits), but this row cannot have it together with what was decided of other rows.`,
  candidates: (row) => `Candidates of ${row} in the register, best first`,
  person: (person) => `person ${person}`,
  candidateChance: (probability) => `chance ${chance(probability)}`,
  moreCandidates: (rows) => `and ${count(rows)} weaker ${rows === 1 ? 'candidate' : 'candidates'}`,
  otherRows: (person) => `Other rows of person ${person}`,
  moreRows: (rows) => `and ${rowsInWords(rows)}`,
  register: 'register',
  bit: 'bits',

  onePerson: 'ONE PERSON',
  onePersonNumbered: (person) => `ONE PERSON (person number ${person})`,
  notJoined: 'NOT JOINED',
  belowMark: (probability, least) =>
    `Its chance is ${chance(probability)}, but at least ${chance(least)} is needed.`,
  registerPlace: (row, person) => `${row}: row of the register, person ${person}.`,
  place: (row, verdict, { person, partner, probability }) =>
    `${row}: ${verdict}, person ${person}${partner === '' ? '' : `, through ${partner}`}${probability === null ? '' : `, chance that this is right ${chance(probability)}`}.`,
  stronger: (row, margin) => `${row} is better by ${size(margin)} bits: ${times(margin)} likelier.`,
  see: (row) => `See ${row}.`,
  itsWeight: (value) => `Its weight is ${bits(value)} bits.`,

  rejected: 'DITOLAK (rejected)',
  rejectedWhy: (reason, column) => `Why: ${reason}${column === '' ? '' : ` (from column ${column} on)`}.`,
  rejectedWhere: 'The row takes no part in linking and is not in crosswalk.csv; it stands in rejects.csv.',

  pictureOf: (names) => `Why ${names.join(' and ')}`,
  pictureMasked: 'Personal data are masked.',
};
