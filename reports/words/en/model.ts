import { FIGURES } from '../../parts/figures.ts';
import type { Ratio } from '../../parts/number.ts';
import { phrase, strong } from '../../parts/phrase.ts';
import { labels } from '../id/labels.ts';
import type { ModelTexts } from '../id/model.ts';

const { bits, chance, count, decimal, longDate, probability } = FIGURES.en;

const CLASSES: Readonly<Record<string, string>> = {
  sama: 'same person',
  kembar: 'twins',
  kerabat: 'one family',
  'asing setanggal': 'strangers, one birth date',
  asing: 'strangers',
  'asing senama': 'strangers, like names',
};

const MARKS = {
  tinjau: 'reviewed',
  terima: 'linked',
  lewat: 'through another row',
  satukan: 'joined',
  rerata: 'joined on the mean',
} as const;

const outOf = ({ numerator, denominator }: Ratio): string => `${count(numerator)} of ${count(denominator)}`;
const groups = (number: number): string => (number === 1 ? 'one group' : `${count(number)} groups`);

export const model: ModelTexts = {
  lang: 'en',
  title: 'Linkage model',
  skip: 'Skip to the content',
  page: 'Page',
  contents: 'Contents',
  mainPoints: 'Main points',
  showAll: 'Show all columns',
  table: (n) => `Table ${n}`,
  howTo: 'How to read it',
  about:
    'By what padan judges whether two rows are one person. Its weights are learned from the files themselves, without labelled examples. This page holds counts and shares only; nobody’s data.',
  source: (rows, date) => `${count(rows)} rows, data of ${longDate(date)}`,
  group: (a, b) =>
    a === b ? `${labels.source(a)} with itself` : `${labels.source(a)} – ${labels.source(b)}`,
  class: (name) => CLASSES[name] ?? name,

  points: {
    kept: (kept, scored, between) =>
      phrase`${strong(`${count(between)} pairs`)} lie between the two thresholds, of ${count(kept)} that are kept (${count(scored)} scored): the others are plainly on one side.`,
    keptOwn: (kept, scored, above) =>
      phrase`${strong(`${count(above)} pairs`)} weigh 0 bits or more, of ${count(kept)} that are kept (${count(scored)} scored).`,
    strongest: (group, best, worst) =>
      phrase`For ${group}, ${strong(best)} says most for one person, and ${strong(worst)} most against.`,
    learned: (ratio, pairs) =>
      phrase`${strong(`${outOf(ratio)} groups`)} learned weights of their own until these settled, from ${count(pairs)} pairs.`,
    defaults: (number) =>
      phrase`${strong(groups(number))} ${number === 1 ? 'uses' : 'use'} the default values, with too few pairs to learn from.`,
    unsettled: (number) =>
      phrase`${strong(`${groups(number)} did not settle`)}: the rounds ran out before the weights stopped moving.`,
    rules: (rules, pairs, rows) =>
      phrase`${strong(`${decimal(pairs / Math.max(1, rows), 1)} pairs a row`)} are scored: ${count(rules)} rules propose ${count(pairs)} pairs of ${count(rows)} rows.`,
    pinned: phrase`Its weights were taken from ${strong('the model that was given')}, not learned from these files.`,
    recall: (low, high) =>
      phrase`By estimate the rules reach ${strong(`${chance(low)} to ${chance(high)}`)} of the rows that have a partner.`,
    notCalibrated: phrase`${strong('Not calibrated')}: probabilities are what the model computes, not yet held against the facts.`,
    calibrated: (points) => phrase`Probabilities are ${strong('calibrated')}, at ${count(points)} points.`,
  },

  weights: {
    name: 'Distribution of weights',
    heading: (ratio) => `${outOf(ratio)} kept pairs lie between the two thresholds`,
    intro:
      'Every kept pair by its weight. Grey: below the thresholds; orange: between them; blue: from the highest on. The fewer in the middle, the more decided the model. Across: weight in bits; height of a bar: the root of the number of pairs, so that even few are seen.',
    headingOwn: (ratio) => `${outOf(ratio)} kept pairs weigh 0 bits or more`,
    introOwn:
      'Every kept pair by its weight. Grey: below 0 bits; blue: from there on. Groups are joined while the mean weight of all pairs between them is above 0 bits. Across: weight in bits; height of a bar: the root of the number of pairs, so that even few are seen.',
    noteOwn: 'The mean of the groups decides, not one pair. Pairs below',
    pictureNoteOwn: (below, above) => `${count(below)} below, ${count(above)} above`,
    picture: (group) => group,
    pictureNote: (below, between, above) =>
      `${count(below)} below, ${count(between)} between, ${count(above)} above`,
    description: (group, most) => `${group}: kept pairs by weight. ${most}.`,
    mark: (name) => MARKS[name],
    caption: 'Kept pairs by threshold',
    group: 'Group',
    kept: 'Kept',
    below: 'Below',
    between: 'Between',
    above: 'Above',
    limits: ['Thresholds', 'bits'],
    limit: (name, value) => `${MARKS[name]} ${bits(value)}`,
    shares: (told) =>
      `Thresholds as probabilities: ${told.map(([name, share]) => `${MARKS[name]} ${chance(share).replace('.00', '')}`).join('; ')}.`,
    note: 'A threshold is for the probability after the candidates of a row have competed, so not every pair above it is a match. Pairs below',
    keep: (value) => `${bits(value)} bits are not kept.`,
    none: 'none',
  },

  levels: {
    name: 'Weight of each field',
    heading: (group, best) => `For ${group}, ${best} says most for one person`,
    intro:
      'm: part of the pairs of one person that show the level; u: part of the pairs of two people. Weight = log2 m/u. The group with the most pairs is open; the others open one by one.',
    shares: (told) =>
      `Pairs compared: ${told.map(([name, share]) => `${name} ${chance(share)}`).join('; ')}.`,
    caption: (group) => `Levels of agreement, ${group}`,
    comparison: 'Field and level',
    weight: ['Weight', 'bits'],
    m: ['m', 'same person'],
    u: ['u', 'others'],
    of: (name) => ['u', CLASSES[name] ?? name],
    unseen: 'never seen; starting value',
    absent: (titles) => `Not compared in this group, as one of the files lacks it: ${titles.join(', ')}.`,
    note: 'By level, without regard to how rare a name is. The model does not add this column up: it weighs every class, and a field says something else beside other fields. padan explain shows the weight of one pair.',
    summary: (group, pairs) => `${group}, ${count(pairs)} pairs`,
    told: (title, level, value) => `${title}: ${level} (${bits(value)} bits)`,
  },

  training: {
    name: 'Training',
    heading: (ratio) =>
      ratio.numerator === ratio.denominator
        ? `All ${count(ratio.denominator)} groups have finished learning`
        : `${outOf(ratio)} groups have finished learning`,
    intro:
      'Weights are learned by expectation-maximisation on counts of agreement patterns. Groups with too few pairs use the default values.',
    caption: 'Training by group',
    group: 'Group',
    pairs: 'Pairs',
    rounds: 'Rounds',
    change: ['Last change', 'probability'],
    unseen: 'Levels never seen',
    same: ['One person', 'share of pairs'],
    state: 'State',
    states: {
      settled: 'settled',
      unsettled: 'rounds ran out',
      defaults: 'default values',
      pinned: 'given model',
    },
    notKnown: '–',
    note: 'Last change: the largest change of a probability in the last round. Levels never seen: no pair showed them, so their probabilities are those it began with.',
  },

  rules: {
    name: 'Blocking',
    heading: (pairs, perRow) => `${count(pairs)} pairs scored, ${decimal(perRow, 1)} a row`,
    intro: (most) =>
      `Only pairs that agree by one of the rules are scored, each once, by the first such rule. Blocks over ${count(most)} rows are split or refused.`,
    picture: 'New pairs that each rule finds (grey: pass 2)',
    caption: 'Blocking rules',
    rule: 'Rule',
    pass: 'Pass',
    teaches: 'teaches',
    pairs: 'Pairs',
    newPairs: 'New',
    kept: 'Kept',
    links: 'Links',
    alone: 'This rule alone',
    split: 'Split',
    refused: 'Refused',
    refusedRows: ['Refused', 'rows'],
    total: 'Total',
    note: 'New: not found by an earlier rule. Pass 2 is only for rows without a good candidate so far. Refused: blocks too large to tell anything.',
    linksNote: 'Links: accepted pairs that the rule has; this rule alone: no other rule has them.',
    recall: (value, missed, sampled) =>
      `By estimate these rules together reach ${value} of the rows that have a partner; ${missed} rows are missed (95% interval). It rests on ${count(sampled)} rows without a partner, drawn at random and held against every row they could be.`,
    interval: (low, high) => `${low} to ${high}`,
    noRecall: 'This run made no estimate of the pairs that all rules miss.',
  },

  calibration: {
    name: 'Calibration',
    headingNone: 'Probabilities are not calibrated',
    none: 'The probabilities of crosswalk.csv are what the model computes. They have not been held against the facts, so the expected number of wrong rows is only as good as the model.',
    heading: (points) => `Probabilities are calibrated at ${count(points)} points`,
    intro: (method) =>
      `Points: part of the pairs of that weight that turned out to be one person (${method}). Grey line: the probability by the weight alone. Between points a straight line is drawn.`,
    picture: 'Probability by weight, before and after calibration',
    description: 'Probability of the same person by the weight of a pair',
    unit: 'weight of the pair, bits',
    caption: 'Calibration points',
    weight: ['Weight', 'bits'],
    before: 'Before',
    after: 'After',
    pairs: 'Pairs',
  },

  terms: {
    name: 'Terms',
    heading: 'The words of this page',
    list: [
      ['Pair', 'Two rows that are compared.'],
      ['Group', 'Two sources; each group has weights of its own.'],
      ['Level', 'How well a field of two rows agrees, from the same to different.'],
      ['Bit', 'One bit makes it twice as likely, 10 bits a thousand times.'],
      ['Weight', 'log2 of the odds that two rows are one person.'],
      [
        'Twins, one family',
        'Two people who share many fields; learned apart so that they are not taken for one.',
      ],
      ['Strangers', 'Two other people who met because birth date or name happen to agree.'],
    ],
    colophon: 'The mathematics: docs/model.md. The same figures: padan model --json.',
  },

  console: {
    group: 'group',
    pairs: 'pairs',
    rounds: 'rounds',
    state: 'state',
    same: 'one person',
    kept: 'kept',
    above: 'from 0 bits',
    between: 'between thresholds',
    page: (path) => `Page  ${path}`,
  },
  probability,
};
